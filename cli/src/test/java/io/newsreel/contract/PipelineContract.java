package io.newsreel.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import io.newsreel.events.Article;
import io.newsreel.events.EventType;
import io.newsreel.events.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the whole pipeline promises, on a real broker: ingest, processor and sink as they are, seen
 * through the published topics alone. Each kind of broker has a subclass.
 */
abstract class PipelineContract {

  private static final Path SEEDS = Path.of("../seeds");

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
                assertThat(articles(row)).isPositive();
              });
      assertThat(tables.subjectCounts()).isNotEmpty();
      assertThat(tables.summaries().keySet())
          .contains("all")
          .anyMatch(key -> key.startsWith("1h|"))
          .anyMatch(key -> key.startsWith("24h|"))
          .anyMatch(key -> key.startsWith("7d|"));
      JsonNode whole = tables.summaries().get("all");
      assertThat(whole.at("/totals/articles").asInt()).isEqualTo(5);
      assertThat(whole.get("actors").findValuesAsText("name")).contains("Vladimir Putin");
      assertThat(Files.readString(files.resolve("all.md"))).contains("Vladimir Putin");
      assertThat(Tables.json(Files.readAllBytes(files.resolve("all.json")))).isEqualTo(whole);
    }
  }

  @Test
  void emitsOnTheSeedsWhatItsSchemasSay() throws Exception {
    // Given
    ContractSchemas schemas = new ContractSchemas();
    Map<EventType, String> topics;
    try (PipelineRun run = pipeline().start()) {
      topics = topics(run.topics());

      // When
      run.ingest(SEEDS);
      run.drain();
    }

    // Then
    for (Map.Entry<EventType, String> topic : topics.entrySet()) {
      List<ConsumerRecord<String, byte[]>> records = records(topic.getValue());
      assertThat(records).as(topic.getValue()).isNotEmpty();
      for (ConsumerRecord<String, byte[]> record : records) {
        String name = topic.getValue() + ", " + record.key();
        assertThat(schemas.valueFaults(topic.getKey(), record)).as(name).isEmpty();
        assertThat(schemas.headerFaults(topic.getKey(), record)).as(name).isEmpty();
        assertThat(header(record, "ce_type")).isEqualTo(topic.getKey().type());
      }
    }
    Optional<JsonSchema> ninjs = ContractSchemas.ninjs();
    assumeTrue(ninjs.isPresent(), "Not held against ninjs 3.1, whose schema is not beside.");
    assertThat(records(topics.get(EventType.ANNOTATED)))
        .allSatisfy(
            row ->
                assertThat(ninjs.get().validate(Tables.json(row.value()).get("article")))
                    .isEmpty());
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

      // Then, not even a revision
      assertThat(once.actorCounts()).isNotEmpty();
      assertThat(twice.differences(once)).isEmpty();
    }
  }

  @Test
  void takesOutWhatACorrectedArticleHadPutIn() throws Exception {
    try (PipelineRun run = pipeline().start()) {
      // Given
      run.ingest(List.of(article("a", "2026-03-19T10:00:00Z", SUMMIT)));
      Tables before = run.drain().tables();
      assertThat(articles(before.actorCount("Friedrich Merz", "1d", "2026-03-19T00:00:00Z")))
          .isEqualTo(1);

      // When
      run.ingest(List.of(article("a", "2026-03-19T10:00:00Z", STRIKE)));
      Tables after = run.drain().tables();

      // Then
      for (String size : List.of("1h", "1d")) {
        String start = size.equals("1h") ? "2026-03-19T10:00:00Z" : "2026-03-19T00:00:00Z";
        assertThat(articles(after.actorCount("Friedrich Merz", size, start))).isZero();
        assertThat(articles(after.actorCount("NATO", size, start))).isEqualTo(1);
      }
      JsonNode whole = after.summaries().get("all");
      assertThat(whole.at("/totals/articles").asInt()).isEqualTo(1);
      assertThat(whole.get("actors").findValuesAsText("name"))
          .contains("NATO")
          .doesNotContain("Friedrich Merz", "Emmanuel Macron");
    }
  }

  @Test
  void revisesLastMonthWhenAnArticleOfItArrives() throws Exception {
    String lastMonth = "2026-02-10T00:00:00Z";
    String itsSummary = "24h|2026-02-11T00:00:00Z";
    try (PipelineRun run = pipeline().start()) {
      // Given
      run.ingest(
          List.of(
              article("old", "2026-02-10T08:00:00Z", SUMMIT),
              article("new", "2026-03-19T10:00:00Z", STRIKE)));
      Tables before = run.drain().tables();

      // When
      String late = "Emmanuel Macron also said that he would travel to Rome in spring, aides said.";
      run.ingest(List.of(article("late", "2026-02-10T09:00:00Z", late)));
      Tables after = run.drain().tables();

      // Then
      JsonNode dayBefore = before.actorCount("Emmanuel Macron", "1d", lastMonth);
      JsonNode dayAfter = after.actorCount("Emmanuel Macron", "1d", lastMonth);
      assertThat(List.of(articles(dayBefore), articles(dayAfter))).containsExactly(1, 2);
      assertThat(revision(dayAfter)).isGreaterThan(revision(dayBefore));
      JsonNode summaryBefore = before.summaries().get(itsSummary);
      JsonNode summaryAfter = after.summaries().get(itsSummary);
      assertThat(summaryBefore.at("/totals/articles").asInt()).isEqualTo(1);
      assertThat(summaryAfter.at("/totals/articles").asInt()).isEqualTo(2);
      assertThat(revision(summaryAfter)).isGreaterThan(revision(summaryBefore));
      // And this month is left alone.
      String thisMonth = "24h|2026-03-20T00:00:00Z";
      assertThat(after.summaries().get(thisMonth)).isEqualTo(before.summaries().get(thisMonth));
    }
  }

  @Test
  void setsAPoisonRecordAsideAndGoesOn() throws Exception {
    // Given
    ContractSchemas schemas = new ContractSchemas();
    try (PipelineRun run = pipeline().start()) {
      run.ingest(List.of(article("before", "2026-03-19T10:00:00Z", SUMMIT)));

      // When: the same partition, so that the poison stands in the way
      String poison = "{ this is no JSON";
      produce(run.topics().articles(), "alpha.example", poison);
      run.ingest(List.of(article("after", "2026-03-19T11:00:00Z", STRIKE)));
      Tables tables = run.drain().tables();

      // Then
      assertThat(tables.annotated()).containsOnlyKeys("before", "after");
      List<ConsumerRecord<String, byte[]>> dead = records(run.topics().deadLetters());
      assertThat(dead).hasSize(1);
      ConsumerRecord<String, byte[]> letter = dead.get(0);
      assertThat(letter.key()).isEqualTo("alpha.example");
      assertThat(new String(letter.value(), UTF_8)).isEqualTo(poison);
      assertThat(header(letter, "__streams.errors.topic")).isEqualTo(run.topics().articles());
      assertThat(header(letter, "__streams.errors.offset")).isEqualTo("1");
      assertThat(header(letter, "__streams.errors.message")).contains("is no Article");
      assertThat(schemas.headerFaults(EventType.DEAD_LETTER, letter)).isEmpty();
    }
  }

  @Test
  void givesTheSameAnswerInFiveRandomOrders() throws Exception {
    // Given
    List<Article> corpus = Corpus.of(300, 6, 1);
    Tables inOrder = answer(corpus);
    assertThat(inOrder.annotated()).hasSize(300);
    assertThat(inOrder.annotated().values())
        .anyMatch(row -> !row.at("/analysis/duplicateOf").isNull())
        .anyMatch(row -> !row.at("/analysis/dropped").isEmpty());

    for (long seed = 1; seed <= 5; seed++) {
      // When
      List<Article> shuffled = new ArrayList<>(corpus);
      Collections.shuffle(shuffled, new Random(seed));
      Tables inAnotherOrder = answer(shuffled);

      // Then
      assertThat(inAnotherOrder.differences(inOrder)).as("order " + seed).isEmpty();
    }
  }

  @Test
  void countsTheSameWhenTheProcessorIsKilledInTheMiddle() throws Exception {
    // Given
    int size = 20_000;
    List<Article> corpus = Corpus.of(size, 60, 2);
    Tables undisturbed = answer(corpus);

    try (PipelineRun run = pipeline()) {
      // When
      run.ingest(corpus);
      Process first = run.startElsewhere();
      awaitAnnotated(run, size / 4, first);
      first.destroyForcibly().waitFor();
      assertThat(Published.committed(bootstrapServers(), run.topics().annotated()))
          .isLessThan(size);
      run.start();
      Tables restarted = run.drain().tables().withoutHistory();

      // Then
      assertThat(undisturbed.annotated()).hasSize(size);
      assertThat(restarted.differences(undisturbed)).isEmpty();
    }
  }

  private void awaitAnnotated(PipelineRun run, int rows, Process processor) {
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              assertThat(processor.isAlive()).as("the processor lives").isTrue();
              return Published.committed(bootstrapServers(), run.topics().annotated()) >= rows;
            });
  }

  /** What an undisturbed run makes of articles in this order. */
  private Tables answer(List<Article> articles) throws Exception {
    try (PipelineRun run = pipeline().start()) {
      run.ingest(articles);
      return run.drain().tables().withoutHistory();
    }
  }

  private PipelineRun pipeline() {
    return new PipelineRun(bootstrapServers(), folder);
  }

  private List<ConsumerRecord<String, byte[]>> records(String topic) {
    return Published.records(bootstrapServers(), topic);
  }

  private void produce(String topic, String key, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    }
  }

  private static Map<EventType, String> topics(Topics topics) {
    return Map.of(
        EventType.ARTICLE, topics.articles(),
        EventType.ANNOTATED, topics.annotated(),
        EventType.STORY, topics.stories(),
        EventType.ACTOR_COUNT, topics.actorCounts(),
        EventType.SUBJECT_COUNT, topics.subjectCounts(),
        EventType.SUMMARY, topics.summaries());
  }

  private static Article article(String id, String published, String text) {
    return new Article(
        id, null, "alpha.example", Instant.parse(published), null, null, text, null, "en");
  }

  private static int articles(JsonNode row) {
    return row.at("/figures/articles").asInt();
  }

  private static long revision(JsonNode row) {
    return row.get("revision").asLong();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return ContractSchemas.headers(record).path(name).asText();
  }
}
