package io.newsreel.processor;

import static io.newsreel.processor.Texts.STRIKE;
import static io.newsreel.processor.Texts.SUMMIT;
import static io.newsreel.processor.TopologyBench.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.Article;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order promise, through the whole topology. */
class OrderTopologyTest {

  @TempDir Path stateDir;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void givesTheSameAnswerInAnyOrder(long seed) {
    // Given
    List<Article> corpus = corpus();
    Tables inOrder = run(corpus, stateDir.resolve("in-order"));

    // When
    List<Article> shuffled = new ArrayList<>(corpus);
    Collections.shuffle(shuffled, new Random(seed));
    Tables inAnotherOrder = run(shuffled, stateDir.resolve("shuffled"));

    // Then
    assertThat(inAnotherOrder.duplicates()).isEqualTo(inOrder.duplicates());
    assertThat(inAnotherOrder.actors()).containsExactlyInAnyOrderEntriesOf(inOrder.actors());
    assertThat(inAnotherOrder.subjects()).containsExactlyInAnyOrderEntriesOf(inOrder.subjects());
    // Stories are found as the stream goes: of those only the agreement is measured.
    assertThat(inAnotherOrder.summaries().keySet()).isEqualTo(inOrder.summaries().keySet());
    assertThat(inAnotherOrder.summaries())
        .allSatisfy((key, row) -> assertThat(row).isEqualTo(inOrder.summaries().get(key)));
    assertThat(inOrder.actors()).isNotEmpty();
  }

  private static Tables run(List<Article> articles, Path stateDir) {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      for (int i = 0; i < articles.size(); i++) {
        bench.pipe(articles.get(i));
        if (i % 7 == 0) {
          bench.settle();
        }
      }
      bench.settle();
      return Tables.of(bench);
    }
  }

  /** Thirty articles: reprints, edited copies, a refrain, and one article in three versions. */
  private static List<Article> corpus() {
    List<Article> articles = new ArrayList<>();
    String refrain = "\nSubscribe to the paper of Rome, where Giorgia Meloni and all others read.";
    for (int i = 0; i < 10; i++) {
      String time = "2026-03-%02dT%02d:%02d:00Z".formatted(10 + i % 3, 8 + i, 7 * i % 60);
      String base = i % 2 == 0 ? SUMMIT : STRIKE;
      String own = "\nThis is what reporter number %d saw on day %d.".formatted(i, i % 3);
      articles.add(article("copy-" + i, "p%d.example".formatted(i % 4), time, base + own));
      articles.add(
          article(
              "own-" + i,
              "alpha.example",
              time,
              "Item %d: Xi Jinping received guest %d of the week.".formatted(i, i * i)
                  + " He spoke with envoy %d about grain, steel and the price of %d goods."
                      .formatted(i * 3, i * 7)
                  + refrain));
      articles.add(article("exact-" + i, "beta.example", time, i < 5 ? SUMMIT : STRIKE));
    }
    return articles;
  }
}
