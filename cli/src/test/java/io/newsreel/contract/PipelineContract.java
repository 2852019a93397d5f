package io.newsreel.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import io.newsreel.events.Article;
import io.newsreel.events.EventType;
import io.newsreel.events.Figures;
import io.newsreel.events.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the whole pipeline promises, on a real broker: ingest, processor and sink as they are, seen
 * through the published topics alone. Each broker has a subclass. The tests run beside each other,
 * each with topics of its own: most of the time a pipeline with a few articles waits for commits.
 */
@Execution(ExecutionMode.CONCURRENT)
abstract class PipelineContract {

  private static final Path SEEDS = Path.of("../seeds");
  private static final Duration FEW_ARTICLES_COMMIT = Duration.ofMillis(200);
  private static final Duration MANY_ARTICLES_COMMIT = Duration.ofMillis(500);

  private static final String SUMMIT =
      """
      French President Emmanuel Macron met German Chancellor Friedrich Merz in Paris to prepare the summit.
      Macron said that the two governments would present a common plan for the budget within a month.
      """;

  private static final String STRIKE =
      """
      Dockers in the port of Rotterdam have ended their strike after the employers raised their offer.
      NATO had warned that supplies for exercises in the north could be late because of the stoppage.
      """;

  /** By the size of the corpus. */
  private static final Map<Integer, Tables> UNDISTURBED = new HashMap<>();

  @TempDir Path folder;

  /** Where the broker of the subclass is. */
  abstract String bootstrapServers();

  @Test
  void takesTheSeedsAllTheWayThrough() throws Exception {
    try (PipelineRun run = pipeline().start()) {
      // When
      run.ingest(SEEDS);
      Tables tables = run.drain().tables();
      Path files = run.files();

      // Then
      assertThat(tables.annotated())
          .containsOnlyKeys(
              "000_52b46dd9803b009e.txt",
              "001_d8725163fc964b38.txt",
              "002_b47f39caa8ce3e16.txt",
              "003_3e54b03032518af5.txt",
              "004_c5ccbac007a06862.txt");
      assertThat(tables.actorCounts().values())
          .anySatisfy(
              row -> {
                assertThat(row.get("name").asText()).isEqualTo("Vladimir Putin");
                assertThat(row.at("/figures/articles").asInt()).isPositive();
              });
      assertThat(tables.subjectCounts()).isNotEmpty();
      assertThat(tables.summaries()).containsKey("all");
      assertThat(tables.summaries().get("all").at("/totals/articles").asInt()).isEqualTo(5);
      assertThat(tables.summaries().keySet())
          .anyMatch(key -> key.startsWith("1h|"))
          .anyMatch(key -> key.startsWith("24h|"))
          .anyMatch(key -> key.startsWith("7d|"));
      assertThat(Files.readString(files.resolve("all.md"))).contains("Vladimir Putin");
      assertThat(Tables.json(Files.readAllBytes(files.resolve("all.json"))))
          .isEqualTo(tables.summaries().get("all"));
    }
  }

  @Test
  void emitsNothingOnTheSeedsButWhatItsSchemasSay() throws Exception {
    // Given
    ContractSchemas schemas = new ContractSchemas();
    Optional<JsonSchema> ninjs = ContractSchemas.ninjs();
    try (PipelineRun run = pipeline().start()) {
      // When
      run.ingest(SEEDS);
      run.ingest(threeWithARefrain());
      produce(run.topics().articles(), "{ this is no JSON");
      run.drain();

      // Then
      topicsByType(run.topics())
          .forEach(
              (type, topic) -> {
                List<ConsumerRecord<String, byte[]>> records = records(topic);
                assertThat(records).as(topic).isNotEmpty();
                for (ConsumerRecord<String, byte[]> record : records) {
                  if (type != EventType.DEAD_LETTER) {
                    boolean poison =
                        type == EventType.ARTICLE && record.headers().toArray().length == 0;
                    if (poison) {
                      continue;
                    }
                    assertThat(schemas.valueFaults(type, record)).as(record.toString()).isEmpty();
                  }
                  assertThat(schemas.headerFaults(type, record)).as(record.toString()).isEmpty();
                  assertThat(ContractSchemas.headers(record).get("ce_type").asText())
                      .isEqualTo(type.type());
                }
              });
      assumeTrue(ninjs.isPresent(), "Not held against ninjs 3.1: no shared/standards beside.");
      assertThat(run.tables().annotated().values())
          .allSatisfy(row -> assertThat(ninjs.get().validate(row.get("article"))).isEmpty());
    }
  }

