package io.newsreel.processor;

import io.newsreel.processor.rows.Awaited;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Holds those partitions of a topic back that are far enough ahead, before each poll. */
final class Pacing {

  private final String topic;
  private final Awaited awaited;
  private final Headway headway;

  /** Paused here, and not by Kafka Streams, whose buffers may be full as well. */
  private final Set<TopicPartition> held = new HashSet<>();

  private final Set<TopicPartition> told = new HashSet<>();

  Pacing(String topic, Awaited awaited, Headway headway) {
    this.topic = topic;
    this.awaited = awaited;
    this.headway = headway;
  }

  /** Before a poll: holds partitions back, and lets others go on. */
  void apply(Consumer<?, ?> consumer) {
    Set<TopicPartition> assigned = consumer.assignment();
    held.retainAll(assigned);
    told.removeIf(
        partition -> {
          boolean others = !assigned.contains(partition);
          if (others) {
            headway.forget(partition.partition());
          }
          return others;
        });
    List<TopicPartition> goOn = held.stream().filter(partition -> !enough(partition)).toList();
    consumer.resume(goOn);
    goOn.forEach(held::remove);
    Set<TopicPartition> paused = consumer.paused();
    List<TopicPartition> hold =
        assigned.stream()
            .filter(partition -> partition.topic().equals(topic))
            .filter(this::enough)
            .filter(partition -> !paused.contains(partition))
            .toList();
    consumer.pause(hold);
    held.addAll(hold);
  }

  /** After a poll: takes note of how far the partitions have been read. */
  void read(ConsumerRecords<?, ?> records, Consumer<?, ?> consumer) {
    for (TopicPartition partition : records.partitions()) {
      if (partition.topic().equals(topic)) {
        List<? extends ConsumerRecord<?, ?>> of = records.records(partition);
        long left = consumer.currentLag(partition).orElse(0);
        headway.at(partition.partition(), of.get(of.size() - 1).timestamp(), left);
        told.add(partition);
      }
    }
  }

  private boolean enough(TopicPartition partition) {
    return awaited.enough(partition.partition()) || headway.ahead(partition.partition());
  }
}
