package io.newsreel.processor.extracts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place, and often the agency, before the first words of a dispatch: {@code PARIS, March 3
 * (AFP) — }. What follows it is a whole sentence, so a summary begins there. Only an article's
 * first sentence has one.
 */
final class Dateline {

  private static final String REST = "\\s*(?=[\"'\u201c\u2018(]*[\\p{Lu}\\d])";

  private static final List<Pattern> FORMS =
      List.of(
          // PARIS, March 3 (AFP) — ; (AFP) — ; Paris (AFP) -
          Pattern.compile(
              "(?:\\p{Lu}[\\p{Lu}.'\u2019\u2013-]+|(?:\\p{Lu}[\\p{L}.'\u2019-]+,? ?){0,4}\\()"
                  + "(?:[ ,.'/()\u2019-]|\\p{Lu}[\\p{L}.]*|\\d+|of|and|in){0,16}"
                  + "\\s*(?:[\u2013\u2014\u2015]\\s|--?\\s)"
                  + REST),
          // Paris (AFP) The …
          Pattern.compile("(?:\\p{Lu}[\\p{L}.'\u2019-]+ )?\\(\\p{Lu}{2}[\\p{L} .]*\\)" + REST),
          // PARIS—The … ; Exclusive: The …
          Pattern.compile(
              "(?:\\p{Lu}{4,}|(?i:exclusive|update|updated|breaking|analysis|watch|video))"
                  + "\\s*[\u2014:|]"
                  + REST));

  private Dateline() {}

  /** Where the sentence between two indexes begins once its dateline is left out. */
  static int after(String text, int start, int end) {
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text).region(start, end);
      if (matcher.lookingAt() && matcher.end() < end) {
        return matcher.end();
      }
    }
    return start;
  }
}
