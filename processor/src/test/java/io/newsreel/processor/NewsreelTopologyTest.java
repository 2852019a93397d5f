package io.newsreel.processor;

import static io.newsreel.processor.TopologyBench.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.ActorCount;
import io.newsreel.events.Analysis;
import io.newsreel.events.AnnotatedArticle;
import io.newsreel.events.Article;
import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import io.newsreel.events.SubjectCount;
import io.newsreel.events.Summary;
import io.newsreel.events.Window;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsreelTopologyTest {

  private static final String SUMMIT =
      """
      French President Emmanuel Macron met German Chancellor Friedrich Merz in Paris to prepare the summit.
      Macron said that the two governments would present a common plan for the budget within a month.
      Merz told reporters that the plan had been discussed for weeks and that nothing stood in its way.
      """;

  private static final String STRIKE =
      """
      Dockers in the port of Rotterdam have ended their strike after the employers raised their offer.
      NATO had warned that supplies for exercises in the north could be late because of the stoppage.
      The union said its members would vote on the offer next week, and that the cranes would move again.
      """;

  private static final String STRIKE_TOO =
      """
      The strike of the dockers in the port of Rotterdam is over: employers raised their offer last night.
      The union's members will vote on that offer within days, while the cranes move again.
      """;

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
      assertThat(bench.stories().get("reprint").articles()).isEmpty();
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
      assertThat(second.analysis().revision()).isEqualTo(2);
      assertThat(bench.annotated().get("first").analysis().storyReason()).isNull();
      Story story = bench.stories().get("first");
      assertThat(story.articles()).extracting(Story.Member::id).containsExactly("first", "second");
      assertThat(story.figures()).isEqualTo(new Figures(2, 2, 2, 2));
      assertThat(story.firstSeen()).isEqualTo(Instant.parse("2026-03-19T10:00:00Z"));
      assertThat(story.lastSeen()).isEqualTo(Instant.parse("2026-03-19T11:00:00Z"));
      assertThat(story.actors()).extracting(Story.Part::name).contains("Rotterdam");
      assertThat(bench.stories().get("second").articles()).isEmpty();
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

  private static ActorCount actorCount(TopologyBench bench, String name, String size) {
    return bench.actorCounts().values().stream()
        .filter(count -> count.name().equals(name) && count.size().label().equals(size))
        .max((a, b) -> Long.compare(a.figures().articles(), b.figures().articles()))
        .orElseThrow(() -> new AssertionError("No count of " + name + " of size " + size));
  }

  /** The tables without what depends on history: revisions. */
  private record Tables(
      Map<String, Object> actors,
      Map<String, Object> subjects,
      Map<String, Object> stories,
      Map<String, Object> duplicates,
      Map<String, Object> summaries) {

    static Tables of(TopologyBench bench) {
      Map<String, Object> actors = new TreeMap<>();
      for (Map.Entry<String, ActorCount> row : bench.actorCounts().entrySet()) {
        if (!row.getValue().figures().equals(Figures.NONE)) {
          actors.put(
              row.getKey(), List.of(row.getValue().figures(), postings(row.getValue().postings())));
        }
      }
      Map<String, Object> subjects = new TreeMap<>();
      for (Map.Entry<String, SubjectCount> row : bench.subjectCounts().entrySet()) {
        if (!row.getValue().figures().equals(Figures.NONE)) {
          subjects.put(row.getKey(), row.getValue().figures());
        }
      }
      Map<String, Object> stories = new TreeMap<>();
      for (Map.Entry<String, Story> row : bench.stories().entrySet()) {
        if (!row.getValue().articles().isEmpty()) {
          stories.put(row.getKey(), row.getValue().articles());
        }
      }
      Map<String, Object> duplicates = new TreeMap<>();
      bench.annotated().forEach((id, row) -> duplicates.put(id, "" + row.analysis().duplicateOf()));
      Map<String, Object> summaries = new TreeMap<>();
      for (Map.Entry<String, Summary> row : bench.summaries().entrySet()) {
        Summary summary = row.getValue();
        if (summary.window() == Window.ALL || summary.totals().articles() > 0) {
          summaries.put(
              row.getKey(), List.of(summary.totals(), summary.actors(), summary.subjects()));
          stories.put(
              "summary " + row.getKey(),
              summary.stories().stream().map(s -> List.of(s.id(), s.articles())).toList());
        }
      }
      return new Tables(actors, subjects, stories, duplicates, summaries);
    }

    private static Object postings(List<?> postings) {
      return postings == null ? List.of() : postings;
    }
  }
}
