package io.newsreel.processor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written like a name and names nobody. */
class NamesOfNobodyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "So wrote a reader (@GarethPenn) today.",
        "So wrote a reader (@Gareth_Penn) today.",
        "They marched for #FreeVell today.",
        "They marched for #Ukraine-Russia today.",
        "See pic.example.com/Vell7Xq today.",
        "See example.org/Moscow/Ukraine today.",
        "See https://example.org/Moscow today.",
        "See www.example.org/Moscow today.",
        "Write to Gareth.Penn@example.org today."
      })
  void readsNoNamesInAddresses(String text) {
    assertThat(Recognition.names(text)).isEmpty();
  }

  @Test
  void readsNamesBesideAddressesAndSlashes() {
    assertThat(Recognition.names("Ukraine (@Ukraine) met Russia/US; see example.org. Vell."))
        .containsExactly("Ukraine|Ukraine", "Russia|Russia", "United States|US", "Vell|Vell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "As every President I've talked to knows, it rained.",
        "As I\u2019ve noted, it rained.",
        "Vell'll win, and said I'd stay.",
        "They said She'll win. Don't argue. You'd lose.",
        "He told me: We\u2019re done, said They\u2019d gone."
      })
  void takesNoContractionForAName(String text) {
    assertThat(Recognition.names(text)).isEmpty();
  }

  @Test
  void keepsNamesWithAnApostrophe() {
    assertThat(Recognition.names("They met Minister Sa'd O'Dellmore.")).hasSize(1);
  }
}
