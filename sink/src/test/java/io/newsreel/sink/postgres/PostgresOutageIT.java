package io.newsreel.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database goes away in the middle and comes back. */
class PostgresOutageIT {

  @BeforeAll
  static void startServices() throws Exception {
    Services.start();
  }

  @Test
  void waitsForTheDatabaseAndCatchesUp() throws Exception {
    // Given
    PostgresConfig undisturbed = Services.newSchema();
    PostgresConfig disturbed = Services.newSchema();
    List<String> told = new CopyOnWriteArrayList<>();
    try (Feed feed = new Feed();
        PostgresSink sink = Sinks.start(feed.topics, disturbed, 3, told)) {
      feed.writeHistory(500, 3);
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> !Sinks.query(disturbed, "SELECT 1 FROM mention").isEmpty());

      // When
      Services.killPostgres();
      feed.writeHistory(500, 4);
      await().atMost(Duration.ofSeconds(30)).until(() -> told.size() == 1);
      assertThat(sink.stopped()).isNotDone();
      Services.startPostgresAgain();
      sink.caughtUp().get(60, TimeUnit.SECONDS);

      // Then
      assertThat(told).hasSize(2);
      assertThat(told.get(0)).startsWith("PostgreSQL at localhost:").contains("/test is away (");
      assertThat(told.get(1)).matches("PostgreSQL at localhost:\\d+/test is back after \\d+ s: .*");
      Sinks.run(feed.topics, undisturbed);
      assertThat(Sinks.dump(disturbed)).isEqualTo(Sinks.dump(undisturbed));
    }
  }
}
