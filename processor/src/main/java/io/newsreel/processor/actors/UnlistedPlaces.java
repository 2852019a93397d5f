package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.util.List;

/**
 * Finds places that the dictionary does not list: capitalised words behind a preposition of place,
 * before what they are ("province"), ending in it ("River"), or before the country they are in.
 */
final class UnlistedPlaces {

  private static final long NO_PLACE =
      WordClasses.TIME
          | WordClasses.OPENER
          | WordClasses.TITLE
          | WordClasses.BODY
          | WordClasses.IN_PLACE
          | WordClasses.FIRM
          | WordClasses.FIRST_NAME;
  private static final int MOST_WORDS = 4;

  /** Endings of English nouns for fields, actions and beliefs. */
  private static final List<String> ABSTRACT =
      List.of(
          "ology", "ing", "ment", "ics", "acy", "tion", "sion", "ism", "ness", "ship", "ity",
          "ence");

  private final Reading reading;
  private final KnownForms known;

  UnlistedPlaces(Reading reading, KnownForms known) {
    this.reading = reading;
    this.known = known;
  }

  /** Finds the places of the field, and makes their names known. */
  void find() {
    int next = 0;
    for (int n = 0; n < reading.capitalCount(); n++) {
      int i = reading.capital(n);
      if (i >= next && !reading.heading(i) && free(i)) {
        int last = i;
        while (last + 1 < reading.size()
            && reading.joined(last + 1)
            && !reading.possessive(last)
            && (free(last + 1) || particle(last + 1))) {
          last += free(last + 1) ? 1 : 2;
        }
        read(i, last);
        next = last + 1;
      }
    }
  }

  private boolean free(int i) {
    return reading.owner(i) == null
        && reading.tokens().capitalised(i)
        && !reading.tokens().allCapitals(i)
        && !reading.silent(i);
  }

  /** A small word inside a name: "Tolva da Serra". */
  private boolean particle(int i) {
    return reading.is(i, WordClasses.PARTICLE)
        && !reading.tokens().capitalised(i)
        && !reading.is(i, WordClasses.OPENER)
        && i + 1 < reading.size()
        && reading.joined(i + 1)
        && free(i + 1);
  }

  private void read(int from, int to) {
    int first = from;
    int last = to;
    while (last > first && reading.is(last, WordClasses.TIME)) {
      // "near Tolvane Saturday afternoon"
      last--;
    }
    while (first < last && reading.is(first, WordClasses.OPENER | WordClasses.TIME)) {
      first++;
    }
    if (last - first >= MOST_WORDS) {
      return;
    }
    String why = why(first, last);
    if (why != null && known.at(reading, first) == null) {
      Tokens tokens = reading.tokens();
      Actor place = Actor.unlisted(tokens.surface(first, last), ActorKind.PLACE, null);
      reading.claim(new Span(first, last, place, "unlisted place: " + why));
      known.add(tokens, first, last, place, "name given in the article");
    }
  }

  private String why(int first, int last) {
    boolean geographic = reading.is(last, WordClasses.REGION);
    if (geographic
        && last > first
        && !reading.is(first, (NO_PLACE & ~WordClasses.FIRST_NAME) | WordClasses.NO_NAME)) {
      return "'" + reading.tokens().surface(last) + "'";
    }
    if (last > first
        && reading.is(first, WordClasses.PLACE_LEAD)
        && !reading.is(first + 1, (NO_PLACE & ~WordClasses.FIRST_NAME) | WordClasses.NO_NAME)
        && !goesOn(last + 1)) {
      return "'" + reading.tokens().surface(first) + "'";
    }
    for (int i = first; i <= last; i++) {
      if (reading.is(i, NO_PLACE | WordClasses.SITE | WordClasses.NO_NAME | WordClasses.WORD)) {
        return null;
      }
    }
    int next = last + 1;
    if (reading.joined(next)
        && next < reading.size()
        && reading.is(next, WordClasses.REGION)
        && !reading.tokens().capitalised(next)) {
      return "before '" + reading.tokens().surface(next) + "'";
    }
    int before = first - 1;
    if (before >= 0
        && reading.joined(first)
        && reading.is(before, WordClasses.WITHIN)
        && (!reading.tokens().capitalised(before) || reading.tokens().sentenceStart(before))
        && !reading.hyphen(first)
        && !reading.is(before - 1, WordClasses.STAKE)
        && !Lookalikes.lawsuit(reading, first, last)
        && !(reading.joined(next) && reading.is(next, WordClasses.OF_A_LAW))
        && !reading.word(next, FunctionWords.OF)
        && !Lookalikes.tongue(reading, first)
        && !goesOn(next)
        && !abstraction(last)) {
      return "behind '" + reading.tokens().surface(before) + "'";
    }
    return null;
  }

  /** Whether the name is only the beginning of a longer one. */
  private boolean goesOn(int next) {
    return next < reading.size()
        && reading.joined(next)
        && !reading.is(next, WordClasses.TIME)
        && (reading.tokens().capitalised(next) || reading.hyphen(next));
  }

  /** Whether a word is a field of study or work, set with a capital letter, and no place. */
  private boolean abstraction(int i) {
    if (reading.tokens().end(i) - reading.tokens().start(i) < 3) {
      return true;
    }
    String word = reading.tokens().folded(i);
    for (String ending : ABSTRACT) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
