package io.newsreel.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newsreel.events.Article;
import io.newsreel.events.JsonSerde;
import io.newsreel.events.Topics;
import io.newsreel.ingest.sources.Delivery.Rejected;
import io.newsreel.ingest.sources.Source;
import io.newsreel.ingest.sources.Sources;
import io.newsreel.ingest.sources.WatchedFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {

  private static final Instant NOW = Instant.parse("2025-08-20T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir Path temp;
  private final Broker broker = new Broker();

  @Test
  void sendsArticlesKeyedByPublisherWithTheirHeaders() throws Exception {
    // Given
    lines("{\"id\":\"1\",\"publisher\":\"wire\",\"text\":\"a\"}", "{\"id\":\"2\",\"text\":\"b\"}");

    // When
    IngestReport report = run(builder());

    // Then
    assertThat(report.delivered()).isEqualTo(2);
    assertThat(report.rejected()).isZero();
    assertThat(broker.articles()).extracting(Article::id).containsExactly("1", "2");
    ProducerRecord<byte[], byte[]> first = broker.history().get(0);
    assertThat(first.topic()).isEqualTo("newsreel.articles");
    assertThat(first.key()).asString(UTF_8).isEqualTo("wire");
    assertThat(headers(first))
        .containsEntry("ce_type", "io.newsreel.article.v1")
        .containsEntry("ce_source", "/newsreel/ingest")
        .containsEntry("ce_time", NOW.toString())
        .containsEntry("content-type", "application/json");
    assertThat(broker.history().stream().map(r -> headers(r).get("ce_id"))).doesNotHaveDuplicates();
    assertThat(report.bytes())
        .isEqualTo(first.value().length + broker.history().get(1).value().length);
  }

  @Test
  void sendsWhatIsNoArticleToTheDeadLettersAndGoesOn() throws Exception {
    // Given
    Path file = lines("{\"id\":\"1\",\"text\":\"a\"}", "{broken", "{\"id\":\"3\",\"text\":\"c\"}");

    // When
    IngestReport report = run(builder());

    // Then
    assertThat(report.delivered()).isEqualTo(2);
    assertThat(report.rejected()).isEqualTo(1);
    ProducerRecord<byte[], byte[]> letter = broker.history().get(1);
    assertThat(letter.topic()).isEqualTo("newsreel.dead-letters");
    assertThat(letter.value()).asString(UTF_8).isEqualTo("{broken");
    assertThat(headers(letter))
        .containsEntry("newsreel.origin", file + ":2")
        .containsEntry("__streams.errors.exception", IngestException.class.getName())
        .containsEntry("ce_type", "io.newsreel.dead-letter.v1")
        .containsEntry("content-type", "application/octet-stream")
        .hasEntrySatisfying(
            "__streams.errors.message",
            reason -> assertThat(reason).startsWith(file + ":2: is no valid JSON"));
  }

  @Test
  void sendsWhatTheBrokerFindsTooLargeToTheDeadLetters() throws Exception {
    // Given
    broker.limit = 600;
    lines("{\"id\":\"1\",\"text\":\"" + "a".repeat(700) + "\"}", "{\"id\":\"2\",\"text\":\"b\"}");
    Heard heard = new Heard();

    // When
    IngestReport report = run(builder().listener(heard));

    // Then
    assertThat(report.delivered()).isEqualTo(1);
    assertThat(report.rejected()).isEqualTo(1);
    ProducerRecord<byte[], byte[]> letter = broker.deadLetters().get(0);
    assertThat(letter.key()).asString(UTF_8).isEqualTo("lines");
    assertThat(letter.value()).asString(UTF_8).startsWith("{\"id\":\"1\"");
    assertThat(headers(letter))
        .containsEntry("__streams.errors.exception", RecordTooLargeException.class.getName());
    assertThat(heard.rejected)
        .singleElement()
        .asString()
        .contains("lines.jsonl:1: the article has ")
        .contains("more than the broker takes");
  }

  @Test
  void spacesTheTimesAtWhichArticlesWereFirstSeen() throws Exception {
    // Given
    lines("{\"text\":\"a\"}", "{broken", "{\"text\":\"b\"}", "{\"text\":\"c\"}");
    Instant start = Instant.parse("2025-03-01T00:00:00Z");

    // When
    run(builder().startAt(start).every(Duration.ofMinutes(5)));

    // Then
    assertThat(broker.articles())
        .extracting(Article::firstSeen)
        .containsExactly(start, start.plusSeconds(300), start.plusSeconds(600));
  }

  @Test
  void keepsToTheRate() throws Exception {
    // Given
    String[] lines = new String[11];
    Arrays.fill(lines, "{\"text\":\"a\"}");
    lines(lines);

    // When
    IngestReport report = run(builder().rate(50));

    // Then: ten gaps of 20 ms, less what may be caught up
    assertThat(report.elapsed()).isBetween(Duration.ofMillis(145), Duration.ofSeconds(5));
  }

  @Test
  void tellsDoubtsAndProgress() throws Exception {
    // Given
    lines("{\"text\":\"a\",\"published\":\"soon\"}", "{broken");
    Heard heard = new Heard();

    // When
    IngestReport report = run(builder().listener(heard));

    // Then
    assertThat(report.warnings()).isEqualTo(1);
    assertThat(heard.warnings).singleElement().asString().contains("'soon'");
    assertThat(heard.rejected).hasSize(1);
    assertThat(heard.progress.get(heard.progress.size() - 1))
        .satisfies(
            last -> {
              assertThat(last.delivered()).isEqualTo(1);
              assertThat(last.rejected()).isEqualTo(1);
            });
  }

  @Test
  void flushesWhatWasAcceptedWhenItIsClosed() throws Exception {
    // Given
    lines("{\"id\":\"1\",\"text\":\"a\"}");
    WatchedFolder folder = WatchedFolder.of(temp, Duration.ofMillis(20), CLOCK);
    Ingest ingest = builder().open(broker, CLOCK);
    CompletableFuture<IngestReport> report =
        CompletableFuture.supplyAsync(() -> runQuietly(ingest, folder));
    broker.firstSent.get(10, TimeUnit.SECONDS);

    // When
    ingest.close();

    // Then
    assertThat(report.get(10, TimeUnit.SECONDS).delivered()).isEqualTo(1);
    assertThat(broker.flushed()).isTrue();
    assertThat(broker.closed()).isTrue();
  }

  @Test
  void failsWithTheReasonWhereTheBrokerRefuses() throws Exception {
    // Given
    broker.refusal = new TopicAuthorizationException("Not authorized to access topics");
    Path file = lines("{\"text\":\"a\"}", "{\"text\":\"b\"}");

    // When // Then
    assertThatThrownBy(() -> run(builder()))
        .isInstanceOf(IngestException.class)
        .hasMessageStartingWith(
            "The broker did not take %s:1: Not authorized to access topics. ", file);
  }

  @Test
  void endsALiveSourceWhereTheBrokerRefuses() throws Exception {
    // Given
    broker.refusal = new TopicAuthorizationException("Not authorized to access topics");
    lines("{\"text\":\"a\"}");

    // When
    try (Ingest ingest = builder().open(broker, CLOCK);
        WatchedFolder folder = WatchedFolder.of(temp, Duration.ofMillis(20), CLOCK)) {
      var report = CompletableFuture.supplyAsync(() -> runQuietly(ingest, folder));

      // Then
      assertThatThrownBy(() -> report.get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(IngestException.class);
    }
  }

  @Test
  void namesTheAddressWhereNoBrokerAnswers() {
    assertThatThrownBy(() -> Ingest.builder("localhost:1").patience(Duration.ofSeconds(1)).open())
        .isInstanceOfSatisfying(
            BrokerUnreachable.class, e -> assertThat(e.address()).isEqualTo("localhost:1"))
        .hasMessage(
            "No Kafka broker answers at localhost:1 (tried for 1 s). Start one there, or give the address of one that runs.");
    assertThatThrownBy(() -> Ingest.builder("no-such-host.invalid:9092").open())
        .isInstanceOf(BrokerUnreachable.class)
        .hasMessageContaining("no-such-host.invalid:9092 (the name is not known)");
    assertThatThrownBy(() -> Ingest.builder("localhost").open())
        .isInstanceOf(IngestException.class)
        .hasMessageContaining("Invalid url in bootstrap.servers: localhost");
  }

  @Test
  void namesEverySettingThatIsWrongAtOnce() {
    assertThatThrownBy(() -> builder().rate(0).every(Duration.ofSeconds(-1)).open(broker, CLOCK))
        .isInstanceOf(IngestException.class)
        .hasMessage(
            "rate is 0.0: it must be above 0; every is PT-1S: it must not be negative; every is PT-1S without a start: give the time to start at.");
  }

  @Test
  void takesTheUsersKafkaSettingsButStaysIdempotent() {
    // When
    Map<String, Object> settings =
        ProducerSettings.of(
            "broker:9092", Map.of("linger.ms", "5", "acks", "1", "security.protocol", "SSL"));

    // Then
    assertThat(settings)
        .containsEntry("linger.ms", "5")
        .containsEntry("security.protocol", "SSL")
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("bootstrap.servers", "broker:9092");
  }

  private Path lines(String... lines) throws IOException {
    return Files.writeString(temp.resolve("lines.jsonl"), String.join("\n", lines) + "\n");
  }

  private static Ingest.Builder builder() {
    return Ingest.builder("mock:9092").topics(Topics.DEFAULT);
  }

  private IngestReport run(Ingest.Builder builder) throws InterruptedException {
    String file = temp.resolve("lines.jsonl").toString();
    try (Source source = Sources.of(List.of(file), InputStream.nullInputStream(), CLOCK);
        Ingest ingest = builder.open(broker, CLOCK)) {
      return ingest.run(source);
    }
  }

  private static IngestReport runQuietly(Ingest ingest, Source source) {
    try {
      return ingest.run(source);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> headers(ProducerRecord<byte[], byte[]> message) {
    Map<String, String> headers = new HashMap<>();
    message
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    assertThat(headers.keySet())
        .containsAll(Set.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time"));
    return headers;
  }

  /** Keeps what it hears. */
  private static final class Heard implements IngestListener {
    private final List<IngestProgress> progress = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    @Override
    public void progress(IngestProgress step) {
      progress.add(step);
    }

    @Override
    public void rejected(Rejected item) {
      rejected.add(item.reason());
    }

    @Override
    public void warning(String message) {
      warnings.add(message);
    }
  }

  /** Kafka's own mock of a producer, with a limit, or refusing everything. */
  private static final class Broker extends MockProducer<byte[], byte[]> {
    private final CompletableFuture<Boolean> firstSent = new CompletableFuture<>();
    private int limit = Integer.MAX_VALUE;
    private RuntimeException refusal;

    Broker() {
      super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<byte[], byte[]> message, Callback callback) {
      boolean tooLarge = message.value().length > limit && message.topic().endsWith(".articles");
      RuntimeException fault = tooLarge ? new RecordTooLargeException("too large") : refusal;
      if (fault != null) {
        callback.onCompletion(null, (Exception) fault);
        return CompletableFuture.failedFuture(fault);
      }
      Future<RecordMetadata> sent = super.send(message, callback);
      firstSent.complete(true);
      return sent;
    }

    List<Article> articles() {
      var deserializer = JsonSerde.of(Article.class).deserializer();
      return history().stream()
          .filter(message -> message.topic().equals("newsreel.articles"))
          .map(message -> deserializer.deserialize(message.topic(), message.value()))
          .toList();
    }

    List<ProducerRecord<byte[], byte[]>> deadLetters() {
      return history().stream()
          .filter(message -> message.topic().equals("newsreel.dead-letters"))
          .toList();
    }
  }
}
