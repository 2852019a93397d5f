package io.newsreel.processor.extracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractorTest {

  private static final SourceText FIRST =
      article(
          "a",
          "2031-03-03T08:00:00Z",
          "Tanker runs aground off Lunde",
          """
          LUNDE (NP) — The oil tanker Nordic Star ran aground off Lunde on Monday, and the harbour was closed.
          Nordic Star carried 9,000 tonnes of crude oil for a refinery in Norland.
          He had never seen such a storm in thirty years at sea.
          The bakery at the quay sold its last buns at noon.
          """);
  private static final SourceText SECOND =
      article(
          "b",
          "2031-03-03T11:00:00Z",
          "Harbour of Lunde closed after tanker accident",
          """
          The harbour of Lunde was closed after the oil tanker Nordic Star ran aground on Monday.
          The coast guard took all 21 sailors off the ship before dawn.
          Photo by Anna Winter shows the ship from the quay at dawn.
          """);
  private static final SourceText THIRD =
      article(
          "c",
          "2031-03-04T09:00:00Z",
          "Crude oil reaches the beach at Lunde",
          """
          🛢 Crude oil from the tanker reached the beach of Lunde on Tuesday morning.
          Crude oil from the Nordic Star reached the beach of Lunde on Tuesday, the coast guard said.
          Volunteers cleaned some 300 sea birds at the school of Lunde.
          """);
  private static final List<SourceText> STORY = List.of(FIRST, SECOND, THIRD);

  @Test
  void tellsAStoryInTwoToFourSentencesInOrderOfTime() {
    // When
    List<ExtractedSentence> told = Extractor.extract(STORY, Length.story());

    // Then
    assertThat(told).hasSizeBetween(2, 4);
    assertThat(told).extracting(ExtractedSentence::article).isSorted().contains("c");
    assertThat(told.get(0).text()).contains("Nordic Star ran aground");
  }

  @Test
  void pointsAtEachSentenceInCodePoints() {
    // When
    List<ExtractedSentence> told = Extractor.extract(STORY, Length.words(200));

    // Then
    assertThat(told).extracting(ExtractedSentence::article).contains("a", "c");
    assertThat(told)
        .allSatisfy(
            sentence -> {
              String body = body(sentence.article());
              int start = body.offsetByCodePoints(0, sentence.start());
              int end = body.offsetByCodePoints(0, sentence.end());
              assertThat(body.substring(start, end)).isEqualTo(sentence.text());
            });
  }

  @Test
  void saysTheSameThingOnce() {
    assertThat(Extractor.extract(STORY, Length.words(200)))
        .filteredOn(sentence -> sentence.text().contains("ran aground"))
        .hasSize(1);
  }

  @Test
  void leavesOutCaptionsAndSentencesThatPointBack() {
    assertThat(Extractor.text(Extractor.extract(STORY, Length.words(200))))
        .doesNotContain("Photo by")
        .doesNotContain("He had never");
  }

  @Test
  void beginsAfterTheDateline() {
    List<ExtractedSentence> told = Extractor.extract(List.of(FIRST), Length.sentences(1));
    assertThat(told).singleElement().satisfies(s -> assertThat(s.text()).startsWith("The oil"));
  }

  @Test
  void beginsAfterAHeadlineThatStandsBeforeTheFirstSentence() {
    // Given
    SourceText glued =
        article(
            "d",
            null,
            "Council votes for a new harbour pier",
            "Council votes for a new harbour pier The council of Lunde voted for a pier on Friday.");

    // When
    List<ExtractedSentence> told = Extractor.extract(List.of(glued), Length.sentences(1));

    // Then
    assertThat(told).singleElement().satisfies(s -> assertThat(s.text()).startsWith("The council"));
  }

  @Test
  void countsAReprintOnce() {
    // Given
    SourceText reprint = new SourceText("z", THIRD.published(), FIRST.headline(), FIRST.body());

    // When
    List<ExtractedSentence> told =
        Extractor.extract(List.of(FIRST, SECOND, THIRD, reprint), Length.story());

    // Then
    assertThat(told).extracting(ExtractedSentence::article).doesNotContain("z");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void answersTheSameWhateverTheOrderOfTheArticles(int seed) {
    // Given
    List<SourceText> shuffled = new ArrayList<>(STORY);
    Collections.shuffle(shuffled, new Random(seed));

    // When, Then
    assertThat(Extractor.extract(shuffled, Length.story()))
        .isEqualTo(Extractor.extract(STORY, Length.story()));
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 40, 80})
  void keepsToTheWordsAllowed(int words) {
    String summary = Extractor.text(Extractor.extract(STORY, Length.words(words)));
    assertThat(summary.isEmpty() ? 0 : summary.split("\\s+").length).isLessThanOrEqualTo(words);
  }

  @Test
  void givesAsManySentencesAsAskedFor() {
    for (int sentences = 1; sentences <= 4; sentences++) {
      assertThat(Extractor.extract(STORY, Length.sentences(sentences))).hasSize(sentences);
    }
  }

  @Test
  void fallsBackOnWeakerSentencesWhereThereAreNoBetter() {
    // Given
    SourceText weak = article("w", null, null, "He said that the harbour would open on Friday.");

    // When, Then
    assertThat(Extractor.extract(List.of(weak), Length.story())).hasSize(1);
  }

  @Test
  void hasNothingToSayAboutNothing() {
    SourceText empty = article("e", null, null, "");
    assertThat(Extractor.extract(List.of(), Length.story())).isEmpty();
    assertThat(Extractor.extract(List.of(empty), Length.words(50))).isEmpty();
  }

  @Test
  void saysWhatOtherArticlesShare() {
    List<ExtractedSentence> told = Extractor.extract(STORY, Length.story());
    assertThat(told.get(0).reason())
        .startsWith("opens its article; says '")
        .contains("of 3 articles");
  }

  @Test
  void refusesAnImpossibleLength() {
    assertThatThrownBy(() -> Length.words(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 words");
  }

  private static String body(String id) {
    return STORY.stream().filter(text -> text.id().equals(id)).findAny().orElseThrow().body();
  }

  private static SourceText article(String id, String time, String headline, String body) {
    return new SourceText(id, time == null ? null : Instant.parse(time), headline, body);
  }
}
