package io.newsreel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsreelCliTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replay",
        "run",
        "ingest",
        "process",
        "sink",
        "annotate",
        "summarise",
        "diff",
        "subjects",
        "tail",
        "top"
      })
  void helpsWithEachCommand(String command) {
    // When
    CommandLineRun help = CommandLineRun.of(command, "--help");
    CommandLineRun overview = CommandLineRun.of("help");

    // Then
    assertThat(help.exitCode()).isZero();
    assertThat(help.out()).startsWith("Usage: newsreel " + command);
    assertThat(overview.out()).contains("\n  " + command);
  }

  @Test
  void saysItsVersion() {
    CommandLineRun run = CommandLineRun.of("--version");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("newsreel ");
  }

  @Test
  void namesAnUnknownOptionOnOneLine() {
    CommandLineRun run = CommandLineRun.of("tail", "annotated", "--frm-beginning");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("newsreel: Unknown option: '--frm-beginning': see 'newsreel tail --help'.\n");
  }

  @Test
  void namesAnUnknownCommandOnOneLine() {
    CommandLineRun run = CommandLineRun.of("tial");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("newsreel: Unknown command 'tial': see 'newsreel --help'.\n");
  }

  @Test
  void asksForACommand() {
    CommandLineRun run = CommandLineRun.of();
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("newsreel: No command given: see 'newsreel --help'.\n");
  }

  @Test
  void listsTheTopicsWhereOneIsUnknown() {
    CommandLineRun run = CommandLineRun.of("tail", "anotated");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("newsreel: Unknown topic 'anotated'").hasLineCount(1);
    assertThat(run.err()).contains("newsreel.annotated").contains("newsreel.dead-letters");
  }

  @Test
  void listsTheWindowsWhereOneIsUnknown() {
    CommandLineRun run = CommandLineRun.of("top", "--window", "2h");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("newsreel: Unknown window '2h': give 1h, 24h, 7d, all.\n");
  }

  @Test
  void tellsThatThereIsNothingToReadAndMakesNoFolder() {
    // Given
    Path absent = folder.resolve("absent");

    // When
    CommandLineRun run = CommandLineRun.of("tail", "annotated", "--data-dir", absent.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).startsWith("newsreel: Data folder '" + absent + "' holds nothing yet");
    assertThat(run.err()).hasLineCount(1);
    assertThat(Files.exists(absent)).isFalse();
  }

  @Test
  void reportsAllFaultsOfTheSettingsALineEach() {
    CommandLineRun run =
        CommandLineRun.of("tail", "annotated", "--topic-prefix", "a b", "--log", "printer");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err().lines())
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).startsWith("newsreel: '"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"actors", "subjects", "clean"})
  void namesTheFaultsOfAFolderOfYourOwn(String part) throws Exception {
    // Given
    Path article = Files.writeString(folder.resolve("article.txt"), "A headline\n\nA text.");
    Path own = Files.createDirectories(folder.resolve("own").resolve(part));
    Files.writeString(own.resolve(part.equals("clean") ? "cues.jsonl" : "mine.jsonl"), "nonsense");

    // When
    CommandLineRun run =
        CommandLineRun.of("annotate", article.toString(), "--knowledge-dir", own.getParent() + "");

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).containsPattern("\\.jsonl( line |:)1").doesNotContain("Newsreel's own");
  }

  @Test
  void saysThatAFolderOfYourOwnIsNotThere() throws Exception {
    // Given
    Path article = Files.writeString(folder.resolve("article.txt"), "A headline\n\nA text.");
    Path absent = folder.resolve("absent");

    // When
    CommandLineRun run =
        CommandLineRun.of("annotate", article.toString(), "--knowledge-dir", absent.toString());

    // Then
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("newsreel: Folder '" + absent + "' of your own dictionaries is not there")
        .hasLineCount(1);
  }

  @Test
  void showsTheStackTraceOnlyWithDebug() {
    // Given
    String[] quiet = {"tail", "annotated", "--data-dir", folder.toString()};
    String[] debug = {"tail", "annotated", "--data-dir", folder.toString(), "--debug"};

    // When, Then
    assertThat(CommandLineRun.of(quiet).err()).doesNotContain("\tat ");
    assertThat(CommandLineRun.of(debug).err()).contains("\tat io.newsreel.cli.");
  }
}
