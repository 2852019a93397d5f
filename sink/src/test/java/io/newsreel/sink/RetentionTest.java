package io.newsreel.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.Figures;
import io.newsreel.events.Summary;
import io.newsreel.events.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  @TempDir Path folder;

  @Test
  void deletesWhatIsOlderThanTheLatestWindowByMore() throws Exception {
    // Given
    SummaryFiles files = new SummaryFiles(folder, Optional.of(Duration.ofDays(2)));
    files.write(day("2022-03-01T00:00:00Z"));
    files.write(day("2022-03-02T00:00:00Z"));

    // When
    files.write(day("2022-03-04T00:00:00Z"));

    // Then
    assertThat(days()).containsExactly("2022-03-02T00-00-00Z", "2022-03-04T00-00-00Z");
  }

  @Test
  void writesNoWindowThatWouldBeDeletedAtOnce() throws Exception {
    // Given
    SummaryFiles files = new SummaryFiles(folder, Optional.of(Duration.ofDays(2)));
    files.write(day("2022-03-04T00:00:00Z"));

    // When
    files.write(day("2022-02-01T00:00:00Z"));

    // Then
    assertThat(days()).containsExactly("2022-03-04T00-00-00Z");
  }

  @Test
  void keepsFilesOfOthers() throws Exception {
    // Given
    Path notes = Files.createDirectories(folder.resolve("24h")).resolve("notes of TZ.md");
    Files.writeString(notes, "mine");
    SummaryFiles files = new SummaryFiles(folder, Optional.of(Duration.ofHours(1)));

    // When
    files.write(day("2022-03-04T00:00:00Z"));
    files.write(day("2022-03-05T00:00:00Z"));

    // Then
    assertThat(notes).exists();
  }

  @Test
  void keepsEverythingUnlessTold() throws Exception {
    // Given
    SummaryFiles files = new SummaryFiles(folder);

    // When
    files.write(day("1999-03-04T00:00:00Z"));
    files.write(day("2022-03-04T00:00:00Z"));

    // Then
    assertThat(days()).hasSize(2);
  }

  private List<String> days() throws Exception {
    try (Stream<Path> names = Files.list(folder.resolve("24h"))) {
      return names
          .map(file -> file.getFileName().toString().replaceAll("\\.[a-z]+$", ""))
          .distinct()
          .sorted()
          .toList();
    }
  }

  private static Summary day(String end) {
    return new Summary(
        Window.DAY,
        false,
        Instant.parse(end).minus(Duration.ofDays(1)),
        Instant.parse(end),
        1,
        Figures.NONE,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
