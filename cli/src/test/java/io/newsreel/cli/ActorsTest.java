package io.newsreel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newsreel.events.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorsTest {

  private static final String ARTICLE =
      "{\"id\":\"a\",\"text\":\"Zebedee Ngubane of NATO said on Monday that Ngubane's plan"
          + " would go to Germany.\"}";

  @TempDir Path folder;

  /** The mentions of the article as {@code actor|surface}. */
  private String[] mentions() throws Exception {
    Path article = Files.writeString(folder.resolve("a.jsonl"), ARTICLE);
    CommandLineRun run =
        CommandLineRun.of("annotate", article.toString(), "--knowledge-dir", folder.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode row = Json.reader(JsonNode.class).readTree(run.out());
    return StreamSupport.stream(row.get("analysis").get("mentions").spliterator(), false)
        .map(mention -> mention.get("actor").asText() + "|" + mention.get("surface").asText())
        .toArray(String[]::new);
  }

  private CommandLineRun actors(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "actors";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[all.length - 2] = "--knowledge-dir";
    all[all.length - 1] = folder.toString();
    return CommandLineRun.of(all);
  }

  @Test
  void aUsersFolderAddsReplacesAndRemovesWithoutARebuild() throws Exception {
    // Given
    Path own = Files.createDirectory(folder.resolve("actors"));
    String[] before = mentions();

    // When
    Files.writeString(
        own.resolve("mine.jsonl"),
        """
        {"id":"x:zeb","name":"Zebedee Ngubane","kind":"person","sector":"CVL"}
        {"id":"http://www.wikidata.org/entity/Q7184","remove":true}
        {"id":"http://www.wikidata.org/entity/Q183","name":"Germania","kind":"country","country":"DEU","names":["Germany"]}
        """);

    // Then
    assertThat(before)
        .containsExactly(
            "newsreel:actor/zebedee-ngubane|Zebedee Ngubane",
            "http://www.wikidata.org/entity/Q7184|NATO",
            "newsreel:actor/zebedee-ngubane|Ngubane",
            "http://www.wikidata.org/entity/Q183|Germany");
    assertThat(mentions())
        .contains(
            "x:zeb|Zebedee Ngubane", "x:zeb|Ngubane", "http://www.wikidata.org/entity/Q183|Germany")
        .doesNotContain("http://www.wikidata.org/entity/Q7184|NATO");
  }

  @Test
  void oneCommandPromotesWhoIsUnlistedAndItsIdStays() throws Exception {
    // Given
    String[] before = mentions();

    // When
    CommandLineRun promoted = actors("promote", "Zebedee Ngubane", "--country", "ZAF");

    // Then
    assertThat(promoted.exitCode()).as(promoted.err()).isZero();
    assertThat(mentions()).containsExactly(before);
    assertThat(actors("check").exitCode()).isZero();
    assertThat(actors("export", "--own").out())
        .hasLineCount(2)
        .contains("newsreel:actor/zebedee-ngubane");
  }

  @Test
  void checkGivesAllFaultsALineEachAndFails() throws Exception {
    // Given
    Path own = Files.createDirectory(folder.resolve("actors"));
    Files.writeString(
        own.resolve("mine.jsonl"),
        """
        {"id":"x:1","name":"North Atlantic Treaty Organization","kind":"organisation","sector":"IGO"}
        {"id":"x:2","name":"Bo Sample","kind":"person"}
        nonsense
        """);

    // When
    CommandLineRun run = CommandLineRun.of("actors", "check", folder.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .hasLineCount(3)
        .contains("mine.jsonl line 1", "mine.jsonl line 2", "mine.jsonl line 3");
    assertThat(run.err()).isEqualTo("newsreel: The dictionary has 3 faults.\n");
  }

  @Test
  void writingNeedsAFolderAndReadingAFile() {
    CommandLineRun nowhere = CommandLineRun.of("actors", "promote", "Zebedee Ngubane");
    CommandLineRun nothing = actors("import", folder.resolve("none.csv").toString());
    CommandLineRun field = actors("import", "x.csv", "--set", "colour=red");
    CommandLineRun none = CommandLineRun.of("actors");
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err()).hasLineCount(1).contains("--knowledge-dir DIR");
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).hasLineCount(1).contains("none.csv");
    assertThat(field.exitCode()).isEqualTo(2);
    assertThat(field.err()).hasLineCount(1).contains("--set colour");
    assertThat(none.exitCode()).isEqualTo(2);
    assertThat(none.err()).contains("see 'newsreel actors --help'");
  }
}
