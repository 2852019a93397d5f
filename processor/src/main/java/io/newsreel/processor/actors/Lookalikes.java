package io.newsreel.processor.actors;

import io.newsreel.processor.text.Tokens;

/** Words that look like a name of the dictionary, and are none where they stand. */
final class Lookalikes {

  private static final long PART_OF_ANOTHER_NAME =
      WordClasses.SITE | WordClasses.FIRM | WordClasses.BODY;

  private Lookalikes() {}

  /** "US$ 100", "US dollars": a currency, not a country. */
  static boolean money(Reading reading, Span span) {
    return reading.after(span.last()) == '$' && reading.tokens().allCapitals(span.last());
  }

  /** An abbreviation in a line all in capitals may be an everyday word ("US", "WHO"). */
  static boolean shouted(Reading reading, Span span, Sense sense) {
    return sense.allCapitals()
        && span.length() == 1
        && reading.is(span.first(), WordClasses.OPENER | WordClasses.JOINT)
        && !reading.tokens().acronym(span.first())
        && (reading.joined(span.first()) && reading.tokens().allCapitals(span.first() - 1))
        && (reading.joined(span.last() + 1) && reading.tokens().allCapitals(span.last() + 1));
  }

  /** The end of a compound in capitals that is nobody's name: "LINE-UPS". */
  static boolean endOfCompound(Reading reading, Span span, Sense sense) {
    int before = span.first() - 1;
    return sense.allCapitals()
        && span.length() == 1
        && reading.joined(span.first())
        && reading.hyphen(span.first())
        && reading.owner(before) == null
        && reading.tokens().allCapitals(before)
        && reading.tokens().end(before) - reading.tokens().start(before) > 3;
  }

  /** "the Russian language", "in Portuguese", "ethnic Albanians": not the country. */
  static boolean tongue(Reading reading, Span span) {
    int next = span.last() + 1;
    return spoken(reading, span)
        || (reading.joined(next) && reading.is(next, WordClasses.TONGUE))
        || (reading.joined(span.first())
            && reading.is(span.first() - 1, WordClasses.TONGUE)
            && (!reading.tokens().capitalised(span.first() - 1)
                || reading.tokens().sentenceStart(span.first() - 1)));
  }

  /** Whether the dictionary knows a word as a people and it means their language here. */
  static boolean tongue(Reading reading, int i) {
    return demonym(reading.passedOver(i));
  }

  /** "in Portuguese." or "in Finnish and Swedish": nothing follows that would be of a country. */
  private static boolean spoken(Reading reading, Span span) {
    int first = span.first();
    int next = span.last() + 1;
    if (reading.joined(next) && reading.word(next, FunctionWords.AND)) {
      return inTongue(reading, first)
          && demonym(reading.owner(next + 1))
          && ends(reading, next + 2);
    }
    boolean second =
        reading.joined(first)
            && reading.word(first - 1, FunctionWords.AND)
            && (demonym(reading.owner(first - 2)) || demonym(reading.passedOver(first - 2)));
    return ends(reading, next) && inTongue(reading, second ? first - 2 : first);
  }

  private static boolean inTongue(Reading reading, int first) {
    return reading.joined(first) && reading.word(first - 1, FunctionWords.IN);
  }

  private static boolean ends(Reading reading, int next) {
    return next >= reading.size() || !reading.joined(next);
  }

  private static boolean demonym(Span span) {
    return span != null && span.sense(Sense.Use.DEMONYM) != null;
  }

  /** "Tolvane v. Oskerby": the name of a lawsuit. */
  static boolean lawsuit(Reading reading, int first, int last) {
    return versus(reading, last + 1) || versus(reading, first - 1);
  }

  private static boolean versus(Reading reading, int i) {
    return reading.word(i, FunctionWords.V) || reading.word(i, FunctionWords.VS);
  }

  /** "Leo XIII" is not the Leo XIV who was named. */
  static boolean anotherOfTheName(Reading reading, Span span) {
    int next = span.last() + 1;
    Tokens tokens = reading.tokens();
    if (!reading.joined(next) || !tokens.allCapitals(next) || reading.possessive(span.last())) {
      return false;
    }
    for (int at = tokens.start(next); at < tokens.end(next); at++) {
      if ("IVX".indexOf(tokens.text().charAt(at)) < 0) {
        return false;
      }
    }
    return tokens.end(next) - tokens.start(next) > 1;
  }

  /** Whether the word is part of a longer name: a first name before it, a building's word after. */
  static boolean elsesName(Reading reading, Span span) {
    int before = span.first() - 1;
    boolean firstName =
        reading.joined(span.first())
            && reading.tokens().capitalised(before)
            && reading.is(before, WordClasses.FIRST_NAME)
            && !reading.is(before, WordClasses.TITLE)
            && reading.owner(before) == null
            && !reading.possessive(before);
    int next = span.last() + 1;
    boolean partOfName =
        !reading.heading(span.last())
            && reading.joined(next)
            && reading.tokens().capitalised(next)
            && !reading.possessive(span.last())
            && reading.is(next, PART_OF_ANOTHER_NAME);
    return firstName || partOfName;
  }
}
