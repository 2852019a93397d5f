package io.newsreel.processor;

import io.newsreel.processor.rows.Awaited;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * The usual clients, but articles are fetched only as fast as stories are found for them. Kafka
 * Streams gives each partition of each stage the same number of turns, so that in a backlog the
 * many partitions of articles would run ever further ahead of the one partition of stories. And in
 * a backlog all partitions are read in step.
 */
final class PacedClients implements KafkaClientSupplier {

  private final String articles;
  private final Awaited awaited;
  private final Headway headway = new Headway();

  /**
   * Clients.
   *
   * @param articles the topic that is paced
   * @param awaited tells which of its partitions are far enough ahead
   */
  PacedClients(String articles, Awaited awaited) {
    this.articles = articles;
    this.awaited = awaited;
  }

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return new PacedConsumer(config);
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
    return consumer(config);
  }

  @Override
  public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
    return consumer(config);
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @Override
  public Admin getAdmin(Map<String, Object> config) {
    return Admin.create(config);
  }

  private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private final class PacedConsumer extends KafkaConsumer<byte[], byte[]> {

    private final Pacing pacing = new Pacing(articles, awaited, headway);

    PacedConsumer(Map<String, Object> config) {
      super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      pacing.apply(this);
      ConsumerRecords<byte[], byte[]> records = super.poll(timeout);
      pacing.read(records, this);
      return records;
    }
  }
}
