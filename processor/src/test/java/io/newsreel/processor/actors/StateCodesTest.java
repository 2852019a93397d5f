package io.newsreel.processor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.Analysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes of American states behind politicians and towns. */
class StateCodesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Gareth Penn, R-S.C., spoke.;South Carolina|S.C.",
        "Gareth Penn (R-SC) spoke.;South Carolina|SC",
        "Gareth Penn (D-Calif.) spoke.;California|Calif",
        "Gareth Penn (D., Calif.) spoke.;California|Calif",
        "Gareth Penn, R-W.Va., spoke.;West Virginia|W.Va",
        "Gareth Penn (I-CA) spoke.;California|CA"
      })
  void readsTheStateOfAPolitician(String text, String state) {
    assertThat(Recognition.names(text)).containsExactly("Gareth Penn|Gareth Penn", state);
  }

  @Test
  void saysWhyItIsTheState() {
    assertThat(Recognition.in("Gareth Penn, R-S.C., spoke."))
        .extracting(Analysis.Mention::reason)
        .contains("state 'S.C.' behind a politician");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "He lives in Brondoville, Calif., now.;Brondoville|Brondoville, Calif",
        "He lives in Upper Brondo, S.C., now.;Upper Brondo|Upper Brondo, S.C.",
        "BRONDOVILLE, Calif. (XYZ) - It rained.;Brondoville|BRONDOVILLE, Calif",
        "He lives in Vell, CA, now.;Vell, California|Vell, CA"
      })
  void readsATownWithItsState(String text, String town) {
    assertThat(Recognition.names(text)).contains(town);
  }

  @Test
  void goesOnWithTheTownAlone() {
    assertThat(Recognition.names("He left Brondoville, Calif., early. Brondoville slept."))
        .containsExactly("Brondoville|Brondoville, Calif", "Brondoville|Brondoville");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"They took Plan R-SC there.", "They saw, Ca. 1900, much.", "It is R-Vitamin."})
  void readsNoStateElsewhere(String text) {
    assertThat(Recognition.names(text)).noneMatch(mention -> mention.matches(".*(Calif|Carol).*"));
  }
}
