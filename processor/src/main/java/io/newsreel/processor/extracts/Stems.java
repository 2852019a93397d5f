package io.newsreel.processor.extracts;

/**
 * Brings the forms of a word together: plural and singular, and nothing bolder, so that two words
 * never meet that are not the same. The S stemmer of Harman, "How effective is suffixing?", JASIS
 * 42(1), 1991.
 */
final class Stems {

  private Stems() {}

  /** The stem of a folded word. */
  static String of(String word) {
    int length = word.length();
    if (length < 4 || word.charAt(length - 1) != 's') {
      return word;
    }
    if (word.endsWith("ies")) {
      return word.endsWith("eies") || word.endsWith("aies")
          ? word
          : word.substring(0, length - 3) + "y";
    }
    if (word.endsWith("es")) {
      return word.endsWith("aes") || word.endsWith("ees") || word.endsWith("oes")
          ? word
          : word.substring(0, length - 1);
    }
    return word.endsWith("us") || word.endsWith("ss") ? word : word.substring(0, length - 1);
  }
}
