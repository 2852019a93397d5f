package io.newsreel.cli.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.newsreel.cli.terminal.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a YAML file into flat keys: nested ones are joined with dots. */
final class SettingsFile {

  private static final YAMLMapper YAML = new YAMLMapper();

  private SettingsFile() {}

  /** The file's values by key; what is wrong with the file goes to {@code faults}. */
  static Map<String, String> read(Path path, List<String> faults) {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      JsonNode root = YAML.readTree(Files.readString(path));
      if (root.isObject()) {
        root.properties().forEach(e -> flatten(e.getKey(), e.getValue(), values, path, faults));
      } else if (!root.isMissingNode() && !root.isNull()) {
        faults.add("%s holds no settings: write one a line, as 'out: summaries'.".formatted(path));
      }
    } catch (JsonProcessingException e) {
      String problem = e.getOriginalMessage().lines().findFirst().orElse("not readable");
      faults.add(
          "%s, line %d, is not YAML: %s."
              .formatted(path, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), problem));
    } catch (IOException e) {
      faults.add("Settings file '%s' cannot be read: %s.".formatted(path, Reasons.of(e)));
    }
    return values;
  }

  private static void flatten(
      String key, JsonNode node, Map<String, String> values, Path path, List<String> faults) {
    if (node.isObject()) {
      node.properties()
          .forEach(e -> flatten(key + "." + e.getKey(), e.getValue(), values, path, faults));
    } else if (node.isArray()) {
      faults.add("'%s' in %s is a list: give one value.".formatted(key, path));
    } else {
      values.put(key, node.isNull() ? "" : node.asText());
    }
  }
}
