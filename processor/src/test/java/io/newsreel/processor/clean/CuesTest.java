package io.newsreel.processor.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newsreel.events.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CuesTest {

  @TempDir Path folder;

  @Test
  void addsAUsersCue() throws IOException {
    // Given
    write("{\"id\":\"my.tide\",\"kind\":\"start\",\"phrases\":[\"tide times for\"]}");

    // When
    Cleaned cleaned = clean("Tide times for Monday");

    // Then
    assertThat(cleaned.dropped())
        .singleElement()
        .satisfies(
            dropped -> assertThat(dropped.reason()).isEqualTo("cue my.tide: tide times for"));
  }

  @Test
  void replacesACueOfTheSameId() throws IOException {
    // Given
    write("{\"id\":\"en.comments-line\",\"kind\":\"line\",\"phrases\":[\"tide times\"]}");

    // When / Then
    assertThat(clean("Add comment").dropped()).isEmpty();
    assertThat(clean("Tide times").dropped()).hasSize(1);
  }

  @Test
  void removesACue() throws IOException {
    // Given
    write("// not ours\n{\"id\":\"en.ads-line\",\"remove\":true}");

    // When / Then
    assertThat(clean("Advertisement").dropped()).isEmpty();
  }

  @Test
  void changesNothingWithoutAFile() {
    assertThat(Cues.standard().with(folder).all()).containsExactlyElementsOf(Cues.standard().all());
  }

  @Test
  void namesFileLineAndFaultOfABrokenEntry() throws IOException {
    // Given
    write(
        "{\"id\":\"a\",\"kind\":\"line\",\"phrases\":[\"x\"]}\n{\"id\":\"b\",\"kind\":\"lines\"}");

    // When / Then
    assertThatThrownBy(() -> Cues.standard().with(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cues.jsonl:2")
        .hasMessageContaining("lines");
  }

  @Test
  void saysWhatACueLacks() throws IOException {
    // Given
    write("{\"id\":\"b\",\"kind\":\"line\"}");

    // When / Then
    assertThatThrownBy(() -> Cues.standard().with(folder))
        .hasMessageContaining("cue \"b\" has no \"phrases\": give it at least one");
  }

  private void write(String entries) throws IOException {
    Files.writeString(folder.resolve(Cues.FILE), entries);
  }

  private Cleaned clean(String text) {
    return Cleaner.of(Cues.standard().with(folder))
        .clean(new Article("a", null, "p", null, null, null, text, null, null));
  }
}
