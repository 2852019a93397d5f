package io.newsreel.cli.commands;

import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.ingest.sources.Source;
import io.newsreel.ingest.sources.WatchedFolder;
import java.nio.file.Files;
import java.util.Optional;

/** The folder that is watched for files, if there is one. */
final class WatchSetting {

  private WatchSetting() {}

  /**
   * Checks that it is a folder.
   *
   * @throws CommandFailure if it is not
   */
  static void require(Settings settings) {
    settings
        .watch()
        .filter(folder -> !Files.isDirectory(folder))
        .ifPresent(
            folder -> {
              throw CommandFailure.usage(
                  "There is no folder '%s' to watch: make it, or name another with --watch."
                      .formatted(folder));
            });
  }

  /** The files that come into it. */
  static Optional<Source> source(Settings settings) {
    return settings.watch().map(WatchedFolder::of);
  }
}
