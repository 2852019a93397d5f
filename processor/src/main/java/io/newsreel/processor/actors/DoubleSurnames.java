package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Surnames with a hyphen of which one half is the name of a people or a place: "Asante-Frimpong" is
 * nobody's people.
 */
final class DoubleSurnames {

  private DoubleSurnames() {}

  /**
   * Takes out the halves that the dictionary knows, where a first name or a title stands before the
   * surname somewhere in the field.
   */
  static void release(Reading reading) {
    List<Span> halves = null;
    Set<Long> surnames = null;
    int count = reading.spanCount();
    for (int n = 0; n < count; n++) {
      Span span = reading.span(n);
      if (!span.released() && span.length() == 1 && other(reading, span) >= 0 && half(span)) {
        halves = halves == null ? new ArrayList<>() : halves;
        surnames = surnames == null ? new HashSet<>() : surnames;
        halves.add(span);
        if (person(reading, first(reading, span))) {
          surnames.add(key(reading, span));
        }
      }
    }
    if (halves != null) {
      for (Span span : halves) {
        if (surnames.contains(key(reading, span))) {
          reading.release(span);
        }
      }
    }
  }

  /** The half that the dictionary does not know, or -1. */
  private static int other(Reading reading, Span span) {
    int next = span.last() + 1;
    if (reading.compound(next) && !reading.possessive(span.last()) && unknown(reading, next)) {
      return next;
    }
    int before = span.first() - 1;
    return reading.compound(span.first()) && unknown(reading, before) ? before : -1;
  }

  private static boolean unknown(Reading reading, int i) {
    Tokens tokens = reading.tokens();
    return reading.owner(i) == null
        && tokens.capitalised(i)
        && !tokens.allCapitals(i)
        && !reading.heading(i)
        && !reading.is(i, UnlistedPeople.NO_PERSON | WordClasses.COMPOUND | WordClasses.TONGUE);
  }

  private static boolean half(Span span) {
    for (Sense sense : span.senses()) {
      if (sense.actor().kind() == ActorKind.PERSON
          || sense.actor().kind() == ActorKind.ORGANISATION
          || sense.use() == Sense.Use.METONYM) {
        return false;
      }
    }
    return true;
  }

  private static int first(Reading reading, Span span) {
    return Math.min(span.first(), other(reading, span));
  }

  private static long key(Reading reading, Span span) {
    int first = first(reading, span);
    return reading.tokens().hash(first) * 31 + reading.tokens().hash(first + 1);
  }

  /** Whether a first name or a title stands before word {@code i}. */
  private static boolean person(Reading reading, int i) {
    int before = i - 1;
    return reading.joined(i)
        && !reading.hyphen(i)
        && reading.tokens().capitalised(before)
        && !reading.possessive(before)
        && reading.owner(before) == null
        && reading.is(before, WordClasses.FIRST_NAME | WordClasses.COURTESY);
  }
}
