package io.newsreel.processor;

import io.newsreel.events.ActorCount;
import io.newsreel.events.AnnotatedArticle;
import io.newsreel.events.Article;
import io.newsreel.events.Boilerplate;
import io.newsreel.events.JsonSerde;
import io.newsreel.events.Story;
import io.newsreel.events.SubjectCount;
import io.newsreel.events.Summary;
import io.newsreel.events.Topics;
import io.newsreel.processor.annotate.Dictionaries;
import io.newsreel.processor.counts.GiveOut;
import io.newsreel.processor.counts.NewsClock;
import io.newsreel.processor.rows.ArticleLog;
import io.newsreel.processor.rows.Awaited;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** The whole topology in a test: articles in, tables out. */
final class TopologyBench implements AutoCloseable {

  static final Dictionaries DICTIONARIES = Dictionaries.load(Optional.empty());

  private static final Duration TICK = Duration.ofSeconds(1);

  private final Map<Long, Article> log = new HashMap<>();
  private final TopologyTestDriver driver;
  private final TestInputTopic<String, Article> articles;
  private long offset;
  private Instant now = Instant.parse("2026-03-20T12:00:00Z");

  TopologyBench(Path stateDir) {
    ProcessorConfig usual = ProcessorConfig.of("unused:9092", stateDir);
    // The test driver has one partition of everything.
    ProcessorConfig config =
        new ProcessorConfig(
            usual.bootstrapServers(),
            Topics.DEFAULT,
            usual.applicationId(),
            usual.instanceId(),
            1,
            1,
            1,
            stateDir,
            Optional.empty(),
            usual.commitEvery(),
            new GiveOut(TICK, 10, 80, 80, TICK),
            NewsClock.Kind.ARTICLES,
            true,
            usual.duplicateSimilarity(),
            usual.duplicateHorizon(),
            usual.boilerplateProof(),
            Map.of());
    Properties properties = StreamsProperties.of(config);
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
    driver =
        new TopologyTestDriver(
            NewsreelTopology.build(
                config, DICTIONARIES, this::logOf, new Awaited(), new Progress(), properties),
            properties,
            now);
    articles =
        driver.createInputTopic(
            Topics.DEFAULT.articles(),
            new StringSerializer(),
            JsonSerde.of(Article.class).serializer());
  }

  /** An article of plain text. */
  static Article article(String id, String publisher, String published, String text) {
    return new Article(
        id,
        null,
        publisher,
        published == null ? null : Instant.parse(published),
        Instant.parse("2026-03-20T12:00:00Z"),
        null,
        text,
        null,
        null);
  }

  TopologyBench pipe(Article article) {
    log.put(offset++, article);
    articles.pipeInput(article.publisher(), article, now);
    return this;
  }

  /** Lets the wall clock tick until nothing more comes out. */
  TopologyBench settle() {
    for (int i = 0; i < 6; i++) {
      tick();
    }
    return this;
  }

  /** Lets the wall clock tick once. */
  TopologyBench tick() {
    now = now.plus(TICK);
    driver.advanceWallClockTime(TICK);
    return this;
  }

  Map<String, AnnotatedArticle> annotated() {
    return table(Topics.DEFAULT.annotated(), AnnotatedArticle.class, annotatedRows);
  }

  Map<String, Boilerplate> boilerplate() {
    return table(Topics.DEFAULT.boilerplate(), Boilerplate.class, boilerplateRows);
  }

  Map<String, ActorCount> actorCounts() {
    return table(Topics.DEFAULT.actorCounts(), ActorCount.class, actorRows);
  }

  Map<String, SubjectCount> subjectCounts() {
    return table(Topics.DEFAULT.subjectCounts(), SubjectCount.class, subjectRows);
  }

  Map<String, Story> stories() {
    return table(Topics.DEFAULT.stories(), Story.class, storyRows);
  }

  Map<String, Summary> summaries() {
    return table(Topics.DEFAULT.summaries(), Summary.class, summaryRows);
  }

  private final Map<String, AnnotatedArticle> annotatedRows = new TreeMap<>();
  private final Map<String, Boilerplate> boilerplateRows = new TreeMap<>();
  private final Map<String, ActorCount> actorRows = new TreeMap<>();
  private final Map<String, SubjectCount> subjectRows = new TreeMap<>();
  private final Map<String, Story> storyRows = new TreeMap<>();
  private final Map<String, Summary> summaryRows = new TreeMap<>();

  /** A compacted topic as its reader sees it: the latest value of each key. */
  private <T> Map<String, T> table(String topic, Class<T> type, Map<String, T> rows) {
    var output =
        driver.createOutputTopic(
            topic, new StringDeserializer(), JsonSerde.of(type).deserializer());
    output
        .readKeyValuesToList()
        .forEach(
            row -> {
              if (row.value == null) {
                rows.remove(row.key);
              } else {
                rows.put(row.key, row.value);
              }
            });
    return rows;
  }

  private ArticleLog logOf(int partition) {
    return new ArticleLog() {
      @Override
      public void remember(long at, Article article) {}

      @Override
      public Optional<Article> read(long at) {
        return Optional.ofNullable(log.get(at));
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    driver.close();
  }
}
