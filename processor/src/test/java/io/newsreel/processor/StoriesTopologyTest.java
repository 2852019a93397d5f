package io.newsreel.processor;

import static io.newsreel.processor.Texts.STRIKE;
import static io.newsreel.processor.Texts.STRIKE_TOO;
import static io.newsreel.processor.Texts.SUMMIT;
import static io.newsreel.processor.TopologyBench.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.AnnotatedArticle;
import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories, through the whole topology. */
class StoriesTopologyTest {

  @TempDir Path stateDir;

  @Test
  void tellsAStoryInSentencesThatLeadHome() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // When
      bench.pipe(article("a", "alpha.example", "2026-03-19T10:00:00Z", SUMMIT)).settle();

      // Then
      String body = bench.annotated().get("a").article().bodies().get(0).value();
      assertThat(bench.summaries().get("24h").stories().get(0).summary())
          .isNotEmpty()
          .allSatisfy(
              sentence -> {
                assertThat(sentence.article()).isEqualTo("a");
                assertThat(
                        body.substring(
                            body.offsetByCodePoints(0, sentence.start()),
                            body.offsetByCodePoints(0, sentence.end())))
                    .isEqualTo(sentence.text());
                assertThat(sentence.reason()).isNotBlank();
              });
    }
  }

  @Test
  void putsArticlesAboutOneEventIntoOneStory() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // When
      bench
          .pipe(article("first", "alpha.example", "2026-03-19T10:00:00Z", STRIKE))
          .pipe(article("other", "alpha.example", "2026-03-19T10:30:00Z", SUMMIT))
          .pipe(article("second", "beta.example", "2026-03-19T11:00:00Z", STRIKE_TOO))
          .settle();

      // Then
      AnnotatedArticle second = bench.annotated().get("second");
      assertThat(second.analysis().duplicateOf()).isNull();
      assertThat(second.analysis().story()).isEqualTo("first");
      assertThat(second.analysis().storyReason()).startsWith("likeness").contains("rotterdam");
      assertThat(second.analysis().revision()).isEqualTo(1);
      assertThat(bench.annotated().get("first").analysis().storyReason()).isNull();
      Story story = bench.stories().get("first");
      assertThat(story.articles()).extracting(Story.Member::id).containsExactly("first", "second");
      assertThat(story.figures()).isEqualTo(new Figures(2, 2, 2, 2));
      assertThat(story.firstSeen()).isEqualTo(Instant.parse("2026-03-19T10:00:00Z"));
      assertThat(story.lastSeen()).isEqualTo(Instant.parse("2026-03-19T11:00:00Z"));
      assertThat(story.actors()).extracting(Story.Part::name).contains("Rotterdam");
      assertThat(bench.stories()).doesNotContainKey("second");
    }
  }

  @Test
  void makesNewVersionsOfTheRowsWhenTwoStoriesBecomeOne() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // Given
      String offer = "The dockers' union in Rotterdam will vote on the employers' raised offer.";
      String cranes = "Cranes in the harbour stood still for nine days; NATO feared for supplies.";
      bench
          .pipe(article("a", "alpha.example", "2026-03-19T10:00:00Z", offer))
          .pipe(article("b", "beta.example", "2026-03-19T10:10:00Z", cranes))
          .settle();
      assertThat(bench.annotated().get("b").analysis().story()).isEqualTo("b");

      // When
      bench
          .pipe(article("c", "gamma.example", "2026-03-19T10:20:00Z", cranes + " " + offer))
          .settle();

      // Then
      assertThat(bench.annotated().values())
          .allSatisfy(row -> assertThat(row.analysis().story()).isEqualTo("a"));
      assertThat(bench.annotated().get("b").analysis().revision()).isEqualTo(2);
      assertThat(bench.stories().get("a").articles()).hasSize(3);
      assertThat(bench.stories().get("b").articles()).isEmpty();
    }
  }

  @Test
  void takesAWithdrawnArticleOutOfItsStory() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // Given
      bench
          .pipe(article("first", "alpha.example", "2026-03-19T10:00:00Z", STRIKE))
          .pipe(article("second", "beta.example", "2026-03-19T11:00:00Z", STRIKE_TOO))
          .settle();

      // When
      bench.pipe(article("first", "alpha.example", "2026-03-19T10:00:00Z", null)).settle();

      // Then: the story goes on without it
      assertThat(bench.annotated().get("second").analysis().story()).isEqualTo("first");
      assertThat(bench.stories().get("first").articles())
          .extracting(Story.Member::id)
          .containsExactly("second");
    }
  }
}
