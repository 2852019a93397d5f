package io.newsreel.sink.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.TopicPartition;

/** How far the view is behind its topics. Written by the feed's thread, read by all. */
public final class FeedState {

  private static final Duration LOOK = Duration.ofMillis(500);

  /** What the feed is at. */
  public enum Phase {
    /** The topics are not there, or the brokers have not answered yet. */
    WAITING,
    /** It reads what had come before it started. */
    READING,
    /** It follows what comes. */
    LIVE,
    /** The brokers do not answer. */
    DISCONNECTED,
    /** It has stopped, and says why. */
    FAILED
  }

  /** How much has been read of a topic, and how much is left. */
  public record TopicState(String topic, long rows, long lag) {}

  private final Map<String, LongAdder> rows = new ConcurrentHashMap<>();
  private volatile Map<String, Long> lags = Map.of();
  private volatile Phase phase = Phase.WAITING;
  private volatile String reason = "";
  private volatile double progress;
  private volatile Instant lastRow;
  private Map<TopicPartition, Long> starts = Map.of();
  private Map<TopicPartition, Long> ends = Map.of();
  private Instant looked = Instant.EPOCH;

  private volatile List<Long> latencies = List.of();
  private final String articles;

  FeedState(String articles) {
    this.articles = articles;
  }

  /** What the feed is at. */
  public Phase phase() {
    return phase;
  }

  /** How much of what had come before the start is read, 0 to 1. */
  public double progress() {
    return progress;
  }

  /** Why it failed; empty where it did not. */
  public String reason() {
    return reason;
  }

  /** When the last row came; null before the first. */
  public Instant lastRow() {
    return lastRow;
  }

  /** Every topic, how many rows were read since the start, and how many wait. */
  public List<TopicState> topics() {
    return lags.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> new TopicState(e.getKey(), rows(e.getKey()), e.getValue()))
        .toList();
  }

  /** Rows read of a topic since the start. */
  public long rows(String topic) {
    LongAdder adder = rows.get(topic);
    return adder == null ? 0 : adder.sum();
  }

  /** Rows of a topic that wait to be read. */
  public long lag(String topic) {
    return lags.getOrDefault(topic, 0L);
  }

  void reading(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    ends = consumer.endOffsets(partitions);
    Map<TopicPartition, Long> from = new HashMap<>();
    partitions.forEach(p -> from.put(p, consumer.position(p)));
    starts = from;
    phase = Phase.READING;
    look(consumer);
  }

  void applied(List<? extends ConsumerRecord<?, ?>> batch) {
    batch.forEach(r -> rows.computeIfAbsent(r.topic(), t -> new LongAdder()).increment());
    lastRow = Instant.now();
    long now = lastRow.toEpochMilli();
    latencies =
        batch.stream()
            .filter(r -> r.topic().equals(articles))
            .map(r -> Math.max(0, now - r.timestamp()))
            .toList();
  }

  /** How long ago the articles of the last batch came into Kafka, in milliseconds. */
  public List<Long> latencies() {
    return latencies;
  }

  void failed(String why) {
    reason = why == null ? "" : why;
    phase = Phase.FAILED;
  }

  /** Looks, now and then, at how far the consumer is. */
  void look(Consumer<?, ?> consumer) {
    Instant now = Instant.now();
    if (now.isBefore(looked.plus(LOOK))) {
      return;
    }
    looked = now;
    Map<String, Long> behind = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      OptionalLong lag = consumer.currentLag(partition);
      behind.merge(partition.topic(), Math.max(0, lag.orElse(0)), Long::sum);
    }
    lags = Map.copyOf(behind);
    if (phase == Phase.READING) {
      read(consumer);
    }
    if (phase == Phase.LIVE || phase == Phase.DISCONNECTED) {
      phase = connections(consumer) > 0 ? Phase.LIVE : Phase.DISCONNECTED;
    }
  }

  private void read(Consumer<?, ?> consumer) {
    double all = 0;
    double done = 0;
    boolean arrived = true;
    for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
      long start = starts.get(end.getKey());
      long position = consumer.position(end.getKey());
      all += Math.max(0, end.getValue() - start);
      done += Math.max(0, Math.min(position, end.getValue()) - start);
      arrived &= position >= end.getValue();
    }
    progress = all == 0 ? 1 : done / all;
    if (arrived) {
      progress = 1;
      phase = Phase.LIVE;
    }
  }

  private static double connections(Consumer<?, ?> consumer) {
    return consumer.metrics().values().stream()
        .filter(metric -> metric.metricName().name().equals("connection-count"))
        .map(Metric::metricValue)
        .filter(Number.class::isInstance)
        .mapToDouble(value -> ((Number) value).doubleValue())
        .sum();
  }
}
