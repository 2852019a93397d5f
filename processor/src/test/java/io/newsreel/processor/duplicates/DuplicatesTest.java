package io.newsreel.processor.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicatesTest {

  private static final long NOON = 1_770_000_000_000L;
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final long DAY = 24 * HOUR;

  private final Prose prose = new Prose(7);
  private final Newsroom room = new Newsroom(4, 0.5, Duration.ofDays(14), 1);

  private record Delivery(String article, long time, List<String> words) {}

  @Test
  void anEditedCopyRepeatsTheEarliest() {
    // Given
    List<String> text = prose.words(300);

    // When
    put("copy", NOON + HOUR, prose.edited(text, 10));
    put("first", NOON, text);
    put("last", NOON + 2 * HOUR, prose.edited(text, 10));
    room.settle();

    // Then
    assertThat(room.verdicts()).containsOnlyKeys("copy", "last");
    assertThat(room.verdicts().values())
        .allSatisfy(
            original -> {
              assertThat(original.article()).isEqualTo("first");
              assertThat(original.kind()).isEqualTo(Original.Kind.REPRINT);
              assertThat(original.similarity()).isBetween(0.7, 0.99);
            });
  }

  @Test
  void aCutVersionIsFoundWhereverItIsMuchShorter() {
    // Given
    List<String> whole = prose.words(900);

    // When
    put("whole", NOON, whole);
    put("brief", NOON + HOUR, whole.subList(0, 90));
    room.settle();

    // Then
    Original original = room.verdicts().get("brief");
    assertThat(original.article()).isEqualTo("whole");
    assertThat(original.kind()).isEqualTo(Original.Kind.CUT);
    assertThat(original.containment()).isEqualTo(1.0);
    assertThat(original.similarity()).isLessThan(0.2);
  }

  @Test
  void anExtendedVersionIsFoundAsSuch() {
    // Given
    List<String> flash = prose.words(80);

    // When
    put("long", NOON + HOUR, Prose.join(flash, prose.words(300)));
    put("flash", NOON, flash);
    room.settle();

    // Then
    assertThat(room.verdicts()).containsOnlyKeys("long");
    assertThat(room.verdicts().get("long").kind()).isEqualTo(Original.Kind.EXTENDED);
  }

  @Test
  void aReprintGoesBeforeAnEarlierTextThatHasItInIt() {
    // Given
    List<String> whole = prose.words(900);
    List<String> brief = whole.subList(0, 90);

    // When
    put("whole", NOON, whole);
    put("brief", NOON + HOUR, brief);
    put("reprint", NOON + 2 * HOUR, prose.edited(brief, 2));
    room.settle();

    // Then
    assertThat(room.verdicts().get("reprint").article()).isEqualTo("brief");
    assertThat(room.verdicts().get("reprint").kind()).isEqualTo(Original.Kind.REPRINT);
  }

  @Test
  void nothingIsRepeatedFromBeyondTheHorizon() {
    // Given
    List<String> text = prose.words(100);

    // When
    put("old", NOON, text);
    put("new", NOON + 14 * DAY + 1, text);
    put("middle", NOON + 7 * DAY, text);
    room.settle();

    // Then
    assertThat(room.verdicts().get("middle").article()).isEqualTo("old");
    assertThat(room.verdicts().get("new").article()).isEqualTo("middle");
  }

  @Test
  void whenTheOriginalGoesTheNextOneTakesItsPlace() {
    // Given
    List<String> text = prose.words(200);
    for (int i = 0; i < 5; i++) {
      put("a" + i, NOON + i * HOUR, text);
    }
    room.settle();

    // When
    room.remove("a0");
    room.settle();

    // Then
    assertThat(room.verdicts()).containsOnlyKeys("a2", "a3", "a4");
    assertThat(room.verdicts().values()).allMatch(original -> original.article().equals("a1"));
  }

  @Test
  void aTextThatGoesRoundCostsEachReprintAFewComparisons() {
    // Given
    List<String> text = prose.words(200);

    // When
    for (int i = 0; i < 300; i++) {
      put("a%03d".formatted(i), NOON + i * HOUR / 10, prose.edited(text, 1));
      room.settle();
    }

    // Then
    assertThat(room.verdicts()).hasSize(299);
    assertThat(room.pairs()).isLessThan(2 * 300);
  }

  @Test
  void textsOfOneTemplateAreNotCompared() {
    // Given: sets of four-grams of which a quarter is common
    List<String> template = prose.words(240);

    // When
    for (int i = 0; i < 150; i++) {
      put("weather-" + i, NOON + i * HOUR, prose.filledIn(template, 7));
    }
    room.settle();

    // Then
    assertThat(room.verdicts()).isEmpty();
    assertThat(room.pairs()).isLessThan(150L * 149 / 2 / 20);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void verdictsDependOnTheArticlesAndNotOnTheirOrder(long seed) {
    // Given
    List<Delivery> articles = corpus();
    Map<String, Original> expected = run(articles, 1, seed);
    assertThat(expected.values()).extracting(Original::kind).contains(Original.Kind.values());

    // When: another order, other versions before, some that go again, a restart
    List<Delivery> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, Original> found = run(shuffled, 3, seed);

    // Then
    assertThat(found).isEqualTo(expected);
  }

  private Map<String, Original> run(List<Delivery> articles, int partitions, long seed) {
    Newsroom newsroom = new Newsroom(partitions, 0.5, Duration.ofDays(14), seed);
    Random random = new Random(seed);
    for (int i = 0; i < articles.size(); i++) {
      Delivery article = articles.get(i);
      if (partitions > 1 && i % 3 == 0) {
        // An earlier version: another article's text, at another time.
        Delivery other = articles.get(random.nextInt(articles.size()));
        newsroom.put(article.article(), other.time(), Prose.signature(other.words()));
        newsroom.deliver(random.nextInt(6));
        newsroom.put("gone-" + i, other.time() - HOUR, Prose.signature(article.words()));
        newsroom.deliver(random.nextInt(6));
      }
      newsroom.put(article.article(), article.time(), Prose.signature(article.words()));
      newsroom.deliver(random.nextInt(12));
      if (partitions > 1 && i % 3 == 1) {
        newsroom.remove("gone-" + (i - 1));
      }
      if (i == articles.size() / 2) {
        newsroom.restart();
      }
    }
    if (partitions > 1 && articles.size() % 3 == 1) {
      newsroom.remove("gone-" + (articles.size() - 1));
    }
    newsroom.settle();
    return newsroom.verdicts();
  }

  private static List<Delivery> corpus() {
    Prose prose = new Prose(11);
    List<Delivery> articles = new ArrayList<>();
    for (int story = 0; story < 8; story++) {
      List<String> text = prose.words(120 + 60 * story);
      for (int copy = 0; copy < 6; copy++) {
        long time = NOON + story * DAY + (copy * 7 % 5) * 5L * DAY;
        articles.add(
            new Delivery("s%d-c%d".formatted(story, copy), time, prose.edited(text, 5 * copy)));
      }
      articles.add(
          new Delivery("s%d-cut".formatted(story), NOON + story * DAY + HOUR, text.subList(0, 50)));
      articles.add(
          new Delivery(
              "s%d-more".formatted(story),
              NOON + story * DAY + 2 * HOUR,
              Prose.join(text, prose.words(2 * text.size()))));
    }
    return articles;
  }

  private void put(String article, long time, List<String> words) {
    room.put(article, time, Prose.signature(words));
  }
}
