package io.newsreel.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs a copy of the launcher beside a build that is there, with a Java that tells its arguments.
 */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  @TempDir Path folder;
  private Path launcher;

  @BeforeEach
  void copyLauncher() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home with blank"));
    launcher = Files.copy(Path.of("..", "newsreel"), home.resolve("newsreel"));
    Files.writeString(home.resolve("pom.xml"), "");
    Files.createDirectories(home.resolve("cli").resolve("target"));
    Files.writeString(home.resolve("cli").resolve("target").resolve("newsreel.stamp"), "");
    executable(
        home.resolve("mvnw"), "echo '[ERROR] the network is down'; echo built > built; exit 1");
  }

  @Test
  void namesAJavaThatIsTooOld() throws Exception {
    Outcome outcome = run(launcher, Map.of("JAVA_HOME", java("11.0.2")));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .hasLineCount(1)
        .startsWith("newsreel: ")
        .contains("is Java 11: install a JDK 17 or newer, or set JAVA_HOME to one.");
  }

  @Test
  void namesAJavaHomeWithoutJava() throws Exception {
    Outcome outcome = run(launcher, Map.of("JAVA_HOME", "/nowhere"));
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err()).hasLineCount(1).contains("JAVA_HOME is '/nowhere'");
  }

  @Test
  void passesArgumentsAndOptionsOnFromAnyFolderAndThroughLinks() throws Exception {
    // Given
    Path link = Files.createSymbolicLink(folder.resolve("nr"), launcher);

    // When
    Outcome outcome =
        run(
            link,
            Map.of("JAVA_HOME", java("17.0.1"), "NEWSREEL_JAVA_OPTS", "-Xmx3g -Da=b"),
            "replay",
            "two words",
            "-");

    // Then
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .contains("<-Xmx3g><-Da=b>")
        .contains("home with blank/cli/target/lib/*>")
        .endsWith("<io.newsreel.cli.NewsreelCli><replay><two words><->\n")
        .doesNotContain("native-access");
  }

  @Test
  void givesNewerJavasTheOptionsThatKeepThemQuiet() throws Exception {
    Outcome outcome = run(launcher, Map.of("JAVA_HOME", java("25")));
    assertThat(outcome.out())
        .contains("<--enable-native-access=ALL-UNNAMED>")
        .contains("<--sun-misc-unsafe-memory-access=allow>");
  }

  @Test
  void saysWhyABuildFailedAndWhereItsLogIs() throws Exception {
    // Given
    Files.delete(launcher.resolveSibling("cli").resolve("target").resolve("newsreel.stamp"));

    // When
    Outcome outcome = run(launcher, Map.of("JAVA_HOME", java("17.0.1")));

    // Then
    assertThat(outcome.exitCode()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("Building Newsreel (first use, a minute or two)…")
        .contains("newsreel: the build failed (the network is down): ")
        .contains("target/newsreel-build.log");
    assertThat(launcher.resolveSibling("target").resolve("newsreel-build.lock")).doesNotExist();
  }

  /**
   * A Java home whose {@code java} says it is of a version, and otherwise what it was called with.
   */
  private String java(String version) throws IOException {
    Path home = folder.resolve("java");
    executable(
        Files.createDirectories(home.resolve("bin")).resolve("java"),
        """
        if [ "$1" = -version ]; then
          echo 'openjdk version "%s" 2025-01-01' >&2
        else
          printf '<%%s>' "$@"
          echo
        fi
        """
            .formatted(version));
    return home.toString();
  }

  private static void executable(Path file, String script) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Outcome run(Path command, Map<String, String> environment, String... arguments)
      throws Exception {
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    ProcessBuilder builder = new ProcessBuilder(command.toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().putAll(environment);
    builder.directory(folder.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    int exitCode = builder.start().waitFor();
    return new Outcome(exitCode, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private record Outcome(int exitCode, String out, String err) {}
}
