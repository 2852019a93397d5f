package io.newsreel.processor.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedBlocksTest {

  @TempDir Path folder;

  @Test
  void aUserDecidesForOnePublisherOrForAll() throws IOException {
    // Given
    Files.writeString(
        folder.resolve(PinnedBlocks.FILE),
        """
        {"block": "Good  morning, readers", "is": "boilerplate"}
        {"block": "Good morning, readers", "publisher": "alpha.example", "is": "content"}
        """);

    // When
    PinnedBlocks pinned = PinnedBlocks.in(folder);

    // Then
    assertThat(pinned.boilerplate("beta.example", "Good morning, READERS")).contains(true);
    assertThat(pinned.boilerplate("alpha.example", "Good morning, readers")).contains(false);
    assertThat(pinned.boilerplate("alpha.example", "Good evening, readers")).isEmpty();
  }

  @Test
  void namesEveryFault() throws IOException {
    // Given
    Files.writeString(
        folder.resolve(PinnedBlocks.FILE),
        """
        {"block": "Good morning", "is": "bad"}
        {"is": "content"}
        good morning
        """);

    // When, then
    assertThatThrownBy(() -> PinnedBlocks.in(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1: \"is\" is 'bad', and must be boilerplate or content.")
        .hasMessageContaining("line 2: \"block\" is missing")
        .hasMessageContaining("line 3: not JSON");
  }

  @Test
  void nothingIsDecidedWithoutTheFile() {
    assertThat(PinnedBlocks.in(folder).boilerplate("alpha.example", "Good morning")).isEmpty();
  }
}
