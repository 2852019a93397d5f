package io.newsreel.bench;

import io.newsreel.cli.terminal.Logging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a bench writes. */
final class RunFolder {

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "Folder for everything that is written; a new one in it for every run.")
  private Path dataDir = Path.of("bench", "target", "data");

  /** A new folder for a run, with the log in it. */
  Path make(String kind) throws IOException {
    Files.createDirectories(dataDir);
    Path folder = Files.createTempDirectory(dataDir, kind + "-").toAbsolutePath();
    Logging.toFile(folder);
    return folder;
  }
}
