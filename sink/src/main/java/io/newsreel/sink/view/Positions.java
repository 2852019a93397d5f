package io.newsreel.sink.view;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far the topics have been read into the view, and which topics they are. */
final class Positions {

  private Positions() {}

  static void put(Session session, TopicPartition partition, long next) throws SQLException {
    session.run(
        "insert or replace into position (topic, part, next) values (?, ?, ?)",
        partition.topic(),
        partition.partition(),
        next);
  }

  static Map<TopicPartition, Long> all(Session session) throws SQLException {
    Map<TopicPartition, Long> positions = new HashMap<>();
    session.list(
        "select topic, part, next from position",
        row -> positions.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)));
    return positions;
  }

  static Map<String, String> origin(Session session) throws SQLException {
    Map<String, String> origin = new HashMap<>();
    session.list(
        "select topic, id from origin", row -> origin.put(row.getString(1), row.getString(2)));
    return origin;
  }

  static void remember(Session session, String topic, String id) throws SQLException {
    session.run("insert or replace into origin (topic, id) values (?, ?)", topic, id);
  }
}
