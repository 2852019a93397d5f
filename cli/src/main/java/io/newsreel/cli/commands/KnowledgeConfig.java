package io.newsreel.cli.commands;

import io.newsreel.cli.settings.SettingsLoader;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.processor.annotate.Dictionaries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The dictionaries that a configuration named on the command line stands for. */
final class KnowledgeConfig {

  /** Names the built-in dictionaries alone. */
  static final String BUILT_IN = "-";

  private KnowledgeConfig() {}

  /**
   * The dictionaries of a folder, of a settings file, or the built-in ones.
   *
   * @throws CommandFailure if it is none of these
   */
  static Dictionaries load(String config) {
    if (config.equals(BUILT_IN)) {
      return Dictionaries.load(Optional.empty());
    }
    Path path = Path.of(config);
    if (Files.isDirectory(path)) {
      return Dictionaries.load(Optional.of(path));
    }
    if (Files.isRegularFile(path)) {
      return Dictionaries.load(
          new SettingsLoader(Map.of()).load(Optional.of(path), Map.of(), Map.of()).knowledgeDir());
    }
    throw CommandFailure.usage(
        "There is no '%s': name a folder of dictionaries, a newsreel.yaml, or - for the built-in"
                .formatted(config)
            + " ones.");
  }
}
