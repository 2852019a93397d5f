package io.newsreel.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Finds out before anything is read whether a broker answers and has the topics; a producer alone
 * would try for minutes.
 */
final class BrokerCheck {

  /** How long a broker may take to answer. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String address;
  private final Map<String, Object> settings;
  private final Duration patience;

  BrokerCheck(String address, Map<String, String> kafka, Duration patience) {
    this.address = address;
    this.patience = patience;
    this.settings = new HashMap<>(kafka);
    int millis = (int) patience.toMillis();
    settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address);
    settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "newsreel-ingest-check");
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis);
  }

  /**
   * Checks.
   *
   * @throws BrokerUnreachable if none answers in time
   * @throws IngestException if the settings or the right to connect are missing, or a topic is
   */
  void require(List<String> topics) throws InterruptedException {
    try (Admin admin = Admin.create(settings)) {
      answered(admin.describeCluster().nodes());
      for (var topic : admin.describeTopics(topics).topicNameValues().entrySet()) {
        requireTopic(topic.getKey(), topic.getValue());
      }
    } catch (IngestException e) {
      throw e;
    } catch (KafkaException e) {
      throw refused(e);
    }
  }

  private void requireTopic(String name, KafkaFuture<?> description) throws InterruptedException {
    try {
      answered(description);
    } catch (UnknownTopicOrPartitionException e) {
      throw new IngestException(
          "The broker at %s has no topic %s. Start the processor once, which creates it, or create it yourself."
              .formatted(address, name),
          e);
    }
  }

  private void answered(KafkaFuture<?> answer) throws InterruptedException {
    try {
      answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw unreachable(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof org.apache.kafka.common.errors.TimeoutException) {
        throw unreachable(e);
      }
      throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
    }
  }

  private BrokerUnreachable unreachable(Exception e) {
    return new BrokerUnreachable(address, "tried for %d s".formatted(patience.toSeconds()), e);
  }

  private IngestException refused(KafkaException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    if (String.valueOf(cause.getMessage()).contains("No resolvable bootstrap urls")) {
      return new BrokerUnreachable(address, "the name is not known", e);
    }
    return new IngestException(
        "Cannot connect to Kafka at %s: %s".formatted(address, cause.getMessage()), e);
  }
}
