package io.newsreel.processor.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.newsreel.events.Analysis;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Offices that stand for whoever holds them on the article's day. */
class OfficesTest {

  private static final Instant IN_1992 = Instant.parse("1992-03-01T00:00:00Z");
  private static final Instant IN_2024 = Instant.parse("2024-03-01T00:00:00Z");

  @Test
  void namesWhoHeldTheOfficeOnTheDayOfTheArticle() {
    // Given
    String text = "Crowds cheered when the US president arrived.";

    // Then
    assertThat(Recognition.of("", text, IN_1992))
        .extracting(Analysis.Mention::name, Analysis.Mention::surface)
        .contains(tuple("Adam Berger", "president"));
    assertThat(Recognition.of("", text, IN_2024))
        .extracting(Analysis.Mention::name, Analysis.Mention::reason)
        .contains(tuple("Ruth Berger", "office 'president' of USA on 2024-03-01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met Ukraine's president again.",
        "They met the Ukrainian president again.",
        "They met the president of Ukraine again."
      })
  void readsTheCountryBeforeAndBehindTheOffice(String text) {
    assertThat(persons(text, IN_2024)).containsExactly("Olena Kovalchuk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met the former Ukrainian president again.",
        "They met the Ukrainian vice president again.",
        "They met the president again.",
        "They met the Jordanian president again."
      })
  void leavesOfficesAloneWhoseHolderIsNotCertain(String text) {
    assertThat(persons(text, IN_2024)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They were running for president of Ukraine then.",
        "It would harm any president of Ukraine.",
        "It would harm a sitting Ukrainian president.",
        "It would harm every Ukrainian president.",
        "She wants to be the next president of Ukraine.",
        "She wants to become president of Ukraine.",
        "They met the 3rd president of Ukraine.",
        "It demeans the office of president of Ukraine.",
        "It demeans the office of the president of Ukraine.",
        "They met the president of Ukraine Programs there.",
        "They met the president of Ukrainian Waterways there."
      })
  void namesNobodyByAnOfficeThatMeansWhoeverHoldsIt(String text) {
    assertThat(persons(text, IN_2024)).isEmpty();
  }

  @Test
  void countsAnOfficeBeforeItsHoldersNameOnce() {
    assertThat(persons("The Ukrainian president, Olena Kovalchuk, left.", IN_2024))
        .containsExactly("Olena Kovalchuk");
  }

  @Test
  void saysNobodyWhereTheArticleHasNoDate() {
    assertThat(persons("They met the Ukrainian president again.", null)).isEmpty();
  }

  private static List<String> persons(String text, Instant date) {
    return Recognition.of("", text, date).stream()
        .filter(mention -> mention.kind() == io.newsreel.events.ActorKind.PERSON)
        .map(Analysis.Mention::name)
        .toList();
  }
}
