package io.newsreel.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newsreel.events.JsonSerde;
import io.newsreel.events.Summary;
import io.newsreel.events.SummaryKey;
import io.newsreel.sink.topics.CatchUp;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads rows of the summaries topic into files, batch by batch; a batch is committed once its files
 * are on the disk. Partitions are assigned rather than subscribed to, because the files of one
 * folder have one writer: no rebalance to wait for, at the start or after a crash.
 */
final class SummaryReader {

  private static final Logger LOG = LoggerFactory.getLogger(SummaryReader.class);

  private final Consumer<byte[], byte[]> consumer;
  private final SummaryFiles files;
  private final JsonSerde<Summary> serde = JsonSerde.of(Summary.class);
  private final CatchUp catchUp;

  SummaryReader(Consumer<byte[], byte[]> consumer, SummaryFiles files) {
    this.consumer = consumer;
    this.files = files;
    this.catchUp = new CatchUp(consumer);
  }

  /**
   * Takes the partitions.
   *
   * @param fromStart whether to read from the start, whatever was committed before
   */
  void assign(Collection<TopicPartition> partitions, boolean fromStart) {
    consumer.assign(partitions);
    if (fromStart) {
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, OffsetAndMetadata> starts = new LinkedHashMap<>();
      partitions.forEach(p -> starts.put(p, new OffsetAndMetadata(consumer.position(p))));
      consumer.commitSync(starts);
    }
  }

  /** Reads and writes one batch, if one comes in the given time. */
  void read(Duration patience) {
    catchUp.noteEnds();
    Map<String, ConsumerRecord<byte[], byte[]>> rows = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> row : consumer.poll(patience)) {
      rows.put(row.key() == null ? "" : new String(row.key(), UTF_8), row);
    }
    if (!rows.isEmpty()) {
      rows.forEach(this::apply);
      files.force();
      commit();
    }
    catchUp.tell(catchUp.positions());
  }

  /** Completes once everything that is in the topic by now is in the files. */
  CompletableFuture<Void> caughtUp() {
    return catchUp.ask();
  }

  /** Fails those who still wait, and those who ask from now on; nothing is read any more. */
  void abandon(Throwable reason) {
    catchUp.abandon(reason);
  }

  private void apply(String key, ConsumerRecord<byte[], byte[]> row) {
    try {
      if (row.value() == null) {
        files.remove(SummaryKey.parse(key));
      } else {
        files.put(serde.deserializer().deserialize(row.topic(), row.value()));
      }
    } catch (SerializationException | IllegalArgumentException e) {
      LOG.error(
          "Left out the record at {}-{} offset {}, which is no summary: {}",
          row.topic(),
          row.partition(),
          row.offset(),
          e.getMessage());
    }
  }

  private void commit() {
    try {
      consumer.commitSync();
    } catch (RetriableException e) {
      LOG.warn("Could not commit; the next batch will. Until then rows may be read twice.", e);
    }
  }
}
