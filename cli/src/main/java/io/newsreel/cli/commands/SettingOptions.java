package io.newsreel.cli.commands;

import io.newsreel.cli.settings.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The flags that settings have on the command line: described once, in {@link Setting}. */
final class SettingOptions {

  private static final Map<Setting, String> LABELS =
      Map.ofEntries(
          Map.entry(Setting.BOOTSTRAP_SERVERS, "HOST:PORT"),
          Map.entry(Setting.DATA_DIR, "DIR"),
          Map.entry(Setting.OUT, "DIR"),
          Map.entry(Setting.POSTGRES, "URL"),
          Map.entry(Setting.KNOWLEDGE_DIR, "DIR"),
          Map.entry(Setting.WATCH, "DIR"),
          Map.entry(Setting.RATE, "N/s|max"),
          Map.entry(Setting.RETENTION, "AGE"),
          Map.entry(Setting.PAGE_ADDRESS, "HOST:PORT"),
          Map.entry(Setting.PAGE_TOKEN, "TOKEN"),
          Map.entry(Setting.KEEP_FILES, "AGE"),
          Map.entry(Setting.LOG, "file|console"));

  private SettingOptions() {}

  /** Gives a command the flags of some settings. */
  static void add(CommandSpec command, List<Setting> settings) {
    for (Setting setting : settings) {
      String standard =
          setting.defaultText().isEmpty() ? "" : " (default: " + setting.defaultText() + ")";
      command.addOption(
          OptionSpec.builder(setting.flag())
              .type(String.class)
              .paramLabel(LABELS.getOrDefault(setting, number(setting) ? "N" : "NAME"))
              .description(setting.meaning().replace("`", "") + standard)
              .build());
    }
  }

  /** What was given on the command line. */
  static Map<Setting, String> given(CommandSpec command) {
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      OptionSpec option = command.findOption(setting.flag());
      if (option != null && option.getValue() != null) {
        given.put(setting, option.getValue());
      }
    }
    return given;
  }

  private static boolean number(Setting setting) {
    return setting.defaultText().matches("-?\\d+") && setting != Setting.INSTANCE_ID;
  }
}
