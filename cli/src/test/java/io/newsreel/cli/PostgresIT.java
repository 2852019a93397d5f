package io.newsreel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The seeds and a reprint, replayed into a database; only where there is a Docker engine. */
class PostgresIT {

  private static final String IMAGE = "postgres:17";
  private static final Pattern EXAMPLE = Pattern.compile("```sql\\n(.*?);\\n```", Pattern.DOTALL);

  private static final String WIRE =
      "President Emmanuel Macron met Giorgia Meloni in Rome on Tuesday to speak about the budget."
          + " They agreed that the two governments would share the costs of a new railway tunnel."
          + " Work on it will begin next year and take nine years, engineers of both sides said.";

  @TempDir static Path folder;
  private static PostgreSQLContainer postgres;
  private static CommandLineRun replay;

  @BeforeAll
  static void replayIntoTheDatabase() throws Exception {
    assumeTrue(
        dockerAnswers(), () -> "Skipped: no Docker engine answers, and " + IMAGE + " needs one.");
    postgres = new PostgreSQLContainer(IMAGE).withEnv("LANG", "C.UTF-8");
    postgres.start();
    Path reprint =
        Files.writeString(
            folder.resolve("reprint.jsonl"),
            line("wire-1", "wire", 9) + line("daily-1", "daily", 10));
    replay =
        run(
            "test",
            "replay",
            "../seeds",
            reprint.toString(),
            "--out",
            folder.resolve("out").toString());
  }

  @AfterAll
  static void stopTheDatabase() {
    if (postgres != null) {
      postgres.stop();
    }
  }

  @Test
  void fillsTheTablesBeforeTheReplayEnds() throws Exception {
    assertThat(replay.exitCode()).as(replay.err()).isZero();
    assertThat(query("SELECT count(*) FROM article")).containsExactly("7");
    assertThat(query("SELECT articles FROM summary WHERE key = 'all'")).containsExactly("7");
    assertThat(query("SELECT id, similarity FROM article WHERE duplicate_of = 'wire-1'"))
        .containsExactly("daily-1|1");
    assertThat(query("SELECT count(DISTINCT actor) > 10 FROM mention")).containsExactly("t");
  }

  @Test
  void findsEachMentionWhereItsOffsetsSay() throws Exception {
    assertThat(
            query(
                "SELECT m.* FROM mention m JOIN article a ON a.id = m.article WHERE m.surface <> substr(CASE m.field WHEN 'body' THEN a.body ELSE a.headline END, m.start_offset + 1, m.end_offset - m.start_offset)"))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("counted")
  void hasThePostingsBehindEachCount(String what) throws Exception {
    String figures =
        "SELECT %1$s, bucket_start, sum(mentions)::bigint AS mentions, count(*) AS articles, count(DISTINCT text_article) AS texts, count(DISTINCT publisher) AS publishers FROM %1$s_posting GROUP BY 1, 2";
    String counts =
        "SELECT %1$s, bucket_start, mentions, articles, texts, publishers FROM %1$s_count WHERE bucket_size = '5m' AND articles > 0";
    assertThat(query(counts.formatted(what))).hasSizeGreaterThan(5);
    assertThat(query((counts + " EXCEPT " + figures).formatted(what))).isEmpty();
    assertThat(query((figures + " EXCEPT " + counts).formatted(what))).isEmpty();
  }

  static List<String> counted() {
    return List.of("actor", "subject");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void hasExamplesThatRunAndFindSomething(String example) throws Exception {
    if (example.startsWith("SET ")) {
      query(example + "; SELECT 1 FROM article");
    } else {
      assertThat(query(example)).isNotEmpty();
    }
  }

  static List<String> examples() throws Exception {
    String page = Files.readString(Path.of("..", "docs", "sql.md"));
    return EXAMPLE.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
  }

  @Test
  void saysInOneLineThatTheDatabaseRefusesAndStartsNothing() {
    // When
    CommandLineRun refused = run("wrong-secret", "replay", "../seeds");

    // Then
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .hasLineCount(1)
        .contains("refuses the user", "postgres-password")
        .doesNotContain("wrong-secret");
  }

  private static CommandLineRun run(String password, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--data-dir=" + folder.resolve("data"),
            "--postgres=" + postgres.getJdbcUrl(),
            "--postgres-user=" + postgres.getUsername()));
    return CommandLineRun.of(
        Map.of("NEWSREEL_POSTGRES_PASSWORD", password), all.toArray(String[]::new));
  }

  /** The rows of a query, values with a bar between. */
  private static List<String> query(String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
        Statement statement = connection.createStatement()) {
      connection.setSchema("newsreel");
      List<String> found = new ArrayList<>();
      statement.execute(sql);
      try (ResultSet rows = statement.getResultSet()) {
        while (rows != null && rows.next()) {
          StringBuilder row = new StringBuilder();
          for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            row.append(i == 1 ? "" : "|").append(rows.getString(i));
          }
          found.add(row.toString());
        }
      }
      return found;
    }
  }

  private static String line(String id, String publisher, int hour) {
    return """
        {"id":"%s","publisher":"%s.example","published":"2026-03-03T%02d:00:00Z","headline":"Two governments agree on a tunnel","text":"%s"}
        """
        .formatted(id, publisher, hour, WIRE);
  }

  /** An engine that is there but cannot run a container is as good as none. */
  private static boolean dockerAnswers() {
    try {
      return DockerClientFactory.instance().isDockerAvailable();
    } catch (RuntimeException e) {
      return false;
    }
  }
}
