package io.newsreel.sink;

import io.newsreel.events.Topics;
import io.newsreel.sink.topics.SinkClients;
import io.newsreel.sink.topics.TopicLookup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the files of a folder at the state of the summaries topic, in a thread of its own:
 *
 * <pre>{@code
 * try (SummarySink sink = SummarySink.start(kafka, Topics.DEFAULT, Path.of("out"), Optional.empty())) {
 *   sink.caughtUp().get(30, TimeUnit.SECONDS);
 * }
 * }</pre>
 *
 * <p>A folder that is new, or whose files were made of another topic, is filled from the start of
 * the topic; the files of another topic are moved to its folder {@code earlier} first. Else reading
 * goes on where it had come to. While the topic is not there yet, the sink waits for it.
 */
public final class SummarySink implements AutoCloseable {

  /** The consumer group under which the sink commits, unless the settings name another. */
  public static final String GROUP = "newsreel-sink";

  private static final Logger LOG = LoggerFactory.getLogger(SummarySink.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration CLOSE = Duration.ofSeconds(10);

  private final String topic;
  private final FolderOrigin origin;
  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final SummaryReader reader;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private final Thread thread;

  private SummarySink(Map<String, ?> kafka, Topics topics, Path folder, Optional<Duration> keep) {
    SummaryFiles files = new SummaryFiles(folder, keep);
    topic = topics.summaries();
    origin = new FolderOrigin(folder);
    consumer = SinkClients.consumer(kafka, Map.of("group.id", GROUP, "client.id", GROUP));
    admin = SinkClients.admin(kafka);
    reader = new SummaryReader(consumer, files);
    thread = new Thread(this::run, "newsreel-sink");
    thread.setDaemon(true);
  }

  /**
   * Starts a sink.
   *
   * @param kafka settings of the Kafka clients, {@code bootstrap.servers} at least; those that only
   *     other clients know are left out
   * @param topics the topics' names
   * @param folder where the files go; made if it is not there
   * @param keep how long the files of past windows are kept, or empty for ever
   * @throws java.io.UncheckedIOException if nothing can be written there, before anything is read
   * @throws org.apache.kafka.common.KafkaException if the settings are wrong
   */
  public static SummarySink start(
      Map<String, ?> kafka, Topics topics, Path folder, Optional<Duration> keep) {
    SummarySink sink = new SummarySink(kafka, topics, folder, keep);
    sink.thread.start();
    return sink;
  }

  /**
   * Completes once every summary that is in the topic by now is on the disk; exceptionally if the
   * sink stops before.
   */
  public CompletableFuture<Void> caughtUp() {
    return reader.caughtUp();
  }

  /** Completes when the sink has stopped: normally once closed, exceptionally when it failed. */
  public CompletableFuture<Void> stopped() {
    return stopped.copy();
  }

  /** Stops after the batch at hand, within ten seconds. */
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
          new TopicLookup(admin, closing).await(Set.of(topic));
      if (found.isPresent()) {
        take(found.get().get(topic));
        while (closing.getCount() > 0) {
          reader.read(POLL);
        }
      }
    } catch (WakeupException e) {
      LOG.debug("Woken up to close.", e);
    } catch (RuntimeException | InterruptedException | ExecutionException e) {
      LOG.error("The sink stopped: {}", e.getMessage(), e);
      error = e instanceof ExecutionException ? e.getCause() : e;
    } finally {
      admin.close(Duration.ZERO);
      consumer.close(CloseOptions.timeout(CLOSE.dividedBy(2)));
    }
    finish(error);
  }

  private void finish(Throwable error) {
    reader.abandon(error == null ? new IllegalStateException("The sink was closed.") : error);
    if (error == null) {
      stopped.complete(null);
    } else {
      stopped.completeExceptionally(error);
    }
  }

  private void take(TopicDescription found) {
    List<TopicPartition> partitions =
        found.partitions().stream().map(p -> new TopicPartition(topic, p.partition())).toList();
    String id = found.topicId().toString();
    boolean fromStart = !origin.is(id);
    if (fromStart) {
      origin.setAside();
    }
    reader.assign(partitions, fromStart);
    // Only now: a crash before this line starts over, one after it finds the start committed.
    if (fromStart) {
      origin.remember(id);
    }
  }
}
