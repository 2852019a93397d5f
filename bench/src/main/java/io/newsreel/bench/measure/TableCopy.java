package io.newsreel.bench.measure;

import io.newsreel.sink.postgres.PostgresConfig;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The sink's tables copied out to files and in again: the fastest way rows get into PostgreSQL, and
 * so what the sink is measured against.
 */
public final class TableCopy implements AutoCloseable {

  private static final List<String> TABLES =
      List.of(
          "article",
          "mention",
          "article_subject",
          "story",
          "story_article",
          "actor_count",
          "subject_count",
          "summary");

  private final Connection connection;
  private final Path folder;

  /**
   * Connects.
   *
   * @param folder where the rows are kept meanwhile
   */
  public TableCopy(PostgresConfig config, Path folder) throws SQLException {
    Properties user = new Properties();
    config.user().ifPresent(name -> user.setProperty("user", name));
    config.password().ifPresent(word -> user.setProperty("password", word));
    connection = DriverManager.getConnection(config.url(), user);
    this.folder = folder;
  }

  /** Copies the tables of a schema out; gives back how many rows they have. */
  public long out(String schema) throws SQLException, IOException {
    long rows = 0;
    for (String table : TABLES) {
      try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(file(table)))) {
        rows +=
            copy().copyOut("COPY %s.%s TO STDOUT (FORMAT binary)".formatted(schema, table), file);
      }
    }
    return rows;
  }

  /**
   * Copies what was copied out into new tables of the same columns and indexes.
   *
   * @return seconds that the copying took
   */
  public double in(String schema) throws SQLException, IOException {
    execute("DROP SCHEMA IF EXISTS copied CASCADE; CREATE SCHEMA copied");
    for (String table : TABLES) {
      execute("CREATE TABLE copied.%s (LIKE %s.%1$s INCLUDING ALL)".formatted(table, schema));
    }
    execute("CHECKPOINT");
    long start = System.nanoTime();
    for (String table : TABLES) {
      try (InputStream file = new BufferedInputStream(Files.newInputStream(file(table)), 1 << 16)) {
        copy().copyIn("COPY copied.%s FROM STDIN (FORMAT binary)".formatted(table), file, 1 << 16);
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    execute("DROP SCHEMA copied CASCADE");
    return seconds;
  }

  /** Runs a statement. */
  public void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private CopyManager copy() throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }

  private Path file(String table) {
    return folder.resolve(table + ".copy");
  }
}
