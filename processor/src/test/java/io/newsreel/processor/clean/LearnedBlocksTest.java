package io.newsreel.processor.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.processor.index.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnedBlocksTest {

  private static final String PAPER = "alpha.example";
  private static final String FOOTER = "Follow us wherever you read the news.";
  private static final String QUOTE =
      "“We will not leave this table before there is an agreement on all of it,” the minister said.";

  // The beginning of a period.
  private static final long START = 20_000L / 28 * 28 * Duration.ofDays(1).toMillis();
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private final MemoryStore store = new MemoryStore();
  private final LearnedBlocks learned = new LearnedBlocks(store, 3);

  @Test
  void theThirdArticleProvesABlockAndTellsWhoCarriesIt() {
    // Given
    assertThat(learned.put(null, carrier("a", "a", 1, FOOTER)).changes()).isEmpty();
    assertThat(learned.put(null, carrier("b", "b", 0, FOOTER)).changes()).isEmpty();

    // When
    List<LearnedBlocks.Change> changes = learned.put(null, carrier("c", "c", 2, FOOTER)).changes();

    // Then
    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.proven()).isTrue();
              assertThat(change.from()).isEqualTo(Instant.ofEpochMilli(START));
              assertThat(change.carriers())
                  .extracting(LearnedBlocks.Carrier::id)
                  .containsExactly("b", "a", "c");
            });
    assertThat(proven(FOOTER)).isTrue();
  }

  @Test
  void reprintsOfOneTextProveNothing() {
    for (String id : List.of("a", "b", "c", "d", "e")) {
      learned.put(null, carrier(id, "a", 0, FOOTER));
    }
    assertThat(proven(FOOTER)).isFalse();
  }

  @Test
  void anotherPublishersBlockIsAnotherBlock() {
    for (String id : List.of("a", "b", "c")) {
      learned.put(null, carrier(id, id, 0, FOOTER));
    }
    assertThat(learned.proven(BlockKey.of("beta.example", FOOTER), START)).isFalse();
  }

  @Test
  void aQuoteOfTheDayIsNews() {
    for (int i = 0; i < 20; i++) {
      learned.put(null, carrier("a" + i, "a" + i, i, QUOTE));
    }
    assertThat(proven(QUOTE)).isFalse();
  }

  @Test
  void whatStandsInNineArticlesOverAWeekIsNoNews() {
    for (int i = 0; i < 9; i++) {
      assertThat(proven(QUOTE)).isFalse();
      learned.put(null, carrier("a" + i, "a" + i, 22 * i, QUOTE));
    }
    assertThat(proven(QUOTE)).isTrue();
  }

  @Test
  void takingACarrierBackUnprovesTheBlock() {
    // Given
    LearnedBlocks.Carrier c = carrier("c", "c", 2, FOOTER);
    learned.put(null, carrier("a", "a", 0, FOOTER));
    learned.put(null, carrier("b", "b", 1, FOOTER));
    learned.put(null, c);

    // When
    List<LearnedBlocks.Change> changes = learned.put(c, null).changes();

    // Then
    assertThat(changes).singleElement().matches(change -> !change.proven());
    assertThat(changes.get(0).carriers())
        .extracting(LearnedBlocks.Carrier::id)
        .containsExactly("a", "b");
    assertThat(proven(FOOTER)).isFalse();
  }

  @Test
  void aPeriodProvesForItselfOnly() {
    for (String id : List.of("a", "b", "c")) {
      learned.put(null, carrier(id, id, 0, FOOTER));
    }
    long key = BlockKey.of(PAPER, FOOTER);
    assertThat(learned.proven(key, START + Duration.ofDays(27).toMillis())).isTrue();
    assertThat(learned.proven(key, START + Duration.ofDays(28).toMillis())).isFalse();
  }

  @Test
  void aLineUnderEveryArticleTakesNoMoreRoomOnceItIsProven() {
    // Given
    for (int i = 0; i < 64; i++) {
      learned.put(null, carrier("a" + i, "a" + i, i, FOOTER));
    }
    long bytes = store.bytes();

    // When
    for (int i = 64; i < 500; i++) {
      learned.put(null, carrier("a" + i, "a" + i, i, FOOTER));
    }

    // Then
    assertThat(store.bytes()).isEqualTo(bytes);
    assertThat(proven(FOOTER)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatIsProvenDependsOnTheArticlesAndNotOnTheirOrder(long seed) {
    // Given
    List<LearnedBlocks.Carrier> articles = corpus();
    Map<String, Boolean> expected = run(articles, new MemoryStore(), null);
    assertThat(expected.values()).contains(true, false);

    // When
    List<LearnedBlocks.Carrier> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, Boolean> found = run(shuffled, new MemoryStore(), new Random(seed));

    // Then
    assertThat(found).isEqualTo(expected);
  }

  /** With a source of chance, articles have other versions before, and there is a restart. */
  private static Map<String, Boolean> run(
      List<LearnedBlocks.Carrier> articles, MemoryStore store, Random random) {
    LearnedBlocks blocks = new LearnedBlocks(store, 3);
    Map<String, Boolean> told = new TreeMap<>();
    for (int i = 0; i < articles.size(); i++) {
      LearnedBlocks.Carrier article = articles.get(i);
      LearnedBlocks.Carrier before = null;
      if (random != null && i % 2 == 0) {
        LearnedBlocks.Carrier other = articles.get(random.nextInt(articles.size()));
        before = new LearnedBlocks.Carrier(article.id(), other.text(), other.time(), other.keys());
        note(blocks.put(null, before).changes(), told);
      }
      LearnedBlocks.Learnt learnt = blocks.put(before, article);
      note(learnt.changes(), told);
      LearnedBlocks asked = blocks;
      assertThat(article.keys().stream().filter(key -> asked.proven(key, article.time())))
          .hasSameElementsAs(learnt.proven());
      if (random != null && i == articles.size() / 2) {
        blocks = new LearnedBlocks(store, 3);
      }
    }
    // What was told along the way has to come to the same as what is asked in the end.
    for (LearnedBlocks.Carrier article : articles) {
      for (long key : article.keys()) {
        long period = Math.floorDiv(article.time(), Duration.ofDays(28).toMillis());
        boolean proven = blocks.proven(key, article.time());
        assertThat(told.getOrDefault(key + "@" + period, false)).isEqualTo(proven);
        told.put(key + "@" + period, proven);
      }
    }
    told.values().removeIf(proven -> !proven);
    told.put("nothing", false);
    return told;
  }

  private static void note(List<LearnedBlocks.Change> changes, Map<String, Boolean> told) {
    for (LearnedBlocks.Change change : changes) {
      long period = change.from().toEpochMilli() / Duration.ofDays(28).toMillis();
      told.put(change.key() + "@" + period, change.proven());
    }
  }

  private static List<LearnedBlocks.Carrier> corpus() {
    Random random = new Random(3);
    List<LearnedBlocks.Carrier> articles = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String[] blocks =
          Stream.of(
                  FOOTER, QUOTE, "Read more about it in our dossier", "Block " + i % 40, "Own " + i)
              .filter(block -> random.nextInt(3) == 0)
              .toArray(String[]::new);
      String text = i % 5 == 0 && i > 0 ? "a" + (i - 1) : "a" + i;
      articles.add(carrier("a" + i, text, random.nextInt(24 * 70), blocks));
    }
    return articles;
  }

  private boolean proven(String block) {
    return learned.proven(BlockKey.of(PAPER, block), START);
  }

  private static LearnedBlocks.Carrier carrier(
      String id, String text, int hours, String... blocks) {
    return new LearnedBlocks.Carrier(
        id,
        text,
        START + hours * HOUR,
        Stream.of(blocks).map(block -> BlockKey.of(PAPER, block)).toList());
  }
}
