package io.newsreel.processor;

import io.newsreel.processor.rows.Awaited;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Holds those partitions of a topic back that are far enough ahead, before each poll. */
final class Pacing {

  private final String topic;
  private final Awaited awaited;

  /** Paused here, and not by Kafka Streams, whose buffers may be full as well. */
  private final Set<TopicPartition> held = new HashSet<>();

  Pacing(String topic, Awaited awaited) {
    this.topic = topic;
    this.awaited = awaited;
  }

  void apply(Consumer<?, ?> consumer) {
    held.retainAll(consumer.assignment());
    List<TopicPartition> goOn =
        held.stream().filter(partition -> !awaited.enough(partition.partition())).toList();
    consumer.resume(goOn);
    goOn.forEach(held::remove);
    Set<TopicPartition> paused = consumer.paused();
    List<TopicPartition> hold =
        consumer.assignment().stream()
            .filter(partition -> partition.topic().equals(topic))
            .filter(partition -> awaited.enough(partition.partition()))
            .filter(partition -> !paused.contains(partition))
            .toList();
    consumer.pause(hold);
    held.addAll(hold);
  }
}
