package io.newsreel.sink;

import java.util.regex.Pattern;

/** Makes words of strangers safe to print: one line, no control characters. */
final class OneLine {

  /** Terminal commands (ECMA-48 control sequences and operating system commands) as a whole. */
  private static final Pattern COMMANDS =
      Pattern.compile(
          "(?:\\x1b\\[|\\x9b)[0-?]*[ -/]*[@-~]|(?:\\x1b\\]|\\x9d)[^\\x07\\x1b\\x9c]*(?:\\x07|\\x1b\\\\|\\x9c)");

  private static final Pattern SPACES = Pattern.compile("[\\s\\x85\\p{Z}]+");

  /**
   * Control characters, private ones, lone surrogates, and invisible format characters, among them
   * those that turn the direction of writing. The joiners stay: some scripts need them, and white
   * space becomes spaces.
   */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}&&[^\\s\\x85\\u200c\\u200d]]");

  private OneLine() {}

  /** The text on one line, without anything that a terminal or a page would act on. */
  static String of(String text) {
    String words = UNPRINTABLE.matcher(COMMANDS.matcher(text).replaceAll("")).replaceAll("");
    return SPACES.matcher(words).replaceAll(" ").strip();
  }
}
