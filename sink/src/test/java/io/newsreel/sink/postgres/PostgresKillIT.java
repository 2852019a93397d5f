package io.newsreel.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sink is killed as hard as can be, again and again. */
class PostgresKillIT {

  private static final int KILLS = 25;
  private static final int BATCH = 2;
  private static final int STEPS = 8000;

  @TempDir Path folder;

  @BeforeAll
  static void startServices() throws Exception {
    Services.start();
  }

  @Test
  void losesAndDoublesNothingWhenItIsKilledFiftyTimes() throws Exception {
    // Given
    PostgresConfig undisturbed = Services.newSchema();
    PostgresConfig one = Services.newSchema();
    PostgresConfig other = Services.newSchema();
    try (Feed feed = new Feed()) {
      feed.writeHistory(STEPS, 5);
      Sinks.run(feed.topics, undisturbed);

      // When
      ExecutorService lanes = Executors.newFixedThreadPool(2);
      CompletableFuture<Integer> hits =
          CompletableFuture.supplyAsync(() -> kill(feed, one, 1), lanes)
              .thenCombine(
                  CompletableFuture.supplyAsync(() -> kill(feed, other, 2), lanes), Integer::sum);
      int inTheMiddle = hits.join();
      lanes.shutdown();
      Sinks.run(feed.topics, one);
      Sinks.run(feed.topics, other);

      // Then
      assertThat(inTheMiddle).as("kills with work done before and left to do").isGreaterThan(KILLS);
      assertThat(Sinks.dump(one)).isEqualTo(Sinks.dump(undisturbed));
      assertThat(Sinks.dump(other)).isEqualTo(Sinks.dump(undisturbed));
    }
  }

  /** Kills a sink and starts it again; gives back how often it had written something before. */
  private int kill(Feed feed, PostgresConfig schema, long seed) {
    Random random = new Random(seed);
    Path log = folder.resolve(schema.schema() + ".txt");
    int hits = 0;
    try (Connection connection = DriverManager.getConnection(schema.url(), schema.properties())) {
      for (int kill = 0; kill < KILLS; kill++) {
        long before = written(connection, schema);
        Process sink = SinkProcess.start(feed.topics, schema, BATCH, log);
        // One in five while it starts, the others while it writes.
        if (kill % 5 == 0) {
          Thread.sleep(random.nextInt(800));
        } else {
          while (sink.isAlive() && written(connection, schema) == before) {
            Thread.sleep(5);
          }
          Thread.sleep(random.nextInt(60));
        }
        assertThat(sink.isAlive()).as("it died by itself, see " + log).isTrue();
        sink.destroyForcibly().waitFor();
        long after = written(connection, schema);
        hits += after > before && after < STEPS ? 1 : 0;
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return hits;
  }

  /** How many records are in the tables: the sum of all offsets but for the marks of commits. */
  private static long written(Connection connection, PostgresConfig schema) throws SQLException {
    String there = "SELECT to_regclass('%s.kafka_offset') IS NOT NULL".formatted(schema.schema());
    if (number(connection, "SELECT CASE WHEN (" + there + ") THEN 1 ELSE 0 END") == 0) {
      return 0;
    }
    return number(connection, "SELECT coalesce(sum(next_offset), 0) FROM kafka_offset");
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
