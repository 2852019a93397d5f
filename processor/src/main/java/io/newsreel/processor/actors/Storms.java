package io.newsreel.processor.actors;

import io.newsreel.processor.text.Tokens;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of storms. "Hurricane Oskelda" is neither a person nor a place, nor is "Oskelda" later
 * in the same article.
 */
final class Storms {

  private static final long STORM = Tokens.hash("storm");
  private static final long TROPICAL = Tokens.hash("tropical");

  private static final long NO_NAME =
      WordClasses.BODY
          | WordClasses.SITE
          | WordClasses.FIRM
          | WordClasses.REGION
          | WordClasses.TIME
          | WordClasses.OPENER
          | WordClasses.SAYING
          | WordClasses.ACTING
          | WordClasses.NO_NAME;

  private final Set<Long> names = new HashSet<>();

  private Storms() {}

  /** Silences the storms of an article. */
  static void silence(Reading headline, Reading text) {
    Storms storms = new Storms();
    BitSet inText = storms.named(text);
    BitSet inHeadline = storms.named(headline);
    if (storms.names.isEmpty()) {
      return;
    }
    storms.again(text, inText);
    storms.again(headline, inHeadline);
    text.silence(inText);
    headline.silence(inHeadline);
  }

  /** "Hurricane Oskelda", "Hurricanes Oskelda and Brondo": the words of these. */
  private BitSet named(Reading reading) {
    BitSet words = new BitSet(0);
    for (int n = 0; n < reading.capitalCount(); n++) {
      int storm = reading.capital(n);
      if (reading.is(storm, WordClasses.STORM) && name(reading, storm + 1)) {
        words.set(storm);
        for (int i = storm + 1; i > 0; i = next(reading, i)) {
          words.set(i);
          if (!reading.heading(i)) {
            names.add(reading.tokens().hash(i));
          }
        }
      }
    }
    return words;
  }

  private static boolean name(Reading reading, int i) {
    Tokens tokens = reading.tokens();
    return reading.joined(i)
        && tokens.capitalised(i)
        && (!tokens.allCapitals(i) || tokens.allCapitals(i - 1))
        && tokens.end(i) - tokens.start(i) > 2
        && !reading.compound(i)
        && !reading.is(i, NO_NAME)
        && (tokens.hash(i - 1) != STORM
            || reading.is(i, NameShape.ANY_FIRST_NAME)
            || (i > 1 && reading.joined(i - 1) && tokens.hash(i - 2) == TROPICAL));
  }

  /** The next name of a list that "and" ends, or -1. */
  private static int next(Reading reading, int i) {
    if (reading.joined(i + 1) && reading.word(i + 1, FunctionWords.AND)) {
      return listed(reading, i + 2) && reading.joined(i + 2) ? i + 2 : -1;
    }
    boolean list =
        reading.after(i) == ','
            && listed(reading, i + 1)
            && (reading.word(i + 2, FunctionWords.AND) || reading.after(i + 1) == ',');
    return list ? i + 1 : -1;
  }

  private static boolean listed(Reading reading, int i) {
    return i < reading.size()
        && reading.tokens().capitalised(i)
        && reading.is(i, NameShape.ANY_FIRST_NAME)
        && !goesOn(reading, i);
  }

  private static boolean goesOn(Reading reading, int i) {
    return reading.joined(i + 1)
        && reading.tokens().capitalised(i + 1)
        && !reading.possessive(i)
        && !reading.is(i + 1, WordClasses.TIME);
  }

  /** Adds the words that repeat a storm's name and are not part of another one. */
  private void again(Reading reading, BitSet words) {
    for (int n = 0; n < reading.capitalCount(); n++) {
      int i = reading.capital(n);
      if (names.contains(reading.tokens().hash(i)) && !words.get(i) && alone(reading, i)) {
        words.set(i);
      }
    }
  }

  private static boolean alone(Reading reading, int i) {
    boolean behindName =
        reading.joined(i)
            && reading.tokens().capitalised(i - 1)
            && !reading.possessive(i - 1)
            && !reading.is(i - 1, WordClasses.OPENER | WordClasses.TIME | WordClasses.IN_PLACE);
    boolean place =
        reading.joined(i) && reading.is(i - 1, WordClasses.WITHIN) && reading.after(i) == ',';
    boolean another = !reading.heading(i) && (behindName || goesOn(reading, i));
    return !another
        && !place
        && !reading.compound(i + 1)
        && Titles.before(reading, i) < 0
        && !(reading.joined(i + 1) && reading.is(i + 1, WordClasses.SAYING));
  }
}
