package io.newsreel.sink;

import io.newsreel.events.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
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
  private static final int ADMIN_MILLIS = 10_000;

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
    consumer = new KafkaConsumer<>(consumerSettings(kafka));
    admin = Admin.create(only(kafka, AdminClientConfig.configNames()));
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
      Optional<TopicDescription> found = awaitTopic();
      if (found.isPresent()) {
        take(found.get());
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

  /** The topic, once it is there; empty if the sink is closed before. */
  private Optional<TopicDescription> awaitTopic() throws InterruptedException, ExecutionException {
    boolean told = false;
    while (!closing.await(told ? 500 : 0, TimeUnit.MILLISECONDS)) {
      try {
        return describe();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof RetriableException)) {
          throw e;
        }
        told = tell(told, e.getCause().getMessage());
      }
    }
    return Optional.empty();
  }

  private Optional<TopicDescription> describe() throws InterruptedException, ExecutionException {
    DescribeTopicsOptions options = new DescribeTopicsOptions().timeoutMs(ADMIN_MILLIS);
    var described = admin.describeTopics(Set.of(topic), options).allTopicNames();
    do {
      try {
        return Optional.of(described.get(POLL.toMillis(), TimeUnit.MILLISECONDS).get(topic));
      } catch (TimeoutException e) {
        // Not yet: see whether to close, then wait on.
        LOG.trace("No answer yet.", e);
      }
    } while (closing.getCount() > 0);
    return Optional.empty();
  }

  private boolean tell(boolean told, String reason) {
    if (!told) {
      LOG.warn("Waiting for the topic '{}': {}", topic, reason);
    }
    return true;
  }

  private static Map<String, Object> consumerSettings(Map<String, ?> kafka) {
    Map<String, Object> settings = only(kafka, ConsumerConfig.configNames());
    settings.putIfAbsent(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    settings.putIfAbsent(ConsumerConfig.CLIENT_ID_CONFIG, GROUP);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }

  private static Map<String, Object> only(Map<String, ?> kafka, Set<String> known) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.keySet().retainAll(known);
    return settings;
  }
}
