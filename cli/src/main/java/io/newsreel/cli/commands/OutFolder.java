package io.newsreel.cli.commands;

import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.sink.SummaryFiles;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The folder that summaries go to. */
final class OutFolder {

  private OutFolder() {}

  /**
   * Checks that it can be written, before anything is started.
   *
   * @throws CommandFailure if it cannot
   */
  static void requireWritable(Path folder) {
    try {
      SummaryFiles unused = new SummaryFiles(folder);
    } catch (UncheckedIOException e) {
      throw CommandFailure.failed(e.getMessage() + " (--out)", e);
    }
  }
}
