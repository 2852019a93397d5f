package io.newsreel.processor.actors;

import io.newsreel.processor.text.Tokens;

/**
 * Words that an apostrophe joins to a verb: "I've", "She'll", "Don't". They open sentences with a
 * capital letter and name nobody, though what is left without the apostrophe may.
 */
final class Contractions {

  private Contractions() {}

  /** Whether word {@code i} is one. */
  static boolean at(Tokens tokens, int i) {
    int start = tokens.start(i);
    int end = tokens.end(i);
    if (end - start < 3) {
      return false;
    }
    String text = tokens.text();
    if (apostrophe(text.charAt(end - 3))) {
      return ends(text, end, "ve") || ends(text, end, "ll") || ends(text, end, "re");
    }
    if (!apostrophe(text.charAt(end - 2))) {
      return false;
    }
    return switch (Character.toLowerCase(text.charAt(end - 1))) {
      case 't' -> Character.toLowerCase(text.charAt(end - 3)) == 'n';
      case 'm' -> end - start == 3 && Character.toLowerCase(text.charAt(start)) == 'i';
      case 'd' -> subject(text.substring(start, end - 2));
      default -> false;
    };
  }

  /** Names end in "'d" as well, such as Sa'd. */
  private static boolean subject(String word) {
    return switch (word.toLowerCase(java.util.Locale.ROOT)) {
      case "i", "you", "he", "she", "it", "we", "they", "who", "that", "there", "what", "how" ->
          true;
      default -> false;
    };
  }

  private static boolean ends(String text, int end, String verb) {
    return text.regionMatches(true, end - 2, verb, 0, 2);
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc';
  }
}
