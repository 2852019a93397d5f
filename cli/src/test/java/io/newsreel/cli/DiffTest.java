package io.newsreel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newsreel.events.Json;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {

  private static final Path SEEDS = Path.of("..", "seeds");

  @TempDir Path folder;

  @Test
  void saysThatNothingMovedBetweenTheSame() {
    CommandLineRun run = CommandLineRun.of("diff", SEEDS.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("0 of 5 articles changed.\n");
  }

  @Test
  void showsWhatAnAliasThatWasRemovedTookAway() throws Exception {
    // Given
    Path after = withoutAlias("NATO", "NATO");

    // When
    CommandLineRun run =
        CommandLineRun.of("diff", "--before", "-", "--after", after.toString(), SEEDS.toString());
    CommandLineRun json =
        CommandLineRun.of("diff", "--after", after.toString(), "--json", SEEDS.toString());

    // Then
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("  actor NATO \\(.*\\): [1-9]\\d* → 0 mentions")
        .contains("    - 'NATO'")
        .containsPattern("NATO \\(.*\\): mentions [1-9]\\d* → 0, articles");
    List<String> rows = json.out().lines().toList();
    JsonNode article = Json.reader(JsonNode.class).readTree(rows.get(0));
    JsonNode totals = Json.reader(JsonNode.class).readTree(rows.get(rows.size() - 1));
    assertThat(article.at("/actors/0/lost/0/reason").asText()).isNotBlank();
    assertThat(totals.get("articles").asInt()).isEqualTo(5);
    assertThat(totals.get("changed").asInt()).isEqualTo(rows.size() - 1);
    assertThat(totals.get("actors").findValuesAsText("name")).contains("NATO");
  }

  @Test
  void readsTheFolderOutOfASettingsFile() throws Exception {
    // Given
    Path after = withoutAlias("NATO", "NATO");
    Path settings =
        Files.writeString(folder.resolve("after.yaml"), "knowledge-dir: " + after + "\n");

    // When
    CommandLineRun run =
        CommandLineRun.of("diff", "--after", settings.toString(), SEEDS.toString());

    // Then
    assertThat(run.out()).contains("actor NATO");
  }

  @Test
  void showsASubjectThatWasAdded() throws Exception {
    // Given
    Path subjects = Files.createDirectories(folder.resolve("mine").resolve("subjects"));
    Files.writeString(
        subjects.resolve("mine.jsonl"),
        """
        {"code":"mine:1","name":"guarantees"}
        {"subject":"mine:1","query":"\\"security guarantees\\"^9"}
        """);

    // When
    CommandLineRun run =
        CommandLineRun.of("diff", "--after", folder.resolve("mine").toString(), SEEDS.toString());

    // Then
    assertThat(run.out())
        .contains("  subject + guarantees (mine:1): security guarantees")
        .containsPattern("guarantees \\(mine:1\\): articles 0 → [1-5]");
  }

  @Test
  void namesAConfigurationThatIsNotThere() {
    CommandLineRun run = CommandLineRun.of("diff", "--after", "absent", SEEDS.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("There is no 'absent'");
  }

  /** A folder whose one entry is the built-in one of that name without one of its aliases. */
  private Path withoutAlias(String name, String alias) throws Exception {
    try (InputStream in = DiffTest.class.getResourceAsStream("/actors/organisations.jsonl")) {
      String row =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.contains("\"name\":\"" + name + "\""))
              .findFirst()
              .orElseThrow();
      ObjectNode entry = (ObjectNode) Json.reader(JsonNode.class).readTree(row);
      for (String list : List.of("names", "alone", "short")) {
        if (entry.get(list) instanceof ArrayNode names) {
          for (int i = names.size() - 1; i >= 0; i--) {
            if (names.get(i).asText().equalsIgnoreCase(alias)) {
              names.remove(i);
            }
          }
        }
      }
      if (entry.get("name").asText().equals(alias)) {
        entry.put("name", "North Atlantic Treaty Organization");
      }
      Path actors = Files.createDirectories(folder.resolve("after").resolve("actors"));
      Files.writeString(actors.resolve("after.jsonl"), entry + "\n");
      return folder.resolve("after");
    }
  }
}
