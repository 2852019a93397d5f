package io.newsreel.processor.rows;

import static io.newsreel.processor.duplicates.Original.Kind.REPRINT;
import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.Analysis.Mention;
import io.newsreel.events.AnnotatedArticle;
import io.newsreel.events.Article;
import io.newsreel.events.JsonSerde;
import io.newsreel.processor.annotate.Annotator;
import io.newsreel.processor.annotate.Dictionaries;
import io.newsreel.processor.clean.LearnedBlocks;
import io.newsreel.processor.duplicates.Message;
import io.newsreel.processor.duplicates.Original;
import io.newsreel.processor.duplicates.Post;
import io.newsreel.processor.duplicates.TextComparer;
import io.newsreel.processor.duplicates.Verdict;
import io.newsreel.processor.index.MemoryStore;
import io.newsreel.processor.stories.Placement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a row's keeper does when it starts over rows that are there already. */
class RowKeeperTest {

  private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
  private static final String MERZ = "newsreel:actor/friedrich-merz";

  private static final Article ARTICLE =
      new Article(
          "a",
          null,
          "alpha.example",
          Instant.parse("2026-03-19T10:00:00Z"),
          NOW,
          null,
          "Friedrich Merz said in Berlin that the plan for the budget had been discussed for weeks.",
          null,
          null);

  private static final Article CORRECTED =
      new Article(
          "a",
          null,
          "alpha.example",
          ARTICLE.published(),
          NOW,
          null,
          "Friedrich Merz said in Berlin that the plan for the budget had been discussed for months.",
          null,
          null);

  /** The article's first version belongs to no other story. */
  private static final Placement ALONE = new Placement("a", 0, 1, "a", null);

  @TempDir Path own;

  private final Map<String, Row> rows = new HashMap<>();
  private final MemoryStore blocks = new MemoryStore();
  private final MemoryStore texts = new MemoryStore();
  private final Map<Long, Article> log = new HashMap<>();
  private final List<RowVersion> versions = new ArrayList<>();

  @Test
  void leavesARowAloneThatComesAgainWithTheSameDictionaries() {
    // Given
    Dictionaries dictionaries = Dictionaries.load(Optional.empty());
    RowKeeper keeper = keeper(dictionaries);
    keeper.arrived(ARTICLE, 0, NOW);
    keeper.placed(ALONE, NOW);

    // When
    keeper(dictionaries).arrived(ARTICLE, 1, NOW);

    // Then
    assertThat(versions).hasSize(1);
    assertThat(rows.get("a").delivery().offset()).isEqualTo(1);
  }

  @Test
  void makesARowAnewThatComesAgainAfterTheDictionariesHaveChanged() throws IOException {
    // Given
    RowKeeper before = keeper(Dictionaries.load(Optional.empty()));
    before.arrived(ARTICLE, 0, NOW);
    before.placed(ALONE, NOW);
    assertThat(mentions(0)).extracting(Mention::actor).contains(MERZ);
    Path actors = Files.createDirectories(own.resolve("actors"));
    Files.writeString(
        actors.resolve("own.jsonl"),
        """
        {"id":"%s","remove":true}
        {"id":"desk:merz","name":"Friedrich Merz","kind":"person"}
        """
            .formatted(MERZ));

    // When
    RowKeeper after = keeper(Dictionaries.load(Optional.of(own)));
    after.arrived(ARTICLE, 1, NOW);
    after.placed(new Placement("a", 0, 2, "a", null), NOW);

    // Then
    assertThat(versions).hasSize(2);
    assertThat(versions.get(1).revision()).isEqualTo(2);
    assertThat(mentions(1)).extracting(Mention::actor).contains("desk:merz").doesNotContain(MERZ);
  }

  @Test
  void givesARowOutOnceItIsKnownWhereItBelongs() {
    // Given
    RowKeeper keeper = keeper(Dictionaries.load(Optional.empty()));

    // When
    keeper.arrived(ARTICLE, 0, NOW);
    int waiting = keeper.awaited();
    List<RowVersion> before = List.copyOf(versions);
    keeper.placed(new Placement("a", 0, 1, "s", "five terms shared"), NOW.plusSeconds(2));

    // Then
    assertThat(before).isEmpty();
    assertThat(waiting).isEqualTo(1);
    assertThat(keeper.awaited()).isZero();
    assertThat(versions).hasSize(1);
    assertThat(row(0).analysis().revision()).isEqualTo(1);
    assertThat(row(0).analysis().story()).isEqualTo("s");
    assertThat(row(0).analysis().storyReason()).isEqualTo("five terms shared");
    assertThat(versions.get(0).change().facts().story()).isEqualTo("s");
  }

