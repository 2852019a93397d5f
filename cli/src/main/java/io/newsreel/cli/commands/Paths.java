package io.newsreel.cli.commands;

import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.ingest.IngestException;
import io.newsreel.ingest.sources.Source;
import io.newsreel.ingest.sources.Sources;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The files and folders that a command reads. */
final class Paths {

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "files or folders to read (.txt, .html, .jsonl, each also .gz), or - for standard input")
  private List<String> named = new ArrayList<>();

  private Source opened;

  /**
   * Checks that all of them are there.
   *
   * @throws CommandFailure naming those that are not
   */
  void requireAll() {
    try {
      opened = Sources.of(named, System.in);
    } catch (IngestException e) {
      throw CommandFailure.usage(e.getMessage());
    }
  }

  /** What they hold, in the order in which they were named. */
  Source source() {
    return opened;
  }
}
