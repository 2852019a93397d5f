package io.newsreel.processor;

import static io.newsreel.processor.Texts.STRIKE;
import static io.newsreel.processor.Texts.SUMMIT;
import static io.newsreel.processor.TopologyBench.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.ActorCount;
import io.newsreel.events.Analysis;
import io.newsreel.events.AnnotatedArticle;
import io.newsreel.events.Article;
import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import io.newsreel.events.Summary;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsreelTopologyTest {

  @TempDir Path stateDir;

  @Test
  void countsAReprintOnceAsAText() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // When
      bench
          .pipe(article("first", "alpha.example", "2026-03-19T10:00:00Z", SUMMIT))
          .pipe(article("reprint", "beta.example", "2026-03-19T10:01:00Z", SUMMIT))
          .settle();

      // Then
      ActorCount macron = actorCount(bench, "Emmanuel Macron", "1d");
      assertThat(macron.figures()).isEqualTo(new Figures(4, 2, 1, 2));
      AnnotatedArticle reprint = bench.annotated().get("reprint");
      assertThat(reprint.analysis().duplicateOf()).isEqualTo("first");
      assertThat(reprint.analysis().similarity()).isEqualTo(1.0);
      assertThat(bench.stories().get("first").articles())
          .extracting(Story.Member::id)
          .containsExactly("first", "reprint");
      assertThat(bench.stories()).doesNotContainKey("reprint");
    }
  }

  @Test
  void turnsTheReprintAroundWhenTheOriginalArrivesLate() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // Given
      bench.pipe(article("reprint", "beta.example", "2026-03-19T10:01:00Z", SUMMIT)).settle();
      assertThat(bench.annotated().get("reprint").analysis().duplicateOf()).isNull();

      // When
      bench.pipe(article("first", "alpha.example", "2026-03-19T10:00:00Z", SUMMIT)).settle();

      // Then
      assertThat(bench.annotated().get("first").analysis().duplicateOf()).isNull();
      assertThat(bench.annotated().get("reprint").analysis().duplicateOf()).isEqualTo("first");
      assertThat(actorCount(bench, "Emmanuel Macron", "1d").figures())
          .isEqualTo(new Figures(4, 2, 1, 2));
    }
  }

  @Test
  void changesNothingWhenTheSameArticleComesAgain() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // Given
      Article article = article("a", "alpha.example", "2026-03-19T10:00:00Z", SUMMIT);
      bench.pipe(article).settle();
      Tables before = Tables.of(bench);

      // When
      bench.pipe(article).settle();

      // Then
      assertThat(Tables.of(bench)).isEqualTo(before);
    }
  }

  @Test
  void takesOutWhatACorrectedArticleHadPutIn() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // Given
      bench.pipe(article("a", "alpha.example", "2026-03-19T10:00:00Z", SUMMIT)).settle();
      assertThat(actorCount(bench, "Friedrich Merz", "1h").figures().articles()).isEqualTo(1);

      // When
      bench.pipe(article("a", "alpha.example", "2026-03-19T10:00:00Z", STRIKE)).settle();

      // Then
      assertThat(actorCount(bench, "Friedrich Merz", "1h").figures()).isEqualTo(Figures.NONE);
      assertThat(actorCount(bench, "NATO", "1h").figures()).isEqualTo(new Figures(1, 1, 1, 1));
      assertThat(bench.summaries().get("all").actors())
          .extracting(Summary.TopActor::name)
          .contains("NATO")
          .doesNotContain("Friedrich Merz");
    }
  }

  @Test
  void forgetsAWithdrawnArticle() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // Given
      bench.pipe(article("a", "alpha.example", "2026-03-19T10:00:00Z", SUMMIT)).settle();

      // When
      bench.pipe(article("a", "alpha.example", "2026-03-19T10:00:00Z", null)).settle();

      // Then
      assertThat(bench.annotated().get("a").analysis().withdrawn()).isTrue();
      assertThat(actorCount(bench, "Emmanuel Macron", "1d").figures()).isEqualTo(Figures.NONE);
      assertThat(bench.summaries().get("all").totals()).isEqualTo(Figures.NONE);
    }
  }

  @Test
  void revisesLastMonthWhenAnArticleArrivesLate() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // Given
      bench
          .pipe(article("old", "alpha.example", "2026-02-10T08:00:00Z", SUMMIT))
          .pipe(article("new", "alpha.example", "2026-03-19T10:00:00Z", STRIKE))
          .settle();
      ActorCount before = actorCount(bench, "Emmanuel Macron", "1d");
      Summary day = bench.summaries().get("24h|2026-02-11T00:00:00Z");
      assertThat(day.totals().articles()).isEqualTo(1);

      // When
      String late = "Emmanuel Macron also said that he would travel to Rome in spring, aides said.";
      bench.pipe(article("late", "beta.example", "2026-02-10T09:00:00Z", late)).settle();

      // Then
      ActorCount after = actorCount(bench, "Emmanuel Macron", "1d");
      assertThat(after.figures().articles()).isEqualTo(2);
      assertThat(after.revision()).isGreaterThan(before.revision());
      Summary revised = bench.summaries().get("24h|2026-02-11T00:00:00Z");
      assertThat(revised.totals().articles()).isEqualTo(2);
      assertThat(revised.revision()).isGreaterThan(day.revision());
      // The running windows still end with the latest article.
      assertThat(bench.summaries().get("1h").end()).isEqualTo("2026-03-19T10:05:00Z");
    }
  }

  @Test
  void givesOutTheWindowsThatEndNowOneAtATimeUntilNothingComes() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // Given
      bench.pipe(article("a", "alpha.example", "2026-03-19T10:00:00Z", SUMMIT));

      // When
      bench.tick();

      // Then
      assertThat(running(bench)).containsExactly("1h");

      // When
      bench.settle();

      // Then
      assertThat(running(bench)).containsExactlyInAnyOrder("1h", "24h", "7d");
    }
  }

  private static List<String> running(TopologyBench bench) {
    return bench.summaries().keySet().stream()
        .filter(key -> !key.contains("|") && !key.equals("all"))
        .toList();
  }

  @Test
  void comparesADayWithTheDaysBefore() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // Given
      for (int day = 10; day < 14; day++) {
        bench.pipe(
            article(
                "calm-" + day,
                "alpha.example",
                "2026-03-%dT09:00:00Z".formatted(day),
                STRIKE + day));
      }

      // When
      for (int hour = 8; hour < 12; hour++) {
        String text =
            "Reporter %d writes. Emmanuel Macron and Friedrich Merz spoke again, for hour %d of the talks."
                .formatted(hour * 31, hour);
        bench.pipe(
            article(
                "busy-" + hour, "beta.example", "2026-03-14T%02d:00:00Z".formatted(hour), text));
      }
      bench.settle();

      // Then
      Summary day = bench.summaries().get("24h|2026-03-15T00:00:00Z");
      assertThat(day.totals().articles()).isEqualTo(4);
      assertThat(day.before().articles()).isEqualTo(1);
      assertThat(day.rising())
          .first()
          .satisfies(
              rising -> {
                assertThat(rising.name()).isEqualTo("Emmanuel Macron");
                assertThat(rising.seen()).isEqualTo(4);
                assertThat(rising.expected()).isZero();
                assertThat(rising.score()).isEqualTo(4.0);
                assertThat(rising.baselineStart()).isEqualTo("2026-03-07T00:00:00Z");
              });
      assertThat(day.newcomers())
          .extracting(Summary.TopActor::name)
          .contains("Emmanuel Macron", "Friedrich Merz")
          .doesNotContain("NATO");
      assertThat(day.pairs())
          .first()
          .satisfies(
              pair -> {
                assertThat(List.of(pair.firstName(), pair.secondName()))
                    .containsExactly("Emmanuel Macron", "Friedrich Merz");
                assertThat(pair.articles()).isEqualTo(4);
              });
      assertThat(day.actors())
          .first()
          .satisfies(
              actor -> {
                assertThat(actor.before()).isEqualTo(Figures.NONE);
                assertThat(actor.history())
                    .containsExactly(0L, 0L, 0L, 0L, 2L, 2L, 0L, 0L, 0L, 0L, 0L, 0L);
              });
    }
  }

  @Test
  void distrustsATimeInTheFuture() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // When
      bench.pipe(article("a", "alpha.example", "2031-01-01T00:00:00Z", SUMMIT)).settle();

      // Then
      assertThat(actorCount(bench, "Emmanuel Macron", "1d").start())
          .isEqualTo(Instant.parse("2026-03-20T00:00:00Z"));
    }
  }

  @Test
  void learnsABlockFromThreeArticlesAndCorrectsTheEarlierOnes() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // Given
      String refrain = "\nAngela Merkel reads this paper, and so should you, wherever you may be.";
      List<String> texts =
          List.of(
              SUMMIT,
              STRIKE,
              "A fire in the old mill of the village has been put out after a night of work.\n"
                  + "Nobody was hurt, the mayor said, and the cause of the blaze is not yet known.");

      // When
      for (int i = 0; i < 2; i++) {
        bench.pipe(
            article(
                "a" + i, "alpha.example", "2026-03-19T10:0" + i + ":00Z", texts.get(i) + refrain));
      }
      bench.settle();
      assertThat(actorCount(bench, "Angela Merkel", "1d").figures().articles()).isEqualTo(2);
      bench
          .pipe(article("a2", "alpha.example", "2026-03-19T10:02:00Z", texts.get(2) + refrain))
          .settle();

      // Then
      assertThat(actorCount(bench, "Angela Merkel", "1d").figures()).isEqualTo(Figures.NONE);
      assertThat(bench.annotated().values())
          .allSatisfy(
              row ->
                  assertThat(row.analysis().dropped())
                      .singleElement()
                      .satisfies(
                          d -> assertThat(d.reason()).contains("repeated by its publisher")));
      assertThat(bench.boilerplate().values())
          .singleElement()
          .satisfies(
              block -> {
                assertThat(block.block()).isEqualTo(refrain.strip());
                assertThat(block.carriers()).containsExactly("a0", "a1", "a2");
                assertThat(block.since()).isEqualTo(Instant.parse("2026-03-19T10:00:00Z"));
              });

      // When one of them is withdrawn
      bench.pipe(article("a1", "alpha.example", "2026-03-19T10:01:00Z", null)).settle();

      // Then
      assertThat(bench.boilerplate()).isEmpty();
      assertThat(actorCount(bench, "Angela Merkel", "1d").figures().articles()).isEqualTo(2);
    }
  }

  @Test
  void tellsWhatACutVersionIsCutFrom() {
    try (TopologyBench bench = new TopologyBench(stateDir)) {
      // Given
      String whole = SUMMIT + STRIKE + SUMMIT.replace("summit", "meeting of June");

      // When
      bench
          .pipe(article("brief", "beta.example", "2026-03-19T10:01:00Z", SUMMIT))
          .pipe(article("whole", "alpha.example", "2026-03-19T10:00:00Z", whole))
          .settle();

      // Then
      Analysis brief = bench.annotated().get("brief").analysis();
      assertThat(brief.duplicateOf()).isNull();
      assertThat(brief.overlaps().article()).isEqualTo("whole");
      assertThat(brief.overlaps().kind()).isEqualTo(Analysis.Overlap.Kind.CUT);
      assertThat(brief.overlaps().containment()).isGreaterThan(0.9);
      assertThat(actorCount(bench, "Emmanuel Macron", "1d").figures().texts()).isEqualTo(1);
    }
  }

  private static ActorCount actorCount(TopologyBench bench, String name, String size) {
    return bench.actorCounts().values().stream()
        .filter(count -> count.name().equals(name) && count.size().label().equals(size))
        .max((a, b) -> Long.compare(a.figures().articles(), b.figures().articles()))
        .orElseThrow(() -> new AssertionError("No count of " + name + " of size " + size));
  }
}