  @Test
  void changesNothingWhenTheSeedsAreReplayedAgain() throws Exception {
    try (PipelineRun run = pipeline().start()) {
      // Given
      run.ingest(SEEDS);
      Tables once = run.drain().tables();

      // When
      run.ingest(SEEDS);
      Tables twice = run.drain().tables();

      // Then: not even a revision
      assertThat(once.actorCounts()).isNotEmpty();
      assertThat(once.differences(twice)).isEmpty();
    }
  }

  @Test
  void takesOutWhatACorrectedArticleHadPutIn() throws Exception {
    try (PipelineRun run = pipeline().start()) {
      // Given
      run.ingest(List.of(article("a", "alpha.example", "2026-03-19T10:00:00Z", SUMMIT)));
      Tables before = run.drain().tables();
      assertThat(figures(before.actorCount("Friedrich Merz", "1h", "2026-03-19T10:00:00Z")))
          .isEqualTo(new Figures(1, 1, 1, 1));

      // When
      run.ingest(List.of(article("a", "alpha.example", "2026-03-19T10:00:00Z", STRIKE)));
      Tables after = run.drain().tables();

      // Then
      assertThat(figures(after.actorCount("Friedrich Merz", "1h", "2026-03-19T10:00:00Z")))
          .isEqualTo(Figures.NONE);
    }
  }

  @Test
  void revisesLastMonthWhenAnArticleArrivesLate() throws Exception {
    try (PipelineRun run = pipeline().start()) {
      // Given
      run.ingest(
          List.of(
              article("old", "alpha.example", "2026-02-10T08:00:00Z", SUMMIT),
              article("new", "alpha.example", "2026-03-19T10:00:00Z", STRIKE)));
      Tables before = run.drain().tables();
      JsonNode day = before.summaries().get("24h|2026-02-11T00:00:00Z");

      // When
      String late = "Emmanuel Macron also said that he would travel to Rome in spring, aides said.";
      run.ingest(List.of(article("late", "beta.example", "2026-02-10T09:00:00Z", late)));
      Tables after = run.drain().tables();

      // Then
      JsonNode macron = after.actorCount("Emmanuel Macron", "1d", "2026-02-10T00:00:00Z");
      assertThat(figures(macron).articles()).isEqualTo(2);
      assertThat(macron.get("revision").asLong())
          .isGreaterThan(
              before
                  .actorCount("Emmanuel Macron", "1d", "2026-02-10T00:00:00Z")
                  .get("revision")
                  .asLong());
      JsonNode revised = after.summaries().get("24h|2026-02-11T00:00:00Z");
      assertThat(revised.at("/totals/articles").asInt()).isEqualTo(2);
      assertThat(revised.get("revision").asLong()).isGreaterThan(day.get("revision").asLong());
    }
  }

