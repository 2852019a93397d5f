package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.time.LocalDate;
import java.util.Locale;

/** Titles and offices that stand before a person's name. */
final class Titles {

  private static final long MR = Tokens.hash("mr");
  private static final long MRS = Tokens.hash("mrs");
  private static final long MS = Tokens.hash("ms");
  private static final long MISS = Tokens.hash("miss");

  private Titles() {}

  /**
   * Index of the last word of a title that stands right before word {@code i}, or -1. For
   * "Secretary of State Jane Doe" that is the word State.
   */
  static int before(Reading reading, int i) {
    int last = i - 1;
    if (last < 0 || !reading.joined(i) || reading.compound(i) || reading.possessive(last)) {
      return -1;
    }
    boolean role = reading.is(last, WordClasses.ROLE_NOUN) && !reading.tokens().capitalised(last);
    if (role || reading.is(last, WordClasses.TITLE)) {
      return ship(reading, last) ? -1 : last;
    }
    if (reading.is(last, WordClasses.TITLE_END) && reading.tokens().capitalised(last)) {
      for (int k = last - 1; k >= Math.max(0, last - 3) && reading.joined(k + 1); k--) {
        if (reading.is(k, WordClasses.TITLE)) {
          return last;
        }
      }
    }
    return -1;
  }

  /** Whether a title says nothing of its bearer: who is called "Ms" may be anybody. */
  static boolean ofAnybody(Reading reading, int title) {
    long word = reading.tokens().hash(title);
    return word == MR || word == MRS || word == MS || word == MISS;
  }

  /** Whether a word is part of an office that the words before say: "Services Minister". */
  static boolean minister(Reading reading, int i) {
    long word = reading.tokens().hash(i);
    return word == FunctionWords.MINISTER
        || (word == FunctionWords.SECRETARY
            && reading.tokens().hash(i - 1) == FunctionWords.CABINET);
  }

  /** Whether a place is only in the title of a noble: "Duchess of Oskerby". */
  static boolean noble(Reading reading, int place, Sense name) {
    return name.actor().kind() == ActorKind.PLACE
        && reading.joined(place)
        && reading.word(place - 1, FunctionWords.OF)
        && reading.joined(place - 1)
        && reading.is(place - 2, WordClasses.ROYAL)
        && reading.tokens().capitalised(place - 2);
  }

  /** "the Lady Example", "HMS Queen Example": a ship, or an inn. */
  private static boolean ship(Reading reading, int title) {
    return reading.is(title, WordClasses.ROYAL)
        && reading.tokens().capitalised(title)
        && reading.joined(title)
        && (reading.tokens().hash(title - 1) == FunctionWords.THE
            || (reading.tokens().allCapitals(title - 1) && !reading.tokens().allCapitals(title)));
  }

  /** Whether the title that ends in a word is one that makes a bare surname a person. */
  static boolean strong(Reading reading, int last) {
    return reading.is(last, WordClasses.COURTESY) || reading.tokens().capitalised(last);
  }

  /**
   * How well a person of the dictionary goes with the title before a name: 0 not at all, more for
   * an office by the same word, for its being held on the day, for its country before the title.
   */
  static int fit(Reading reading, int titleLast, ActorEntry entry, LocalDate day) {
    String title = reading.tokens().folded(titleLast);
    int best = 0;
    for (ActorEntry.Role role : entry.roles()) {
      if (role.role().toLowerCase(Locale.ROOT).contains(title)) {
        int fit = 2;
        fit += role.heldOn(day) ? 1 : 0;
        fit += precededBy(reading, titleLast, role.of()) ? 2 : 0;
        best = Math.max(best, fit);
      }
    }
    return best + (precededBy(reading, titleLast, entry.country()) ? 1 : 0);
  }

  private static boolean precededBy(Reading reading, int titleLast, String country) {
    if (country == null) {
      return false;
    }
    for (int k = titleLast; k >= Math.max(0, titleLast - 4); k--) {
      Span owner = reading.owner(k);
      if (owner != null) {
        for (Sense sense : owner.senses()) {
          if (country.equals(sense.actor().country())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
