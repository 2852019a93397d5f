package io.newsreel.sink;

import java.util.List;

/** A row of numbers as a row of bars, a character each: for a terminal or a table cell. */
final class Sparkline {

  private static final String BARS = "▁▂▃▄▅▆▇█";

  private Sparkline() {}

  /** The bars, the highest number as the highest bar; nothing counted is a dot. */
  static String of(List<Long> numbers) {
    long most = numbers.stream().mapToLong(Long::longValue).max().orElse(0);
    StringBuilder line = new StringBuilder();
    for (long number : numbers) {
      line.append(number == 0 ? '·' : BARS.charAt((int) ((number * BARS.length() - 1) / most)));
    }
    return line.toString();
  }
}
