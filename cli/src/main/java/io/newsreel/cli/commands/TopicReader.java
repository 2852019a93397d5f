package io.newsreel.cli.commands;

import io.newsreel.cli.broker.BrokerConnection;
import io.newsreel.cli.terminal.CommandFailure;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic's committed records, all partitions, outside any group. */
final class TopicReader {

  private static final Duration POLL = Duration.ofMillis(200);

  private final BrokerConnection broker;
  private final String topic;

  TopicReader(BrokerConnection broker, String topic) {
    this.broker = broker;
    this.topic = topic;
  }

  /**
   * Hands over records, those of a partition in order, until the end or until Kafka's
   * InterruptException.
   *
   * @param fromBeginning whether to start with the oldest record and not with the next to come
   * @param untilEnd whether to stop where the topic ended at the start
   * @throws CommandFailure if the topic is not there
   */
  void read(
      boolean fromBeginning, boolean untilEnd, Consumer<ConsumerRecord<byte[], byte[]>> consumer) {
    try (KafkaConsumer<byte[], byte[]> kafka = kafka()) {
      List<TopicPartition> partitions = partitions(kafka);
      kafka.assign(partitions);
      Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
      if (fromBeginning) {
        kafka.seekToBeginning(partitions);
      } else {
        ends.forEach(kafka::seek);
      }
      while (!(untilEnd && reached(kafka, ends))) {
        for (ConsumerRecord<byte[], byte[]> record : kafka.poll(POLL)) {
          boolean later =
              record.offset() >= ends.get(new TopicPartition(record.topic(), record.partition()));
          if (!(untilEnd && later)) {
            consumer.accept(record);
          }
        }
      }
    }
  }

  /** Where the committed records of each partition end by now. */
  Map<TopicPartition, Long> ends() {
    try (KafkaConsumer<byte[], byte[]> kafka = kafka()) {
      return kafka.endOffsets(partitions(kafka));
    }
  }

  /** How many committed records lie between these places and the end as it is now. */
  long countFrom(Map<TopicPartition, Long> starts) {
    try (KafkaConsumer<byte[], byte[]> kafka = kafka()) {
      kafka.assign(starts.keySet());
      starts.forEach(kafka::seek);
      Map<TopicPartition, Long> ends = kafka.endOffsets(starts.keySet());
      long records = 0;
      while (!reached(kafka, ends)) {
        records += kafka.poll(POLL).count();
      }
      return records;
    }
  }

  /** Is told whenever everything that has been there is read; goes on while it answers true. */
  interface Pause {
    /** Whether to go on reading. */
    boolean goOn();
  }

  /** Hands over all records from the oldest on, and tells of each pause at or after the end. */
  void readAll(Consumer<ConsumerRecord<byte[], byte[]>> consumer, Pause pause) {
    try (KafkaConsumer<byte[], byte[]> kafka = kafka()) {
      List<TopicPartition> partitions = partitions(kafka);
      kafka.assign(partitions);
      kafka.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
      boolean goOn = true;
      while (goOn) {
        kafka.poll(POLL).forEach(consumer);
        goOn = !reached(kafka, ends) || pause.goOn();
      }
    }
  }

  private KafkaConsumer<byte[], byte[]> kafka() {
    Map<String, Object> config = new HashMap<>(broker.clientConfig());
    config.put("isolation.level", "read_committed");
    config.put("enable.auto.commit", false);
    config.put("auto.offset.reset", "earliest");
    config.put("allow.auto.create.topics", false);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> kafka) {
    List<PartitionInfo> found = kafka.listTopics().getOrDefault(topic, List.of());
    if (found.isEmpty()) {
      throw CommandFailure.failed(
          "Topic '%s' is not on %s: nothing has been replayed there, or its --topic-prefix is another."
              .formatted(topic, broker.bootstrapServers()));
    }
    return found.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
  }

  private static boolean reached(
      KafkaConsumer<byte[], byte[]> kafka, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(end -> kafka.position(end.getKey()) >= end.getValue());
  }
}
