package io.newsreel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.newsreel.events.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectsCommandsTest {

  @TempDir Path folder;
  private Path subjects;
  private Path article;

  @BeforeEach
  void writeAVocabularyAndAnArticle() throws Exception {
    subjects = Files.createDirectories(folder.resolve("knowledge").resolve("subjects"));
    article =
        Files.writeString(
            folder.resolve("quay.txt"),
            "Cranes stand still\n\nThe cranes of Lunde stood still on Monday: the trade union is on strike.\n");
  }

  @Test
  void annotateWithAVocabularyOfYourOwn() throws Exception {
    // Given
    Files.writeString(
        subjects.resolve("port.jsonl"),
        """
        {"code":"port:0","name":"the port"}
        {"code":"port:1","name":"cranes","parent":"port:0"}
        {"subject":"port:1","query":"crane*^3"}
        """);

    // When
    CommandLineRun run =
        CommandLineRun.of("annotate", article.toString(), "--knowledge-dir", knowledge());

    // Then
    assertThat(run.exitCode()).as(run.err()).isZero();
    JsonNode given = Json.reader(JsonNode.class).readTree(run.out()).at("/article/subjects");
    assertThat(given.findValuesAsText("uri")).contains("port:0", "port:1");
    assertThat(given.findValuesAsText("name")).contains("the port", "cranes");
  }

  @Test
  void listTheTree() {
    CommandLineRun run = CommandLineRun.of("subjects", "list");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("medtop:16000000  conflict, war and peace\n")
        .contains("\n    medtop:20000076  peace talks\n");
  }

  @Test
  void checkSaysAllFaultsAtOnce() throws Exception {
    // Given
    Files.writeString(
        subjects.resolve("own.jsonl"),
        """
        {"subject":"port:9","query":"quay"}
        {"subject":"medtop:20000076","query":"peace AND"}
        """);

    // When
    CommandLineRun run = CommandLineRun.of("subjects", "check", knowledge());

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .hasLineCount(2)
        .contains("own.jsonl:1: there is no subject 'port:9'")
        .contains("own.jsonl:2: the query of 'medtop:20000076': A clause is missing at the end");
  }

  @Test
  void checkFindsNoFaultInWhatIsBuiltIn() {
    CommandLineRun run = CommandLineRun.of("subjects", "check");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("No faults:");
  }

  @Test
  void explainWhyAndWhyNot() {
    // When
    CommandLineRun near = CommandLineRun.of("subjects", "explain", article.toString());
    CommandLineRun asked =
        CommandLineRun.of("subjects", "explain", article.toString(), "--subject", "peace talks");

    // Then
    assertThat(near.out()).contains("+ medtop:09000000  labour: given").contains("strike");
    assertThat(asked.out())
        .contains("- medtop:20000076  peace talks: not given: nothing it looks for is there")
        .containsPattern("not there, of its heaviest: .*peace talks,");
  }

  @Test
  void explainRefusesASubjectThatIsNone() {
    CommandLineRun run =
        CommandLineRun.of("subjects", "explain", article.toString(), "--subject", "quays");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).hasLineCount(1).contains("There is no subject 'quays'");
  }

  @Test
  void askForACommand() {
    CommandLineRun run = CommandLineRun.of("subjects");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("newsreel: No command given: see 'newsreel subjects --help'.\n");
  }

  private String knowledge() {
    return folder.resolve("knowledge").toString();
  }
}
