package io.newsreel.sink.postgres;

import io.newsreel.events.Topics;
import io.newsreel.sink.topics.CatchUp;
import io.newsreel.sink.topics.SinkClients;
import io.newsreel.sink.topics.TopicLookup;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tables of a PostgreSQL database at the state of the published topics, in threads of its
 * own:
 *
 * <pre>{@code
 * PostgresConfig config =
 *     new PostgresConfig("jdbc:postgresql://localhost/news", Optional.of("news"), password);
 * try (PostgresSink sink = PostgresSink.start(kafka, Topics.DEFAULT, config, System.err::println)) {
 *   sink.caughtUp().get(30, TimeUnit.SECONDS);
 * }
 * }</pre>
 *
 * <p>Rows and the offsets they were read up to are written in one transaction, so that whatever
 * happens, nothing is lost and nothing doubled. While the database is away, the sink waits for it;
 * while the topics are not there yet, for them.
 */
public final class PostgresSink implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PostgresSink.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration CLOSE = Duration.ofSeconds(10);

  /** What goes into one transaction: enough that a commit costs little, and little memory. */
  private static final Map<String, Object> BATCHES =
      Map.of(
          "client.id",
          "newsreel-postgres",
          "max.poll.records",
          2000,
          "fetch.max.bytes",
          8 << 20,
          "max.partition.fetch.bytes",
          2 << 20);

  private final PostgresConfig config;
  private final Database database;
  private final TopicTables tables;
  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final CatchUp catchUp;
  private final PostgresReader reader;
  private final ExecutorService writing =
      Executors.newSingleThreadExecutor(work -> daemon(work, "newsreel-postgres-writer"));
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private final Thread thread = daemon(this::run, "newsreel-postgres");

  private PostgresSink(
      Map<String, ?> kafka, Topics topics, PostgresConfig config, Consumer<String> person) {
    this.config = config;
    database = Database.open(config, person);
    tables = new TopicTables(topics);
    consumer = SinkClients.consumer(kafka, BATCHES);
    admin = SinkClients.admin(kafka);
    catchUp = new CatchUp(consumer);
    reader =
        new PostgresReader(
            consumer,
            tables,
            new BatchWriter(database, tables, person),
            writing,
            new Outage(config.where(), person),
            catchUp);
  }

  /**
   * Starts a sink, once the tables are there.
   *
   * @param kafka settings of the Kafka clients, {@code bootstrap.servers} at least; those that only
   *     other clients know are left out
   * @param topics the topics' names
   * @param config the database
   * @param person told in a line when the database is away, when it is back, and what it does not
   *     take
   * @throws PostgresUnusable if the database cannot be used
   * @throws org.apache.kafka.common.KafkaException if the settings of Kafka are wrong
   */
  public static PostgresSink start(
      Map<String, ?> kafka, Topics topics, PostgresConfig config, Consumer<String> person) {
    PostgresSink sink = new PostgresSink(kafka, topics, config, person);
    sink.thread.start();
    return sink;
  }

  /**
   * Connects once and disconnects, to find a fault before anything is started.
   *
   * @throws PostgresUnusable if the database cannot be connected to
   */
  public static void check(PostgresConfig config) {
    Database.check(config);
  }

  /**
   * Completes once every record that is in the topics by now is in the tables; exceptionally if the
   * sink stops before.
   */
  public CompletableFuture<Void> caughtUp() {
    return catchUp.ask();
  }

  /** Completes when the sink has stopped: normally once closed, exceptionally when it failed. */
  public CompletableFuture<Void> stopped() {
    return stopped.copy();
  }

  /** Stops after the batch at hand, within ten seconds; what was not written is read again. */
  @Override
  public void close() {
    closing.countDown();
    consumer.wakeup();
    try {
      thread.join(CLOSE.toMillis());
      if (thread.isAlive()) {
        LOG.warn("The sink did not stop within {}; the rest is read at the next start.", CLOSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    Throwable error = null;
    try {
      Optional<Map<String, TopicDescription>> found =
          new TopicLookup(admin, closing).await(tables.topics());
      if (found.isPresent()) {
        reader.take(config, found.get());
        while (closing.getCount() > 0) {
          reader.read(POLL);
        }
      }
    } catch (WakeupException e) {
      LOG.debug("Woken up to close.", e);
    } catch (RuntimeException | InterruptedException | ExecutionException e) {
      error = e;
      while (error instanceof ExecutionException && error.getCause() != null) {
        error = error.getCause();
      }
      if (error instanceof SQLException fault) {
        error = Faults.unusable(config, fault);
      }
      LOG.error("The PostgreSQL sink stopped: {}", error.getMessage(), error);
    } finally {
      release();
    }
    catchUp.abandon(error == null ? new IllegalStateException("The sink was closed.") : error);
    if (error == null) {
      stopped.complete(null);
    } else {
      stopped.completeExceptionally(error);
    }
  }

  private void release() {
    writing.shutdown();
    try {
      // A batch under way is finished, or rolled back when its connection is closed.
      if (!writing.awaitTermination(CLOSE.toSeconds() / 2, TimeUnit.SECONDS)) {
        LOG.warn("The batch under way is given up; it is read again at the next start.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
    admin.close(Duration.ZERO);
    consumer.close(CloseOptions.timeout(CLOSE.dividedBy(5)));
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
