package io.newsreel.processor.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.Analysis.Mention;
import io.newsreel.events.AnnotatedArticle;
import io.newsreel.events.Article;
import io.newsreel.events.JsonSerde;
import io.newsreel.processor.annotate.Annotator;
import io.newsreel.processor.annotate.Dictionaries;
import io.newsreel.processor.clean.LearnedBlocks;
import io.newsreel.processor.duplicates.Message;
import io.newsreel.processor.duplicates.Post;
import io.newsreel.processor.duplicates.TextComparer;
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

  @TempDir Path own;

  private final Map<String, Row> rows = new HashMap<>();
  private final MemoryStore blocks = new MemoryStore();
  private final MemoryStore texts = new MemoryStore();
  private final List<RowVersion> versions = new ArrayList<>();

  @Test
  void leavesARowAloneThatComesAgainWithTheSameDictionaries() {
    // Given
    Dictionaries dictionaries = Dictionaries.load(Optional.empty());
    keeper(dictionaries).arrived(ARTICLE, 0, NOW);

    // When
    keeper(dictionaries).arrived(ARTICLE, 1, NOW);

    // Then
    assertThat(versions).hasSize(1);
    assertThat(rows.get("a").offset()).isEqualTo(1);
  }

  @Test
  void makesARowAnewThatComesAgainAfterTheDictionariesHaveChanged() throws IOException {
    // Given
    keeper(Dictionaries.load(Optional.empty())).arrived(ARTICLE, 0, NOW);
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
    keeper(Dictionaries.load(Optional.of(own))).arrived(ARTICLE, 1, NOW);

    // Then
    assertThat(versions).hasSize(2);
    assertThat(versions.get(1).revision()).isEqualTo(2);
    assertThat(mentions(1)).extracting(Mention::actor).contains("desk:merz").doesNotContain(MERZ);
  }

  @Test
  void writesOnlyTheTailAnewOnceAnArticleIsPutIntoAStory() {
    // Given
    RowKeeper keeper = keeper(Dictionaries.load(Optional.empty()));
    keeper.arrived(ARTICLE, 0, NOW);

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
        new NoLog(),
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

  private static final class NoLog implements ArticleLog {
    @Override
    public void remember(long offset, Article article) {}

    @Override
    public Optional<Article> read(long offset) {
      return Optional.empty();
    }

    @Override
    public void close() {}
  }
}
