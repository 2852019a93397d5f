package io.newsreel.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeartbeatTest {

  private static final Instant START = Instant.parse("2026-03-19T10:00:00Z");

  @TempDir Path folder;

  @Test
  void makesTheFileAndItsFolder() throws Exception {
    // When
    new Heartbeat(folder.resolve("data")).beat(START);

    // Then
    assertThat(touched(folder.resolve("data"))).isEqualTo(START);
  }

  @Test
  void touchesTheFileEveryFiveSeconds() throws Exception {
    // Given
    Heartbeat heartbeat = new Heartbeat(folder);
    heartbeat.beat(START);

    // When, Then
    heartbeat.beat(START.plusSeconds(4));
    assertThat(touched(folder)).isEqualTo(START);
    heartbeat.beat(START.plusSeconds(5));
    assertThat(touched(folder)).isEqualTo(START.plusSeconds(5));
  }

  @Test
  void letsTheWorkGoOnWhereNothingCanBeWritten() throws Exception {
    // Given: a file where the folder should be
    Path file = Files.createFile(folder.resolve("file"));

    // When, Then
    assertThatCode(() -> new Heartbeat(file).beat(START)).doesNotThrowAnyException();
  }

  private static Instant touched(Path dataFolder) throws Exception {
    return Files.getLastModifiedTime(dataFolder.resolve(Heartbeat.FILE)).toInstant();
  }
}
