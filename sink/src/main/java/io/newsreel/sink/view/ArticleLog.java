package io.newsreel.sink.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads an article's row again out of its topic: texts are kept there and nowhere else. */
final class ArticleLog implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String topic;
  private final Consumer<byte[], byte[]> consumer;

  ArticleLog(String topic, Consumer<byte[], byte[]> consumer) {
    this.topic = topic;
    this.consumer = consumer;
  }

  /**
   * The row at a place.
   *
   * @return its JSON; empty if another stands there, because the topic has forgotten this one
   */
  synchronized Optional<byte[]> read(Place place, String id) {
    TopicPartition partition = new TopicPartition(topic, place.partition());
    consumer.assign(List.of(partition));
    consumer.seek(partition, place.offset());
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        consumer.unsubscribe();
        boolean same =
            record.offset() == place.offset()
                && record.value() != null
                && id.equals(new String(record.key(), UTF_8));
        return same ? Optional.of(record.value()) : Optional.empty();
      }
    }
    throw new ViewException("The brokers did not give the article in time: try again.", null);
  }

  @Override
  public synchronized void close() {
    consumer.close();
  }
}
