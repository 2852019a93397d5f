package io.newsreel.sink.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The database with its tables in place, and the connections to it. */
final class Database implements AutoCloseable {

  private static final String MIGRATIONS = "classpath:io/newsreel/sink/postgres/migrations";
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /**
   * Connects once, to find out whether it can be done.
   *
   * @throws PostgresUnusable if not
   */
  static void check(PostgresConfig config) {
    try {
      DriverManager.getConnection(config.url(), config.properties()).close();
    } catch (SQLException e) {
      throw Faults.unusable(config, e);
    }
  }

  /**
   * Connects, and brings the tables to the version of this Newsreel.
   *
   * @param person told if the database is not as it should be
   * @throws PostgresUnusable if that cannot be done
   */
  static Database open(PostgresConfig config, Consumer<String> person) {
    requireUtf8(config, person);
    migrate(config);
    return new Database(pool(config));
  }

  /** A connection within a transaction of its own. */
  Connection connection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void close() {
    pool.close();
  }

  private static void requireUtf8(PostgresConfig config, Consumer<String> person) {
    String sql = "SELECT current_setting('server_encoding')";
    String encoding;
    try (Connection connection = DriverManager.getConnection(config.url(), config.properties());
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      encoding = row.getString(1);
    } catch (SQLException e) {
      throw Faults.unusable(config, e);
    }
    String fault =
        "The database %s holds text in %s: create it with ENCODING 'UTF8'"
            .formatted(config.where(), encoding);
    if (encoding.equals("SQL_ASCII")) {
      // It takes any bytes, and so UTF-8, but knows of no characters.
      person.accept(fault + ", or offsets and searches are wrong beyond plain English.");
    } else if (!encoding.equals("UTF8")) {
      throw new PostgresUnusable(fault + ".", null);
    }
  }

  private static void migrate(PostgresConfig config) {
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(config.url(), config.user().orElse(null), config.password().orElse(null))
          .defaultSchema(config.schema())
          .locations(MIGRATIONS)
          .jdbcProperties(Map.of("ApplicationName", "newsreel"))
          .load()
          .migrate();
    } catch (FlywayException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof SQLException sql) {
          throw Faults.unusable(config, sql);
        }
      }
      throw new PostgresUnusable(
          "The tables in schema '%s' of PostgreSQL at %s do not fit this version of Newsreel (%s): name another schema with ?currentSchema=NAME."
              .formatted(config.schema(), config.where(), firstLine(e.getMessage())),
          e);
    }
  }

  private static HikariDataSource pool(PostgresConfig config) {
    HikariConfig hikari = new HikariConfig();
    hikari.setPoolName("newsreel-postgres");
    hikari.setJdbcUrl(config.url());
    hikari.setDataSourceProperties(config.properties());
    hikari.setAutoCommit(false);
    // One thread writes; a second connection lets a new one be made while a dead one is closed.
    hikari.setMaximumPoolSize(2);
    hikari.setMinimumIdle(0);
    hikari.setConnectionTimeout(CONNECT.toMillis());
    hikari.setInitializationFailTimeout(-1);
    return new HikariDataSource(hikari);
  }

  private static String firstLine(String message) {
    return message == null ? "" : message.strip().lines().findFirst().orElse("");
  }
}
