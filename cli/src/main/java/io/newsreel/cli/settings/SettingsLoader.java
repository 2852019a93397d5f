package io.newsreel.cli.settings;

import io.newsreel.cli.terminal.CommandFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the settings together: defaults, then {@code newsreel.yaml}, the environment and flags, each
 * over the one before. Every fault is collected before any is reported.
 */
public final class SettingsLoader {

  /** The file that is read from the current folder where none is named. */
  public static final String DEFAULT_FILE = "newsreel.yaml";

  private static final String KAFKA = "kafka.";
  private static final String KAFKA_VARIABLE = "NEWSREEL_KAFKA_";

  private final Map<String, String> environment;

  /**
   * Makes a loader.
   *
   * @param environment the process's environment variables
   */
  public SettingsLoader(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Reads the settings.
   *
   * @param file the file named with {@code --config}, if any
   * @param flags values given on the command line, by setting
   * @param kafkaFlags values given with {@code --kafka KEY=VALUE}, by Kafka's key
   * @throws CommandFailure with every fault, a line each
   */
  public Settings load(
      Optional<Path> file, Map<Setting, String> flags, Map<String, String> kafkaFlags) {
    List<String> faults = new ArrayList<>();
    Map<Setting, Given> given = new LinkedHashMap<>();
    Map<String, String> kafka = new LinkedHashMap<>();
    for (Setting setting : Setting.values()) {
      given.put(setting, new Given(setting.defaultText(), "the default"));
    }
    fileToRead(file).ifPresent(path -> readFile(path, given, kafka, faults));
    readEnvironment(given, kafka);
    flags.forEach((setting, value) -> given.put(setting, new Given(value, setting.flag())));
    kafka.putAll(kafkaFlags);

    Settings settings = new SettingsParser(given, faults).parse(kafka);
    if (!faults.isEmpty()) {
      throw CommandFailure.usage(faults);
    }
    return settings;
  }

  private Optional<Path> fileToRead(Optional<Path> named) {
    if (named.isPresent()) {
      return named;
    }
    String fromEnvironment = environment.get("NEWSREEL_CONFIG");
    if (fromEnvironment != null && !fromEnvironment.isBlank()) {
      return Optional.of(Path.of(fromEnvironment));
    }
    return Optional.of(Path.of(DEFAULT_FILE)).filter(Files::exists);
  }

  private static void readFile(
      Path path, Map<Setting, Given> given, Map<String, String> kafka, List<String> faults) {
    Map<String, String> values = SettingsFile.read(path, faults);
    values.forEach(
        (key, value) -> {
          if (key.startsWith(KAFKA)) {
            kafka.put(key.substring(KAFKA.length()), value);
            return;
          }
          Optional<Setting> setting = Setting.ofKey(key);
          if (setting.isPresent()) {
            given.put(setting.get(), new Given(value, "'" + key + "' in " + path));
          } else {
            faults.add("Unknown setting '%s' in %s%s.".formatted(key, path, Spelling.hint(key)));
          }
        });
  }

  /**
   * Variables that name no setting are left alone: orchestrators put their own, such as {@code
   * NEWSREEL_SERVICE_HOST}, beside ours.
   */
  private void readEnvironment(Map<Setting, Given> given, Map<String, String> kafka) {
    for (Setting setting : Setting.values()) {
      String value = environment.get(setting.variable());
      if (value != null) {
        given.put(setting, new Given(value, setting.variable()));
      }
    }
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(KAFKA_VARIABLE)) {
            String key = name.substring(KAFKA_VARIABLE.length());
            kafka.put(key.toLowerCase(Locale.ROOT).replace('_', '.'), value);
          }
        });
  }

  /** A value and where it was given. */
  record Given(String value, String where) {}
}
