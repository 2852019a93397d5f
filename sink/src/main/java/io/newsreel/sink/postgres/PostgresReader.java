package io.newsreel.sink.postgres;

import io.newsreel.sink.topics.CatchUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads the topics batch by batch while another thread writes the batch before: one at a time, so
 * that a slow database slows the reading. While it waits, the partitions are paused and polling
 * goes on. The partitions are assigned, and the database says where to begin: Kafka's own committed
 * offsets play no part.
 */
final class PostgresReader {

  private static final long LOOK_MILLIS = 100;
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;
  private final TopicTables tables;
  private final BatchWriter writer;
  private final ExecutorService writing;
  private final Outage outage;
  private final CatchUp catchUp;
  private Future<?> underWay;

  /** Up to where rows are written once what is under way is. */
  private Map<TopicPartition, Long> kept = Map.of();

  PostgresReader(
      Consumer<byte[], byte[]> consumer,
      TopicTables tables,
      BatchWriter writer,
      ExecutorService writing,
      Outage outage,
      CatchUp catchUp) {
    this.consumer = consumer;
    this.tables = tables;
    this.writer = writer;
    this.writing = writing;
    this.outage = outage;
    this.catchUp = catchUp;
  }

  /** Takes the partitions of the topics, and begins where the database says. */
  void take(PostgresConfig config, Map<String, TopicDescription> topics)
      throws InterruptedException, ExecutionException {
    List<TopicPartition> partitions = new ArrayList<>();
    topics.forEach(
        (name, topic) ->
            topic
                .partitions()
                .forEach(p -> partitions.add(new TopicPartition(name, p.partition()))));
    consumer.assign(partitions);
    seek(() -> writer.take(config, topics));
  }

  /** Reads a batch, if one comes in the given time, and has it written. */
  void read(Duration patience) throws InterruptedException, ExecutionException {
    catchUp.noteEnds();
    ConsumerRecords<byte[], byte[]> records = consumer.poll(patience);
    List<Change> changes = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      changes.add(tables.read(record));
    }
    Map<TopicPartition, Long> read = catchUp.positions();
    if (!written()) {
      // What was read goes on from what was not written: both are read again.
      return;
    }
    catchUp.tell(changes.isEmpty() ? read : kept);
    kept = read;
    if (!changes.isEmpty()) {
      underWay =
          writing.submit(
              () -> {
                writer.write(changes);
                return null;
              });
    }
  }

  /** Waits for the batch under way; false if it was not written, and reading begins anew. */
  private boolean written() throws InterruptedException, ExecutionException {
    if (underWay == null) {
      return true;
    }
    try {
      await(underWay);
      return true;
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof StoredOffsets.MovedElsewhere)) {
        outage.begins(e.getCause());
      }
      seek(writer::position);
      return false;
    } finally {
      underWay = null;
    }
  }

  /** Asks the database where to go on until it answers, and goes there. */
  private void seek(Callable<Map<TopicPartition, Long>> question)
      throws InterruptedException, ExecutionException {
    Duration wait = FIRST_WAIT;
    while (true) {
      try {
        Map<TopicPartition, Long> offsets = await(writing.submit(question));
        consumer.assignment().forEach(p -> consumer.seek(p, offsets.get(p)));
        kept = catchUp.positions();
        outage.ends();
        return;
      } catch (ExecutionException e) {
        outage.begins(e.getCause());
        pausedPoll(wait);
        Duration longer = wait.multipliedBy(2);
        wait = longer.compareTo(LONGEST_WAIT) < 0 ? longer : LONGEST_WAIT;
      }
    }
  }

  /** Waits for what the other thread does, and keeps polling. */
  private <V> V await(Future<V> future) throws InterruptedException, ExecutionException {
    while (true) {
      try {
        return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        pausedPoll(Duration.ZERO);
      }
    }
  }

  /** Polls without reading on: what was fetched stays with the consumer. */
  private void pausedPoll(Duration wait) {
    consumer.pause(consumer.assignment());
    try {
      consumer.poll(wait);
    } finally {
      consumer.resume(consumer.assignment());
    }
  }
}
