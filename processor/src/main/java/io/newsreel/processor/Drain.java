package io.newsreel.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells whether everything that has been taken in has gone all the way through.
 *
 * <p>Offsets of internal topics cannot tell it alone, because the marks of transactions take
 * offsets too. So three things are asked for: all articles have been committed; no transaction is
 * open; and nothing has been done for longer than a commit and a look at the counts take.
 */
final class Drain {

  private final ProcessorConfig config;
  private final Progress progress;
  private final Admin admin;
  private final long quietNanos;
  private long work = -1;
  private long quietSince;

  Drain(ProcessorConfig config, Progress progress, Admin admin) {
    this.config = config;
    this.progress = progress;
    this.admin = admin;
    this.quietNanos = config.commitEvery().multipliedBy(2).plus(config.giveOut().every()).toNanos();
  }

  /** Whether it is done; to be asked several times a second. */
  boolean done() {
    long now = System.nanoTime();
    long seen = progress.work();
    if (seen != work || progress.busy()) {
      work = seen;
      quietSince = now;
      return false;
    }
    if (now - quietSince < quietNanos) {
      return false;
    }
    try {
      return articlesCommitted() && noTransactionOpen() && progress.work() == work;
    } catch (ExecutionException e) {
      throw new IllegalStateException("Kafka does not tell offsets: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean articlesCommitted() throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> ends =
        ends(Set.of(config.topics().articles()), IsolationLevel.READ_UNCOMMITTED);
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin
            .listConsumerGroupOffsets(config.applicationId())
            .partitionsToOffsetAndMetadata()
            .get();
    return ends.entrySet().stream()
        .allMatch(
            end -> {
              OffsetAndMetadata done = committed.get(end.getKey());
              return end.getValue() == 0 || (done != null && done.offset() >= end.getValue());
            });
  }

  private boolean noTransactionOpen() throws ExecutionException, InterruptedException {
    Set<String> topics =
        admin.listTopics().names().get().stream()
            .filter(
                name ->
                    name.startsWith(config.applicationId() + "-")
                        || name.startsWith(config.topics().prefix() + "."))
            .collect(Collectors.toSet());
    return ends(topics, IsolationLevel.READ_COMMITTED)
        .equals(ends(topics, IsolationLevel.READ_UNCOMMITTED));
  }

  private Map<TopicPartition, Long> ends(Set<String> topics, IsolationLevel level)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (TopicDescription topic : admin.describeTopics(topics).allTopicNames().get().values()) {
      topic
          .partitions()
          .forEach(
              p -> asked.put(new TopicPartition(topic.name(), p.partition()), OffsetSpec.latest()));
    }
    Map<TopicPartition, Long> ends = new HashMap<>();
    admin
        .listOffsets(asked, new ListOffsetsOptions(level))
        .all()
        .get()
        .forEach((partition, result) -> ends.put(partition, result.offset()));
    return ends;
  }
}
