package io.newsreel.sink.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** The table that says where reading goes on. */
final class StoredOffsets {

  private StoredOffsets() {}

  /**
   * Puts in the partitions that are not there yet, to be read from the start.
   *
   * @throws PostgresUnusable if the tables were filled from other topics, or from topics of the
   *     same names that were deleted since
   */
  static void take(
      Connection connection, PostgresConfig config, Map<String, TopicDescription> topics)
      throws SQLException {
    String insert =
        """
        INSERT INTO kafka_offset (topic, partition, topic_id, next_offset) VALUES (?, ?, ?, 0)
        ON CONFLICT (topic, partition) DO NOTHING
        """;
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (TopicDescription topic : topics.values()) {
        for (TopicPartitionInfo partition : topic.partitions()) {
          statement.setString(1, topic.name());
          statement.setInt(2, partition.partition());
          statement.setString(3, topic.topicId().toString());
          statement.addBatch();
        }
      }
      statement.executeBatch();
    }
    Map<String, String> ids =
        topics.values().stream()
            .collect(Collectors.toMap(TopicDescription::name, t -> t.topicId().toString()));
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT DISTINCT topic, topic_id FROM kafka_offset");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        if (!rows.getString(2).equals(ids.get(rows.getString(1)))) {
          throw strange(config, rows.getString(1), ids.containsKey(rows.getString(1)));
        }
      }
    }
  }

  /** The next offset of each partition. */
  static Map<TopicPartition, Long> read(Connection connection) throws SQLException {
    return read(connection, "");
  }

  /**
   * Moves partitions on, within the connection's transaction. Others that would do the same wait
   * for its end.
   *
   * @param known the next offsets as this sink last saw them
   * @param next the partitions that move, with their new next offsets
   * @throws MovedElsewhere if the offsets are not as known
   */
  static void advance(
      Connection connection, Map<TopicPartition, Long> known, Map<TopicPartition, Long> next)
      throws SQLException {
    Map<TopicPartition, Long> stored = read(connection, "ORDER BY topic, partition FOR UPDATE");
    for (TopicPartition partition : next.keySet()) {
      if (!known.get(partition).equals(stored.get(partition))) {
        throw new MovedElsewhere(partition, known.get(partition), stored.get(partition));
      }
    }
    String update = "UPDATE kafka_offset SET next_offset = ? WHERE topic = ? AND partition = ?";
    try (PreparedStatement statement = connection.prepareStatement(update)) {
      for (Map.Entry<TopicPartition, Long> entry : next.entrySet()) {
        statement.setLong(1, entry.getValue());
        statement.setString(2, entry.getKey().topic());
        statement.setInt(3, entry.getKey().partition());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static Map<TopicPartition, Long> read(Connection connection, String suffix)
      throws SQLException {
    String select = "SELECT topic, partition, next_offset FROM kafka_offset " + suffix;
    Map<TopicPartition, Long> offsets = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(select);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        offsets.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
      }
    }
    return offsets;
  }

  private static PostgresUnusable strange(PostgresConfig config, String topic, boolean deleted) {
    return new PostgresUnusable(
        "Schema '%1$s' of PostgreSQL at %2$s holds rows of %3$s '%4$s': keep them with ALTER SCHEMA %1$s RENAME TO %1$s_earlier, or drop them with DROP SCHEMA %1$s CASCADE, and start again; or name another schema with ?currentSchema=NAME."
            .formatted(
                config.schema(),
                config.where(),
                deleted ? "a topic since deleted that was also called" : "another topic,",
                topic),
        null);
  }

  /** Another sink has moved the offsets on; it has written what was read here, too. */
  static final class MovedElsewhere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private MovedElsewhere(TopicPartition partition, Long known, Long stored) {
      super("%s was at %s, and is at %s".formatted(partition, known, stored));
    }
  }
}
