package io.newsreel.sink.postgres;

import java.util.List;
import org.apache.kafka.common.TopicPartition;

/**
 * A record read from a topic.
 *
 * @param partition where it was read
 * @param offset its offset there
 * @param key its key in the columns of its table; null if the record cannot be read, and only its
 *     offset counts
 * @param value the record, or null if the row is to go
 * @param revision the record's revision; 0 if the row is to go
 * @param clears whether the row that stands goes whatever its revision: it was deleted
 */
record Change(
    TopicPartition partition,
    long offset,
    List<String> key,
    Object value,
    long revision,
    boolean clears) {

  static Change unreadable(TopicPartition partition, long offset) {
    return new Change(partition, offset, null, null, 0, false);
  }

  static Change deletion(TopicPartition partition, long offset, List<String> key) {
    return new Change(partition, offset, key, null, 0, true);
  }

  static Change version(
      TopicPartition partition, long offset, List<String> key, Object value, long revision) {
    return new Change(partition, offset, key, value, revision, false);
  }

  /**
   * What becomes of the row after both: the later one, unless it is of a lower revision. What comes
   * after a deletion is a new row, and its revisions count anew.
   */
  Change then(Change later) {
    if (later.value == null) {
      return later;
    }
    if (value != null && later.revision < revision) {
      return this;
    }
    return new Change(
        later.partition, later.offset, later.key, later.value, later.revision, clears);
  }

  /** Where it was read. */
  String place() {
    return "%s offset %d".formatted(partition, offset);
  }
}