  @Test
  void tellsInTheFirstVersionWhatWasFoundOutWhileTheStoryWasAwaited() {
    // Given
    RowKeeper keeper = keeper(Dictionaries.load(Optional.empty()));
    keeper.arrived(ARTICLE, 0, NOW);

    // When
    keeper.judged(new Verdict("a", Optional.of(new Original("b", 0, REPRINT, .9, 1))), NOW);
    keeper.placed(ALONE, NOW);

    // Then
    assertThat(versions).hasSize(1);
    assertThat(row(0).analysis().revision()).isEqualTo(1);
    assertThat(row(0).analysis().duplicateOf()).isEqualTo("b");
  }

  @Test
  void ignoresWhereAnEarlierVersionBelonged() {
    // Given
    RowKeeper keeper = keeper(Dictionaries.load(Optional.empty()));
    keeper.arrived(ARTICLE, 0, NOW);
    keeper.arrived(CORRECTED, 1, NOW);

    // When
    keeper.placed(new Placement("a", 0, 1, "s", "five terms shared"), NOW);
    List<RowVersion> before = List.copyOf(versions);
    keeper.placed(new Placement("a", 0, 2, "t", "six terms shared"), NOW);

    // Then
    assertThat(before).isEmpty();
    assertThat(versions).hasSize(1);
    assertThat(row(0).analysis().story()).isEqualTo("t");
    assertThat(row(0).article().bodies().get(0).value()).contains("months");
  }

  @Test
  void makesARowAnewAfterARestartThatWaitedForItsStory() {
    // Given
    Dictionaries dictionaries = Dictionaries.load(Optional.empty());
    keeper(dictionaries).arrived(ARTICLE, 0, NOW);
    log.put(0L, ARTICLE);

    // When
    keeper(dictionaries).placed(ALONE, NOW.plusSeconds(60));

    // Then
    assertThat(versions).hasSize(1);
    assertThat(mentions(0)).extracting(Mention::actor).contains(MERZ);
  }

  @Test
  void writesOnlyTheTailAnewOnceAnArticleIsPutIntoAnotherStory() {
    // Given
    RowKeeper keeper = keeper(Dictionaries.load(Optional.empty()));
    keeper.arrived(ARTICLE, 0, NOW);
    keeper.placed(ALONE, NOW);

    // When: the log has nothing, so the article cannot have been annotated again
    keeper.placed(new Placement("a", 0, 1, "s", "five terms shared"), NOW.plusSeconds(2));

    // Then
    assertThat(versions).hasSize(2);
    assertThat(row(1).analysis().story()).isEqualTo("s");
    assertThat(row(1).analysis().storyReason()).isEqualTo("five terms shared");
    assertThat(row(1).analysis().revision()).isEqualTo(2);
    assertThat(row(1).article()).isEqualTo(row(0).article());
    assertThat(mentions(1)).isEqualTo(mentions(0));
    assertThat(versions.get(1).change().facts().story()).isEqualTo("s");
    assertThat(versions.get(1).change().facts().contributions())
        .isEqualTo(versions.get(0).change().facts().contributions());
  }

  private List<Mention> mentions(int version) {
    return row(version).analysis().mentions();
  }

  private AnnotatedArticle row(int version) {
    return JsonSerde.of(AnnotatedArticle.class)
        .deserializer()
        .deserialize("annotated", versions.get(version).written().bytes());
  }

  private RowKeeper keeper(Dictionaries dictionaries) {
    RowKeeper.Rows kept =
        new RowKeeper.Rows() {
          @Override
          public Row get(String id) {
            return rows.get(id);
          }

          @Override
          public void put(String id, Row row) {
            rows.put(id, row);
          }
        };
    return new RowKeeper(
        kept,
        new Annotator(dictionaries),
        new LearnedBlocks(blocks, 3),
        new TextComparer(texts, .5, 0, 1, new Nobody()),
        new Log(),
        RecentRows.in(own),
        0,
        output -> {
          if (output instanceof RowOutput.OfRow row) {
            versions.add(row.version());
          }
        });
  }

  /** Articles of one partition have nobody to talk to here. */
  private static final class Nobody implements Post {
    @Override
    public void toBands(int partition, Message message) {}

    @Override
    public void toHome(Message message) {}
  }

  private final class Log implements ArticleLog {
    @Override
    public void remember(long offset, Article article) {}

    @Override
    public Optional<Article> read(long offset) {
      return Optional.ofNullable(log.get(offset));
    }

    @Override
    public void close() {}
  }
}
