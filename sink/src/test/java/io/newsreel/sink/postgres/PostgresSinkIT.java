package io.newsreel.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.ActorCount;
import io.newsreel.events.AnnotatedArticle;
import io.newsreel.events.Story;
import io.newsreel.events.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables follow the topics. */
class PostgresSinkIT {

  @BeforeAll
  static void startServices() throws Exception {
    Services.start();
  }

  @Test
  void putsEveryTopicIntoItsTables() throws Exception {
    // Given
    PostgresConfig schema = Services.newSchema();
    try (Feed feed = new Feed()) {
      feed.write(
          Records.article("a", 1, "Talks", "actor:1", "actor:2"),
          Records.story("s", 2, "a", "b"),
          Records.actorCount("actor:1|x", 3, 4),
          Records.subjectCount(Records.SUBJECT, 5, 6),
          Records.summary(7, 8));

      // When
      Sinks.run(feed.topics, schema);
    }

    // Then
    assertThat(
            Sinks.query(
                schema,
                "SELECT id, revision, url, publisher, language, headline, body, words, counted_at = '2026-03-01T10:05Z' AS c, time_trust, published_at = counted_at AS p, first_seen_at = counted_at AS f, ingested_at = counted_at AS i, duplicate_of, similarity, story, story_reason, withdrawn, dropped->0->>'line' AS line FROM article"))
        .containsExactly(
            "(a,1,https://paper.example/1,paper.example,en,Talks,\"One block.\nAnother block.\",4,t,published,t,t,t,,0,\"story of a\",\"shares the actor x\",f,7)");
    assertThat(Sinks.query(schema, "SELECT * FROM mention ORDER BY position"))
        .containsExactly(
            "(a,0,actor:1,\"Name of actor:1\",person,FRA,actor:1,headline,0,5,\"entry actor:1\")",
            "(a,1,actor:2,\"Name of actor:2\",person,,actor:2,body,7,12,\"entry actor:2\")");
    assertThat(Sinks.query(schema, "SELECT * FROM article_subject"))
        .containsExactly(
            "(a,medtop:11000000,politics,about,80,\"query politics-3\",\"[{\"\"end\"\": 9, \"\"start\"\": 4}]\")");
    assertThat(
            Sinks.query(
                schema,
                "SELECT id, revision, headline, last_seen - first_seen AS d, articles, texts, publishers, actors->0->>'name' AS n, subjects FROM story"))
        .containsExactly("(s,2,Headline,00:01:00,2,2,1,One,[])");
    assertThat(
            Sinks.query(schema, "SELECT story, article, url FROM story_article ORDER BY article"))
        .containsExactly("(s,a,)", "(s,b,)");
    assertThat(
            Sinks.query(
                schema,
                "SELECT actor, bucket_size, bucket_start = '2026-03-01T10:05Z' AS b, revision, name, kind, mentions, articles, texts, publishers FROM actor_count"))
        .containsExactly("(actor:1|x,5m,t,3,\"Name of actor:1|x\",organisation,4,4,4,1)");
    assertThat(
            Sinks.query(
                schema,
                "SELECT subject, bucket_size, bucket_start = '2026-03-01T00:00Z' AS b, revision, name, articles FROM subject_count"))
        .containsExactly("(medtop:11000000,1d,t,5,politics,6)");
    assertThat(
            Sinks.query(
                schema,
                "SELECT key, revision, window_size, running, end_time - start_time AS d, articles, body->'stories'->0->>'id' AS s FROM summary"))
        .containsExactly("(24h|2026-03-02T00:00:00Z,7,24h,f,\"1 day\",8,s)");
  }

