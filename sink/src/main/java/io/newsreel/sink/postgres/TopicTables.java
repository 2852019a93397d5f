package io.newsreel.sink.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newsreel.events.JsonSerde;
import io.newsreel.events.Topics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which topic goes into which tables: reads its records and writes them. */
final class TopicTables {

  private static final Logger LOG = LoggerFactory.getLogger(TopicTables.class);

  private final Map<String, Entry<?>> byTopic = new LinkedHashMap<>();

  TopicTables(Topics topics) {
    byTopic.put(topics.annotated(), new Entry<>(new ArticleShape()));
    byTopic.put(topics.stories(), new Entry<>(new StoryShape()));
    byTopic.put(topics.actorCounts(), new Entry<>(new ActorCountShape()));
    byTopic.put(topics.subjectCounts(), new Entry<>(new SubjectCountShape()));
    byTopic.put(topics.summaries(), new Entry<>(new SummaryShape()));
  }

  /** The names of the topics. */
  Set<String> topics() {
    return byTopic.keySet();
  }

  /** Reads a record; one that cannot be read is logged and left out. */
  Change read(ConsumerRecord<byte[], byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    try {
      return byTopic.get(record.topic()).read(partition, record);
    } catch (SerializationException | IllegalArgumentException | NullPointerException e) {
      Change unreadable = Change.unreadable(partition, record.offset());
      LOG.error("Left out the record at {}, which cannot be read.", unreadable.place(), e);
      return unreadable;
    }
  }

  /** Writes changes in the order given, within the connection's transaction. */
  void write(Connection connection, List<Change> changes) throws SQLException {
    Map<String, List<Change>> sorted = new LinkedHashMap<>();
    for (Change change : changes) {
      if (change.key() != null) {
        sorted.computeIfAbsent(change.partition().topic(), topic -> new ArrayList<>()).add(change);
      }
    }
    for (Map.Entry<String, List<Change>> part : sorted.entrySet()) {
      byTopic.get(part.getKey()).write(connection, part.getValue());
    }
  }

  private static final class Entry<T> {
    private final Shape<T> shape;
    private final JsonSerde<T> serde;
    private final TableWriter<T> writer;

    Entry(Shape<T> shape) {
      this.shape = shape;
      serde = JsonSerde.of(shape.type());
      writer = new TableWriter<>(shape);
    }

    Change read(TopicPartition partition, ConsumerRecord<byte[], byte[]> record) {
      if (record.key() == null) {
        throw new IllegalArgumentException("it has no key");
      }
      List<String> key = shape.key(CopyBuffer.storable(new String(record.key(), UTF_8)));
      T value = serde.deserializer().deserialize(record.topic(), record.value());
      return value == null
          ? Change.deletion(partition, record.offset(), key)
          : Change.version(partition, record.offset(), key, value, shape.revision(value));
    }

    void write(Connection connection, List<Change> changes) throws SQLException {
      writer.write(connection, changes);
    }
  }
}
