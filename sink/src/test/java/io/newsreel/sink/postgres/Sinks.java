package io.newsreel.sink.postgres;

import io.newsreel.events.Topics;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Runs sinks, and looks into the tables they fill. */
final class Sinks {

  private static final int PATIENCE = 60;
  private static final List<String> TABLES =
      List.of(
          "article",
          "mention",
          "article_subject",
          "story",
          "story_article",
          "actor_count",
          "subject_count",
          "summary",
          "kafka_offset");

  private Sinks() {}

  /** Brings the tables to the state of the topics; gives back what a person was told. */
  static List<String> run(Topics topics, PostgresConfig config) throws Exception {
    return run(topics, config, 500);
  }

  static List<String> run(Topics topics, PostgresConfig config, int batch) throws Exception {
    List<String> told = new CopyOnWriteArrayList<>();
    try (PostgresSink sink = start(topics, config, batch, told)) {
      sink.caughtUp().get(PATIENCE, TimeUnit.SECONDS);
    }
    return told;
  }

  static PostgresSink start(Topics topics, PostgresConfig config, int batch, List<String> told) {
    Map<String, Object> kafka = new HashMap<>();
    kafka.put("bootstrap.servers", Services.bootstrapServers());
    kafka.put("max.poll.records", batch);
    return PostgresSink.start(kafka, topics, config, told::add);
  }

  /** The rows of a query, each as PostgreSQL writes a row. */
  static List<String> query(PostgresConfig config, String sql) throws SQLException {
    try (Connection connection = connect(config);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT r::text FROM (" + sql + ") r")) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  static void execute(PostgresConfig config, String sql) throws SQLException {
    try (Connection connection = connect(config);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Everything in the tables, the offsets included. */
  static Map<String, List<String>> dump(PostgresConfig config) throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    for (String table : TABLES) {
      tables.put(table, query(config, "SELECT * FROM %s t ORDER BY t::text".formatted(table)));
    }
    return tables;
  }

  private static Connection connect(PostgresConfig config) throws SQLException {
    return DriverManager.getConnection(config.url(), config.properties());
  }
}
