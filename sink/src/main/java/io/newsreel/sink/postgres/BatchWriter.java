package io.newsreel.sink.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes batches of changes, each in one transaction with the offsets that they were read up to: so
 * the tables are always at exactly the state of the topics at those offsets, whenever the process
 * is killed or the connection lost. Not for several threads at once.
 */
final class BatchWriter {

  private static final Logger LOG = LoggerFactory.getLogger(BatchWriter.class);

  private final Database database;
  private final TopicTables tables;
  private final Consumer<String> person;
  private Map<TopicPartition, Long> known = Map.of();
  private boolean toldOfLeftOut;

  /**
   * A writer.
   *
   * @param person told in a line what somebody should know
   */
  BatchWriter(Database database, TopicTables tables, Consumer<String> person) {
    this.database = database;
    this.tables = tables;
    this.person = person;
  }

  /** Takes the topics on; gives back where reading begins. */
  Map<TopicPartition, Long> take(PostgresConfig config, Map<String, TopicDescription> topics)
      throws SQLException {
    try (Connection connection = database.connection()) {
      StoredOffsets.take(connection, config, topics);
      connection.commit();
    }
    return position();
  }

  /** Where reading goes on, as the database has it. */
  Map<TopicPartition, Long> position() throws SQLException {
    try (Connection connection = database.connection()) {
      known = StoredOffsets.read(connection);
      connection.commit();
      return known;
    }
  }

  /**
   * Writes changes in the order they were read. What the database does not take is left out, and
   * the rest written.
   *
   * @throws StoredOffsets.MovedElsewhere if another sink wrote meanwhile; nothing is written then
   */
  void write(List<Change> changes) throws SQLException {
    try {
      writeOnce(changes, true);
    } catch (SQLException e) {
      if (!Faults.ofData(e)) {
        throw e;
      }
      writeTheRest(changes, e);
    } catch (StoredOffsets.MovedElsewhere e) {
      throw e;
    } catch (RuntimeException e) {
      // A record that lacks what its schema requires.
      writeTheRest(changes, e);
    }
  }

  /** Finds what is not taken by halving, and leaves that out. */
  private void writeTheRest(List<Change> changes, Exception reason) throws SQLException {
    if (changes.size() == 1) {
      leaveOut(changes.get(0), reason);
    } else {
      int half = changes.size() / 2;
      write(changes.subList(0, half));
      write(changes.subList(half, changes.size()));
    }
  }

  private void writeOnce(List<Change> changes, boolean withRows) throws SQLException {
    Map<TopicPartition, Long> next = new HashMap<>();
    changes.forEach(change -> next.put(change.partition(), change.offset() + 1));
    try (Connection connection = database.connection()) {
      StoredOffsets.advance(connection, known, next);
      if (withRows) {
        tables.write(connection, changes);
      }
      connection.commit();
    }
    Map<TopicPartition, Long> moved = new HashMap<>(known);
    moved.putAll(next);
    known = moved;
  }

  private void leaveOut(Change change, Exception reason) throws SQLException {
    LOG.error("Left out the record at {}: {}", change.place(), Faults.reason(reason), reason);
    if (!toldOfLeftOut) {
      toldOfLeftOut = true;
      person.accept(
          "PostgreSQL does not take the record at %s (%s): it is left out, and so are any like it. The log names them all."
              .formatted(change.place(), Faults.reason(reason)));
    }
    writeOnce(List.of(change), false);
  }
}
