package io.newsreel.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newsreel.events.JsonSerde;
import io.newsreel.events.Summary;
import io.newsreel.events.SummaryKey;
import io.newsreel.events.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryFilesTest {

  @TempDir Path parent;
  private Path out;
  private SummaryFiles files;

  @BeforeEach
  void open() {
    out = parent.resolve("made/out");
    files = new SummaryFiles(out);
  }

  @Test
  void writesARunningWindowUnderItsName() throws IOException {
    // When
    files.write(Samples.full(7));

    // Then
    assertThat(contents(out)).containsOnlyKeys("24h.html", "24h.json", "24h.md");
    assertThat(out.resolve("24h.md")).hasContent(MarkdownSummary.render(Samples.full(7)));
    assertThat(read("24h.json")).isEqualTo(Samples.full(7));
  }

  @Test
  void writesAWindowOfTheCalendarUnderItsEnd() throws IOException {
    // When
    files.write(Samples.calendar(Window.DAY, "2026-03-02T00:00:00Z", 1));
    files.write(Samples.calendar(Window.DAY, "2026-03-03T00:00:00Z", 1));

    // Then
    assertThat(contents(out))
        .containsOnlyKeys(
            "24h/2026-03-02T00-00-00Z.html",
            "24h/2026-03-02T00-00-00Z.json",
            "24h/2026-03-02T00-00-00Z.md",
            "24h/2026-03-03T00-00-00Z.html",
            "24h/2026-03-03T00-00-00Z.json",
            "24h/2026-03-03T00-00-00Z.md");
  }

  @Test
  void replacesARunningWindowThatMovedOn() throws IOException {
    // When
    files.write(Samples.running(Window.ALL, "2026-03-01T10:05:00Z", 1));
    files.write(Samples.running(Window.ALL, "2026-03-01T10:10:00Z", 2));

    // Then
    assertThat(contents(out)).containsOnlyKeys("all.html", "all.json", "all.md");
    assertThat(read("all.json").end()).isEqualTo("2026-03-01T10:10:00Z");
  }

  @Test
  void keepsTheHigherRevision() throws IOException {
    // Given
    files.write(Samples.full(3));
    Map<String, String> before = contents(out);

    // When
    files.write(Samples.full(2));
    files.write(Samples.with("The same revision, other words", "Ada", 3));

    // Then
    assertThat(contents(out)).isEqualTo(before);

    // When
    files.write(Samples.full(4));

    // Then
    assertThat(read("24h.json").revision()).isEqualTo(4);
  }

  @Test
  void takesOutAWindowThatIsGone() throws IOException {
    // Given
    Summary calendar = Samples.calendar(Window.HOUR, "2026-03-01T09:00:00Z", 1);
    Summary running = Samples.running(Window.HOUR, "2026-03-01T10:05:00Z", 1);
    files.write(calendar);
    files.write(running);

    // When
    files.remove(SummaryKey.of(calendar));

    // Then
    assertThat(contents(out)).containsOnlyKeys("1h.html", "1h.json", "1h.md");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void endsTheSameInAnyOrderAndHoweverOftenRead(long seed) throws IOException {
    // Given
    List<Summary> rows = new ArrayList<>();
    for (long revision = 1; revision <= 3; revision++) {
      for (String end : List.of("2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z")) {
        rows.add(Samples.calendar(Window.HOUR, end, revision));
      }
      rows.add(Samples.running(Window.HOUR, "2026-03-01T10:0" + revision + ":00Z", revision));
      rows.add(Samples.running(Window.ALL, "2026-03-01T10:10:00Z", revision));
    }
    rows.forEach(files::write);
    Map<String, String> expected = contents(out);

    // When
    List<Summary> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    SummaryFiles others = new SummaryFiles(parent.resolve("other"));
    shuffled.forEach(others::write);
    rows.forEach(new SummaryFiles(parent.resolve("other"))::write);

    // Then
    assertThat(contents(parent.resolve("other"))).isEqualTo(expected);
  }

  @Test
  void mendsBrokenAndHalfWrittenFiles() throws IOException {
    // Given
    Summary day = Samples.calendar(Window.DAY, "2026-03-02T00:00:00Z", 3);
    files.write(Samples.full(3));
    files.write(day);
    Map<String, String> whole = contents(out);
    Files.writeString(out.resolve("24h/2026-03-02T00-00-00Z.json"), "{\"window\":");
    Files.delete(out.resolve("24h.md"));
    Files.writeString(out.resolve("24h/.2026-03-02T00-00-00Z.json.tmp"), "a crash left this");
    Files.writeString(out.resolve("24h/notes.json"), "a stranger's");

    // When
    files.write(Samples.full(3));
    files.write(day);

    // Then
    Files.delete(out.resolve("24h/notes.json"));
    assertThat(contents(out)).isEqualTo(whole);
  }

  @Test
  void refusesAFolderItCannotWriteTo() throws IOException {
    // Given
    Path file = Files.writeString(parent.resolve("file"), "in the way");

    // Then
    assertThatThrownBy(() -> new SummaryFiles(file.resolve("out")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("Cannot write summaries to the folder '" + file.resolve("out"))
        .hasMessageEndingWith("make it a folder that this user may write to, or name another one.");
  }

  private Summary read(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(out.resolve(name));
    return JsonSerde.of(Summary.class).deserializer().deserialize("summaries", bytes);
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        contents.put(name, Files.readString(file, UTF_8));
      }
    }
    return contents;
  }
}