  @Test
  void putsAPoisonRecordOnTheDeadLettersAndGoesOn() throws Exception {
    try (PipelineRun run = pipeline().start()) {
      // When
      produce(run.topics().articles(), "{ this is no JSON");
      run.ingest(List.of(article("a", "alpha.example", "2026-03-19T10:00:00Z", SUMMIT)));
      Tables tables = run.drain().tables();

      // Then
      assertThat(records(run.topics().deadLetters()))
          .singleElement()
          .satisfies(
              letter -> {
                assertThat(new String(letter.value(), UTF_8)).isEqualTo("{ this is no JSON");
                JsonNode headers = ContractSchemas.headers(letter);
                assertThat(headers.get("__streams.errors.exception").asText())
                    .contains("SerializationException");
                assertThat(headers.get("__streams.errors.topic").asText())
                    .isEqualTo(run.topics().articles());
              });
      assertThat(tables.annotated()).containsOnlyKeys("a");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void givesTheSameAnswerInFiveRandomOrders(long seed) throws Exception {
    // Given
    List<Article> corpus = Corpus.of(300, 12, 1);
    Tables inOrder = undisturbed(corpus, FEW_ARTICLES_COMMIT);
    assertThat(inOrder.actorCounts()).isNotEmpty();

    // When
    List<Article> shuffled = new ArrayList<>(corpus);
    Collections.shuffle(shuffled, new Random(seed));

    // Then
    assertThat(inOrder.differences(replayed(shuffled, FEW_ARTICLES_COMMIT))).isEmpty();
  }

  @Test
  void losesAndDoublesNothingWhenItIsKilledAndStartedAgain() throws Exception {
    // Given
    List<Article> corpus = Corpus.of(20_000, 40, 2);
    Tables undisturbed = undisturbed(corpus, MANY_ARTICLES_COMMIT);

    // When
    try (PipelineRun run = pipeline()) {
      run.ingest(corpus);
      Process first = run.startElsewhere();
      await()
          .atMost(Duration.ofMinutes(5))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> Published.committed(bootstrapServers(), run.topics().annotated()) > 2_000);
      first.destroyForcibly().waitFor();
      long atTheKill = Published.committed(bootstrapServers(), run.topics().annotated());
      run.start(MANY_ARTICLES_COMMIT).drain();

      // Then
      assertThat(atTheKill).as("rows written before the kill").isLessThan(20_000);
      assertThat(undisturbed.differences(run.tables().withoutHistory())).isEmpty();
    }
  }

  /** What a corpus comes to; every broker has to come to the same, so it is found out once. */
  private Tables undisturbed(List<Article> articles, Duration commit) throws Exception {
    synchronized (UNDISTURBED) {
      Tables known = UNDISTURBED.get(articles.size());
      if (known == null) {
        known = replayed(articles, commit);
        UNDISTURBED.put(articles.size(), known);
      }
      return known;
    }
  }

  private Tables replayed(List<Article> articles, Duration commit) throws Exception {
    try (PipelineRun run = pipeline().start(commit)) {
      run.ingest(articles);
      return run.drain().tables().withoutHistory();
    }
  }

  /** What the seeds do not have: a block that a publisher repeats. */
  private static List<Article> threeWithARefrain() {
    String refrain = "\nRead the paper of the coast every morning, wherever you may be.";
    return List.of(
        article("r1", "coast.example", "2026-03-19T10:00:00Z", SUMMIT + refrain),
        article("r2", "coast.example", "2026-03-19T11:00:00Z", STRIKE + refrain),
        article(
            "r3",
            "coast.example",
            "2026-03-19T12:00:00Z",
            "A fire in the old mill has been put out after a night of work, the mayor said."
                + refrain));
  }

  private static Article article(String id, String publisher, String published, String text) {
    return new Article(id, null, publisher, Instant.parse(published), null, null, text, null, null);
  }

  private static Figures figures(JsonNode row) {
    JsonNode figures = row.get("figures");
    return new Figures(
        figures.get("mentions").asLong(),
        figures.get("articles").asLong(),
        figures.get("texts").asLong(),
        figures.get("publishers").asLong());
  }

  private void produce(String topic, String value) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic, "poison", value.getBytes(UTF_8))).get();
    }
  }

  private List<ConsumerRecord<String, byte[]>> records(String topic) {
    return Published.records(bootstrapServers(), topic);
  }

  private static Map<EventType, String> topicsByType(Topics topics) {
    Map<EventType, String> byType = new EnumMap<>(EventType.class);
    byType.put(EventType.ARTICLE, topics.articles());
    byType.put(EventType.ANNOTATED, topics.annotated());
    byType.put(EventType.BOILERPLATE, topics.boilerplate());
    byType.put(EventType.STORY, topics.stories());
    byType.put(EventType.ACTOR_COUNT, topics.actorCounts());
    byType.put(EventType.SUBJECT_COUNT, topics.subjectCounts());
    byType.put(EventType.SUMMARY, topics.summaries());
    byType.put(EventType.DEAD_LETTER, topics.deadLetters());
    return byType;
  }

  private PipelineRun pipeline() {
    return new PipelineRun(bootstrapServers(), folder);
  }
}
