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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They fled Hurricane Vell. Then Vell turned, and Vell's winds fell. It was in Vell again.",
        "Typhoon Oskelda hit. After Oskelda, it rained; so Oskelda was gone.",
        "Hurricanes Maria and Gareth hit. Then Maria went, and Gareth told on.",
        "Tropical Storm Brondo hit. In Brondo all were wet."
      })
  void takesNoStormForAPersonOrAPlace(String text) {
    assertThat(Recognition.names(text))
        .noneMatch(mention -> mention.matches(".*(Vell|Oskelda|Maria|Brondo).*"));
  }

  @Test
  void tellsPeopleAndPlacesFromTheStormOfTheirName() {
    assertThat(
            Recognition.names(
                "Hurricane Gareth hit. Gareth Penn, a baker, fled to Russia. Storm Vell fell."))
        .containsExactly("Gareth Penn|Gareth Penn", "Russia|Russia", "Vell|Vell");
  }

  @Test
  void readsTheBodyThatWatchesStorms() {
    assertThat(Recognition.names("They asked the Oskerby Hurricane Center again."))
        .containsExactly("Oskerby Hurricane Center|Oskerby Hurricane Center");
  }
}
