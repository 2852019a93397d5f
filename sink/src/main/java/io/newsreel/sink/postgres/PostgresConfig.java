package io.newsreel.sink.postgres;

import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * Where the database is and who writes to it. Neither the password nor a URL that may hold one is
 * ever shown: {@link #where} is what a person reads.
 *
 * @param url JDBC URL, {@code jdbc:postgresql://HOST:PORT/DATABASE}, with any parameters of the
 *     driver; {@code currentSchema} names the schema of the tables, otherwise {@value
 *     #DEFAULT_SCHEMA}
 * @param user who connects; empty: as the URL or the driver's defaults say
 * @param password that user's password; empty: as the URL or {@code ~/.pgpass} say
 */
public record PostgresConfig(String url, Optional<String> user, Optional<String> password) {

  /** The schema of the tables where the URL names none. */
  public static final String DEFAULT_SCHEMA = "newsreel";

  /**
   * Checks the URL.
   *
   * @throws IllegalArgumentException if it is none of PostgreSQL; the message does not quote it
   */
  public PostgresConfig {
    if (Driver.parseURL(url, new Properties()) == null) {
      throw new IllegalArgumentException(
          "give a URL such as jdbc:postgresql://localhost:5432/news");
    }
  }

  /** Host, port and database, for a person. */
  public String where() {
    Properties parts = parts();
    return "%s:%s/%s"
        .formatted(
            PGProperty.PG_HOST.getOrDefault(parts),
            PGProperty.PG_PORT.getOrDefault(parts),
            PGProperty.PG_DBNAME.getOrDefault(parts));
  }

  /** The schema that holds the tables. */
  public String schema() {
    String path = PGProperty.CURRENT_SCHEMA.getOrDefault(parts());
    return path == null || path.isBlank() ? DEFAULT_SCHEMA : path.split(",", 2)[0].strip();
  }

  /** What connections are made with, beside the URL. */
  Properties properties() {
    Properties properties = new Properties();
    user.ifPresent(name -> PGProperty.USER.set(properties, name));
    password.ifPresent(word -> PGProperty.PASSWORD.set(properties, word));
    PGProperty.CURRENT_SCHEMA.set(properties, schema());
    PGProperty.APPLICATION_NAME.set(properties, "newsreel");
    // A database that neither answers nor refuses is away, too.
    PGProperty.CONNECT_TIMEOUT.set(properties, 5);
    PGProperty.LOGIN_TIMEOUT.set(properties, 10);
    PGProperty.SOCKET_TIMEOUT.set(properties, 60);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    // A plan kept from when the tables were empty reads all of them for each row.
    PGProperty.PREPARE_THRESHOLD.set(properties, 0);
    return properties;
  }

  @Override
  public String toString() {
    return "PostgresConfig[" + where() + "]";
  }

  private Properties parts() {
    return Driver.parseURL(url, new Properties());
  }
}
