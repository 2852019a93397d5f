package io.newsreel.cli.commands;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the summaries of paths are called: the file's or folder's name without the ending that says
 * its format; where two would be called the same, each by its path as it was named.
 */
final class SummaryIds {

  private static final Pattern ENDING =
      Pattern.compile("(?i)(?<=.)\\.(?:txt|html?|jsonl|ndjson)(?:\\.gz)?$");

  private SummaryIds() {}

  /** The ids, in the order of the paths. */
  static List<String> of(List<String> paths) {
    Map<String, Integer> uses = new HashMap<>();
    paths.forEach(path -> uses.merge(name(path), 1, Integer::sum));
    return paths.stream().map(path -> uses.get(name(path)) == 1 ? name(path) : path).toList();
  }

  private static String name(String path) {
    String last =
        Optional.ofNullable(Path.of(path).toAbsolutePath().normalize().getFileName())
            .map(Path::toString)
            .orElse(path);
    return path.equals("-") ? path : ENDING.matcher(last).replaceFirst("");
  }
}
