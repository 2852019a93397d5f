package io.newsreel.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database that cannot be used is said to be so, in one line and before anything is written. */
class PostgresUnusableIT {

  @BeforeAll
  static void startServices() throws Exception {
    Services.start();
  }

  @Test
  void refusesTablesThatHoldOtherTopics() throws Exception {
    // Given
    PostgresConfig schema = Services.newSchema();
    try (Feed first = new Feed();
        Feed second = new Feed()) {
      first.write(Records.summary(1, 1));
      Sinks.run(first.topics, schema);

      // When, Then
      assertThatThrownBy(() -> Sinks.run(second.topics, schema))
          .hasRootCauseInstanceOf(PostgresUnusable.class)
          .rootCause()
          .hasMessageContaining("holds rows of another topic, '" + first.topics.prefix())
          .hasMessageContaining("DROP SCHEMA " + schema.schema() + " CASCADE");
    }
  }

  @Test
  void refusesTablesOfTopicsSinceMadeAnewUntilTheyAreSetAside() throws Exception {
    // Given
    PostgresConfig schema = Services.newSchema();
    try (Feed feed = new Feed()) {
      feed.write(Records.article("old", 5, "Old", "x"), Records.summary(5, 5));
      Sinks.run(feed.topics, schema);
      feed.makeTopicsAnew();
      feed.write(Records.article("new", 1, "New", "y"), Records.summary(1, 1));

      // When
      assertThatThrownBy(() -> Sinks.run(feed.topics, schema))
          .rootCause()
          .isInstanceOf(PostgresUnusable.class)
          .hasMessageContaining("holds rows of a topic since deleted")
          .hasMessageContaining(rename(schema))
          .message()
          .hasLineCount(1);
      Sinks.execute(schema, rename(schema));
      Sinks.run(feed.topics, schema);
    }

    // Then
    assertThat(Sinks.query(schema, "SELECT id FROM article")).containsExactly("(new)");
    assertThat(Sinks.query(schema, "SELECT articles FROM summary")).containsExactly("(1)");
    assertThat(Sinks.query(schema, "SELECT id FROM %s_earlier.article".formatted(schema.schema())))
        .containsExactly("(old)");
  }

  private static String rename(PostgresConfig schema) {
    return "ALTER SCHEMA %1$s RENAME TO %1$s_earlier".formatted(schema.schema());
  }

  @Test
  void saysInOneLineWhatIsWrongWithTheAddress() {
    PostgresConfig right = Services.newSchema();
    String url = right.url();

    assertThatThrownBy(() -> PostgresSink.check(with(url, "test", "wrong-secret")))
        .isInstanceOf(PostgresUnusable.class)
        .message()
        .hasLineCount(1)
        .contains("refuses the user", "postgres-password")
        .doesNotContain("wrong-secret");
    assertThatThrownBy(
            () -> PostgresSink.check(with(url.replace("/test?", "/absent?"), "test", "test")))
        .hasMessageContaining("/absent has no such database: create it, or check --postgres");
    assertThatThrownBy(
            () ->
                PostgresSink.check(
                    with("jdbc:postgresql://localhost:1/x?password=hidden", "test", "test")))
        .message()
        .hasLineCount(1)
        .contains("PostgreSQL at localhost:1/x cannot be used", "check --postgres")
        .doesNotContain("hidden");
  }

  @Test
  void wantsADatabaseOfUtf8() throws Exception {
    // Given
    PostgresConfig schema = Services.newSchema();
    for (String encoding : List.of("LATIN1", "SQL_ASCII")) {
      Sinks.execute(
          schema,
          "CREATE DATABASE d_%s ENCODING '%1$s' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0"
              .formatted(encoding));
    }

    // When, Then
    try (Feed feed = new Feed()) {
      assertThatThrownBy(() -> Sinks.run(feed.topics, named(schema, "d_latin1")))
          .isInstanceOf(PostgresUnusable.class)
          .hasMessageContaining("holds text in LATIN1: create it with ENCODING 'UTF8'");
      assertThat(Sinks.run(feed.topics, named(schema, "d_sql_ascii")))
          .singleElement()
          .asString()
          .contains("holds text in SQL_ASCII", "offsets");
    }
  }

  private static PostgresConfig named(PostgresConfig schema, String database) {
    return with(schema.url().replace("/test?", "/" + database + "?"), "test", "test");
  }

  private static PostgresConfig with(String url, String user, String password) {
    return new PostgresConfig(url, Optional.of(user), Optional.of(password));
  }
}