  @Test
  void replacesTheMentionsOfAnArticleWithThoseOfItsNewVersion() throws Exception {
    // Given
    PostgresConfig schema = Services.newSchema();
    try (Feed feed = new Feed()) {
      feed.write(Records.article("a", 1, "Old", "x", "y", "z"), Records.article("b", 1, "B", "x"));
      Sinks.run(feed.topics, schema);

      // When
      feed.write(Records.article("a", 2, "New", "y"));
      Sinks.run(feed.topics, schema);
    }

    // Then
    assertThat(Sinks.query(schema, "SELECT article, actor FROM mention ORDER BY 1, 2"))
        .containsExactly("(a,y)", "(b,x)");
    assertThat(Sinks.query(schema, "SELECT headline FROM article ORDER BY id"))
        .containsExactly("(New)", "(B)");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void letsNoLowerRevisionReplaceAHigherOne(int batch) throws Exception {
    // Given
    PostgresConfig schema = Services.newSchema();
    try (Feed feed = new Feed()) {
      feed.write(
          Records.article("a", 5, "Five", "x", "y"),
          Records.article("a", 4, "Four", "z"),
          Records.story("s", 5, "a", "b"),
          Records.story("s", 4, "c"),
          Records.actorCount("x", 5, 5),
          Records.actorCount("x", 4, 4),
          Records.summary(5, 5),
          Records.summary(4, 4));

      // When
      Sinks.run(feed.topics, schema, batch);
      feed.write(Records.article("a", 3, "Three"), Records.summary(3, 3));
      Sinks.run(feed.topics, schema, batch);
    }

    // Then
    assertThat(Sinks.query(schema, "SELECT headline FROM article")).containsExactly("(Five)");
    assertThat(Sinks.query(schema, "SELECT actor FROM mention ORDER BY 1"))
        .containsExactly("(x)", "(y)");
    assertThat(Sinks.query(schema, "SELECT article FROM story_article ORDER BY 1"))
        .containsExactly("(a)", "(b)");
    assertThat(Sinks.query(schema, "SELECT articles FROM actor_count")).containsExactly("(5)");
    assertThat(Sinks.query(schema, "SELECT articles FROM summary")).containsExactly("(5)");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100})
  void deletesWhatIsGoneAndTakesWhatComesAfterAsNew(int batch) throws Exception {
    // Given
    PostgresConfig schema = Services.newSchema();
    try (Feed feed = new Feed()) {
      Object[] all = {
        Records.article("a", 9, "Gone", "x"),
        Records.story("s", 9, "a"),
        Records.actorCount("x", 9, 1),
        Records.subjectCount("t", 9, 1),
        Records.summary(9, 1)
      };
      feed.write(all);
      Sinks.run(feed.topics, schema, batch);

      // When
      feed.delete(all);
      feed.write(Records.article("a", 1, "New", "y"));
      Sinks.run(feed.topics, schema, batch);
    }

    // Then
    assertThat(Sinks.query(schema, "SELECT a.headline, m.actor FROM article a, mention m"))
        .containsExactly("(New,y)");
    var tables = Sinks.dump(schema);
    assertThat(tables.get("article_subject")).hasSize(1);
    for (String table :
        List.of("story", "story_article", "actor_count", "subject_count", "summary")) {
      assertThat(tables.get(table)).as(table).isEmpty();
    }
  }

  @Test
  void givesEqualTablesWhateverTheBatchesAndHoweverOftenItReads() throws Exception {
    // Given
    PostgresConfig inOneGo = Services.newSchema();
    PostgresConfig inSmallBatches = Services.newSchema();
    PostgresConfig again = Services.newSchema();
    try (Feed feed = new Feed()) {
      feed.writeHistory(1500, 7);

      // When
      Sinks.run(feed.topics, inOneGo, 5000);
      Sinks.run(feed.topics, inSmallBatches, 7);
      Sinks.run(feed.topics, again, 100);
      Sinks.execute(again, "UPDATE kafka_offset SET next_offset = next_offset / 3");
      Sinks.run(feed.topics, again, 100);

      // Then
      assertThat(Sinks.query(inOneGo, "SELECT id, headline FROM article ORDER BY id COLLATE \"C\""))
          .hasSizeGreaterThan(20)
          .isEqualTo(
              feed.standing(feed.topics.annotated()).stream()
                  .map(AnnotatedArticle.class::cast)
                  .map(a -> "(%s,\"%s\")".formatted(a.id(), a.article().headlines().get(0).value()))
                  .toList());
      assertThat(Sinks.query(inOneGo, "SELECT story, article FROM story_article ORDER BY 1, 2"))
          .containsExactlyInAnyOrderElementsOf(
              feed.standing(feed.topics.stories()).stream()
                  .map(Story.class::cast)
                  .flatMap(s -> s.articles().stream().map(a -> "(%s,%s)".formatted(s.id(), a.id())))
                  .toList());
      assertThat(Sinks.query(inOneGo, "SELECT actor, revision FROM actor_count"))
          .containsExactlyInAnyOrderElementsOf(
              feed.standing(feed.topics.actorCounts()).stream()
                  .map(ActorCount.class::cast)
                  .map(c -> "(%s,%d)".formatted(c.actor(), c.revision()))
                  .toList());
      assertThat(Sinks.dump(inSmallBatches)).isEqualTo(Sinks.dump(inOneGo));
      assertThat(Sinks.dump(again)).isEqualTo(Sinks.dump(inOneGo));
    }
  }

