package io.newsreel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newsreel.events.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummariseTest {

  private static final String ARTICLES =
      """
      {"id":"a","published":"2026-03-03T08:00:00Z","headline":"Tanker runs aground","text":"The oil tanker Nordic Star ran aground off Lunde on Monday, and the harbour was closed.\\nThe ship carried 9,000 tonnes of crude oil for a refinery in the north."}
      {"id":"b","published":"2026-03-03T11:00:00Z","headline":"Harbour closed","text":"The harbour of Lunde was closed after the oil tanker Nordic Star ran aground on Monday.\\nThe coast guard took all 21 sailors off the ship before dawn."}
      """;

  @TempDir Path folder;
  private Path story;

  @BeforeEach
  void writeAStory() throws Exception {
    story = Files.writeString(folder.resolve("lunde.jsonl"), ARTICLES);
  }

  @Test
  void writesALineForEachPathWithSentencesThatLeadHome() throws Exception {
    // Given
    Path other = folder.resolve("other.txt");
    Files.writeString(
        other, "Council votes\n\nThe council of Lunde voted for a new pier on Friday.\n");

    // When
    CommandLineRun run =
        CommandLineRun.of("summarise", story.toString(), other.toString(), "--words", "60");

    // Then
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).hasLineCount(2);
    JsonNode row = Json.reader(JsonNode.class).readTree(run.out().lines().findFirst().orElse(""));
    assertThat(row.get("id").asText()).isEqualTo("lunde");
    assertThat(row.get("summary").asText().split(" ").length).isBetween(10, 60);
    JsonNode sentence = row.get("sentences").get(0);
    assertThat(sentence.get("article").asText()).isEqualTo("a");
    assertThat(sentence.get("end").asInt() - sentence.get("start").asInt())
        .isEqualTo(sentence.get("text").asText().length());
    assertThat(sentence.get("reason").asText()).isNotBlank();
    assertThat(row.get("summary").asText()).startsWith(sentence.get("text").asText());
  }

  @Test
  void givesTheSentencesAskedFor() throws Exception {
    CommandLineRun run = CommandLineRun.of("summarise", story.toString(), "--sentences", "1");
    assertThat(Json.reader(JsonNode.class).readTree(run.out()).get("sentences")).hasSize(1);
  }

  @Test
  void callsFilesOfOneNameByTheirPaths() throws Exception {
    // Given
    Path twin = Files.createDirectory(folder.resolve("twin")).resolve("lunde.jsonl");
    Files.writeString(twin, ARTICLES);

    // When
    CommandLineRun run = CommandLineRun.of("summarise", story.toString(), twin.toString());

    // Then
    assertThat(run.out()).contains("{\"id\":\"" + story + "\"", "{\"id\":\"" + twin + "\"");
  }

  @Test
  void refusesBothLengthsAndNone() {
    CommandLineRun both =
        CommandLineRun.of("summarise", story.toString(), "--words", "9", "--sentences", "1");
    CommandLineRun none = CommandLineRun.of("summarise", story.toString(), "--words", "0");
    assertThat(both.exitCode()).isEqualTo(2);
    assertThat(both.err()).hasLineCount(1).contains("either --words or --sentences");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).hasLineCount(1).contains("'--words 0': must be 1 or more");
  }

  @Test
  void namesAPathWithoutArticlesAndSummarisesTheOthers() throws Exception {
    // Given
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");

    // When
    CommandLineRun run = CommandLineRun.of("summarise", empty.toString(), story.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).hasLineCount(1).contains("\"id\":\"lunde\"");
    assertThat(run.err()).contains("There is no article to summarise in " + empty);
  }

  @Test
  void namesAPathThatIsNotThere() {
    CommandLineRun run = CommandLineRun.of("summarise", "absent.jsonl");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("No such file or folder: absent.jsonl");
  }
}
