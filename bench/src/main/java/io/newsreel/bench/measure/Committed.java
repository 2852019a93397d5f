package io.newsreel.bench.measure;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Asks whether a group has committed all of a topic. */
final class Committed implements AutoCloseable {

  private final Admin admin;
  private final String group;
  private final String topic;

  Committed(String bootstrapServers, String group, String topic) {
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    this.group = group;
    this.topic = topic;
  }

  boolean all() {
    try {
      Map<TopicPartition, OffsetAndMetadata> done =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      return ends().entrySet().stream()
          .allMatch(
              end ->
                  end.getValue().offset() == 0
                      || (done.get(end.getKey()) != null
                          && done.get(end.getKey()).offset() >= end.getValue().offset()));
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not tell offsets of " + topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Map<TopicPartition, ListOffsetsResultInfo> ends()
      throws ExecutionException, InterruptedException {
    int partitions =
        admin
            .describeTopics(java.util.List.of(topic))
            .allTopicNames()
            .get()
            .get(topic)
            .partitions()
            .size();
    return admin
        .listOffsets(
            java.util.stream.IntStream.range(0, partitions)
                .mapToObj(p -> new TopicPartition(topic, p))
                .collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
        .all()
        .get();
  }

  @Override
  public void close() {
    admin.close();
  }
}
