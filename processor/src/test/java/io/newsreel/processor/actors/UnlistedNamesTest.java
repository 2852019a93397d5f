package io.newsreel.processor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that only what stands around them in the whole article explains. */
class UnlistedNamesTest {

  @Test
  void takesAWordThatSpeaksForAPersonWhereverItStands() {
    assertThat(kinds("People in the square cheered when Qorvane said it. Later Qorvane left."))
        .containsExactly("Qorvane PERSON", "Qorvane PERSON");
  }

  @Test
  void takesWordsThatGoOnWithTheirLastOneForAPerson() {
    assertThat(kinds("It was with Zorblen Qorvane again. But Qorvane said no."))
        .containsExactly("Zorblen Qorvane PERSON", "Qorvane PERSON");
  }

  @Test
  void takesAWordBehindAPlacesPrepositionForAPlace() {
    assertThat(kinds("They live in Qorvane now. The road from Qorvane is long."))
        .containsExactly("Qorvane PLACE", "Qorvane PLACE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They praised the Qorvane again and again.",
        "Qorvane is nice.",
        "They said Ferries said so, and ferries are loud."
      })
  void leavesWordsAloneThatNothingSpeaksFor(String text) {
    assertThat(kinds(text)).isEmpty();
  }

  @Test
  void readsNamesInAListLine() {
    assertThat(kinds("Goalkeepers: Gareth Holbrooke (Tolvane), Marcus Tallgrass (Oskerby)"))
        .contains("Gareth Holbrooke PERSON", "Marcus Tallgrass PERSON")
        .contains("Tolvane ORGANISATION", "Oskerby ORGANISATION");
  }

  @Test
  void keepsAPersonApartFromACampaignOrAFamily() {
    assertThat(kinds("Gareth Holbrooke won. The Holbrooke campaign and the Holbrooke family sang."))
        .containsExactly("Gareth Holbrooke PERSON");
  }

  @Test
  void keepsACountryApartFromALanguageAndAnEvent() {
    assertThat(kinds("He learned the Russian language before the Ukrainian Festival.")).isEmpty();
  }

  private static List<String> kinds(String text) {
    return Recognition.in(text).stream()
        .map(mention -> mention.surface() + " " + mention.kind())
        .toList();
  }
}
