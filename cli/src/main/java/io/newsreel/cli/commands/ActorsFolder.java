package io.newsreel.cli.commands;

import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a user's own actors are: the folder {@code actors} of the knowledge folder. */
final class ActorsFolder {

  private static final String NAME = "actors";

  private ActorsFolder() {}

  /** The folder, if the settings name a knowledge folder that has one. */
  static Optional<Path> of(Settings settings) {
    return settings.knowledgeDir().map(folder -> folder.resolve(NAME)).filter(Files::isDirectory);
  }

  /**
   * The folder to write to, which need not be there yet.
   *
   * @throws CommandFailure if the settings name no knowledge folder
   */
  static Path toWrite(Settings settings) {
    return settings
        .knowledgeDir()
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "No folder of your own is named: say where it is to be with --knowledge-dir"
                        + " DIR."))
        .resolve(NAME);
  }

  /**
   * The folder of actors that a person named: itself, or the one in it.
   *
   * @throws CommandFailure if it is not there
   */
  static Path named(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw CommandFailure.usage(
          "'%s' is no folder; name one that holds .jsonl files.".formatted(folder));
    }
    Path inside = folder.resolve(NAME);
    return Files.isDirectory(inside) ? inside : folder;
  }
}
