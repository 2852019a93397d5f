package io.newsreel.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderOriginTest {

  @TempDir Path out;

  @Test
  void knowsItsTopicAgain() {
    // Given
    FolderOrigin origin = new FolderOrigin(out);
    assertThat(origin.is("one")).isFalse();

    // When
    origin.remember("one");

    // Then
    assertThat(new FolderOrigin(out).is("one")).isTrue();
    assertThat(new FolderOrigin(out).is("two")).isFalse();
  }

  @Test
  void setsTheFilesOfAnotherTopicAside() {
    // Given
    FolderOrigin origin = new FolderOrigin(out);
    new SummaryFiles(out).write(Samples.full(9));
    origin.setAside();
    new SummaryFiles(out).write(Samples.full(1));

    // When
    origin.setAside();
    origin.setAside();

    // Then
    assertThat(out.resolve("24h.md")).doesNotExist();
    assertThat(out.resolve("earlier/1/24h.md")).content().contains("revision 9");
    assertThat(out.resolve("earlier/2/24h.md")).content().contains("revision 1");
    assertThat(out.resolve("earlier/3")).doesNotExist();
  }
}
