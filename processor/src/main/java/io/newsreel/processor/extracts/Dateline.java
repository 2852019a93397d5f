package io.newsreel.processor.extracts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place, and often the agency, before the first words of a dispatch: {@code PARIS, March 3
 * (AFP) — }. What follows it is a whole sentence, so a summary begins there.
 */
final class Dateline {

  /** Capitals, a bracket or a date, at most 70 characters, then a dash with a space after it. */
  private static final Pattern FORM =
      Pattern.compile(
          "(?:\\p{Lu}[\\p{Lu}.'\u2019\u2013-]+|\\((?:\\p{Lu}[\\p{L}. ]*)\\))"
              + "[\\p{L}\\d ,.'/()\u2019-]{0,60}?\\s*(?:[\u2013\u2014]|--?|\u2015)\\s+"
              + "(?=[\"'\u201c\u2018(]*[\\p{Lu}\\d])");

  private static final Pattern AGENCY =
      Pattern.compile(
          "\\p{Lu}[\\p{L} .,'\u2019-]{0,50}\\(\\p{Lu}[\\p{L} .]{1,20}\\)\\s*(?:[\u2013\u2014:]|--?)?\\s*"
              + "(?=[\"'\u201c\u2018]*\\p{Lu})");

  private Dateline() {}

  /** Where the sentence between two indexes begins once its dateline is left out. */
  static int after(String text, int start, int end) {
    for (Pattern form : new Pattern[] {AGENCY, FORM}) {
      Matcher matcher = form.matcher(text).region(start, end);
      if (matcher.lookingAt() && matcher.end() < end) {
        return matcher.end();
      }
    }
    return start;
  }
}