  @Test
  void doublesNothingWhereTwoSinksWriteAtOnce() throws Exception {
    // Given
    PostgresConfig alone = Services.newSchema();
    PostgresConfig shared = Services.newSchema();
    try (Feed feed = new Feed()) {
      feed.writeHistory(600, 11);
      Sinks.run(feed.topics, alone);

      // When
      List<String> told = new ArrayList<>();
      try (PostgresSink one = Sinks.start(feed.topics, shared, 5, told);
          PostgresSink other = Sinks.start(feed.topics, shared, 7, told)) {
        one.caughtUp().get(60, TimeUnit.SECONDS);
        other.caughtUp().get(60, TimeUnit.SECONDS);
      }

      // Then
      assertThat(Sinks.dump(shared)).isEqualTo(Sinks.dump(alone));
      assertThat(told).isEmpty();
    }
  }

  @Test
  void readsOnlyWhatIsCommitted() throws Exception {
    // Given
    PostgresConfig schema = Services.newSchema();
    try (Feed feed = new Feed()) {
      feed.writeAndAbort(Records.article("aborted", 1, "Never", "x"));
      feed.write(Records.article("a", 1, "Told", "x"));

      // When
      Sinks.run(feed.topics, schema);
    }

    // Then
    assertThat(Sinks.query(schema, "SELECT id FROM article")).containsExactly("(a)");
  }

  @Test
  void goesOnWhereTheDatabaseSays() throws Exception {
    // Given
    PostgresConfig schema = Services.newSchema();
    try (Feed feed = new Feed()) {
      feed.write(Records.summary(1, 1));
      Sinks.run(feed.topics, schema);
      Sinks.execute(schema, "UPDATE summary SET articles = 99");

      // When
      feed.write(Records.summary(Window.WEEK, 1, 2));
      Sinks.run(feed.topics, schema);
    }

    // Then
    assertThat(Sinks.query(schema, "SELECT articles FROM summary ORDER BY 1"))
        .containsExactly("(2)", "(99)");
  }

  @Test
  void leavesOutWhatCannotBeReadOrStoredAndKeepsTheRest() throws Exception {
    // Given
    PostgresConfig schema = Services.newSchema();
    List<String> told;
    try (Feed feed = new Feed()) {
      String tooLong =
          "x".repeat(100_000)
              + new java.util.Random(1)
                  .ints(9000, 33, 120)
                  .collect(StringBuilder::new, (b, c) -> b.append((char) c), StringBuilder::append);
      feed.write(Records.article("a", 1, "First", "x"));
      feed.writeRaw(feed.topics.annotated(), "b", "{broken");
      feed.writeRaw(feed.topics.actorCounts(), "no key of a count", "{}");
      feed.writeRaw(feed.topics.subjectCounts(), "x|5m|2026-03-01T10:05:00Z", "{}");
      feed.write(Records.article(tooLong, 1, "Too long for an index", "x"));
      feed.write(Records.article("c", 1, "Last", "x"), Records.actorCount("x", 1, 1));

      // When
      told = Sinks.run(feed.topics, schema);
    }

    // Then
    assertThat(Sinks.query(schema, "SELECT id FROM article ORDER BY 1"))
        .containsExactly("(a)", "(c)");
    assertThat(Sinks.query(schema, "SELECT actor FROM actor_count")).containsExactly("(x)");
    assertThat(told)
        .singleElement()
        .asString()
        .startsWith("PostgreSQL does not take the record at feed-")
        .endsWith("The log names them all.");
  }

  @Test
  void keepsTextsWithCharactersThatPostgresDoesNotKnow() throws Exception {
    // Given
    PostgresConfig schema = Services.newSchema();
    List<String> told;
    try (Feed feed = new Feed()) {
      feed.write(
          Records.article(
              "a\0b", 1, "Nul \0, quote \", backslash \\, 𝄞 and half of one \ud834", "x"),
          Records.story("s\0\\", 1, "\\u0000\0"));

      // When
      told = Sinks.run(feed.topics, schema);
    }

    // Then
    assertThat(told).isEmpty();
    assertThat(Sinks.query(schema, "SELECT id || ' ' || headline AS text FROM article"))
        .containsExactly(
            "(\"a\uFFFDb Nul \uFFFD, quote \"\", backslash \\\\, 𝄞 and half of one ?\")");
    assertThat(Sinks.query(schema, "SELECT article FROM story_article"))
        .containsExactly("(\"\\\\u0000\uFFFD\")");
  }
}
