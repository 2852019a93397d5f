package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;

/**
 * Finds places that the dictionary does not list: capitalised words behind a preposition of place,
 * before what they are ("province"), ending in it ("River"), or before the country they are in.
 */
final class UnlistedPlaces {

  private static final int NO_PLACE =
      WordClasses.TIME
          | WordClasses.OPENER
          | WordClasses.TITLE
          | WordClasses.BODY
          | WordClasses.FIRM
          | WordClasses.FIRST_NAME;
  private static final int MOST_WORDS = 4;

  private final Reading reading;
  private final KnownForms known;

  UnlistedPlaces(Reading reading, KnownForms known) {
    this.reading = reading;
    this.known = known;
  }

  /** Finds the places of the field, and makes their names known. */
  void find() {
    int i = 0;
    while (i < reading.size()) {
      if (!reading.heading(i) && free(i)) {
        int last = i;
        while (last + 1 < reading.size()
            && reading.joined(last + 1)
            && !reading.possessive(last)
            && free(last + 1)) {
          last++;
        }
        read(i, last);
        i = last + 1;
      } else {
        i++;
      }
    }
  }

  private boolean free(int i) {
    return reading.owner(i) == null
        && reading.tokens().capitalised(i)
        && !reading.tokens().allCapitals(i);
  }

  private void read(int from, int last) {
    int first = from;
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
    if (geographic && last > first && !reading.is(first, NO_PLACE & ~WordClasses.FIRST_NAME)) {
      return "'" + reading.tokens().surface(last) + "'";
    }
    for (int i = first; i <= last; i++) {
      if (reading.is(i, NO_PLACE | WordClasses.SITE | WordClasses.NO_NAME)) {
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
    if (reading.after(last) == ',' && country(next)) {
      return "before its country";
    }
    int before = first - 1;
    if (before >= 0
        && reading.joined(first)
        && reading.is(before, WordClasses.IN_PLACE)
        && !reading.tokens().capitalised(before)
        && !reading.hyphen(first)) {
      return "behind '" + reading.tokens().surface(before) + "'";
    }
    return null;
  }

  private boolean country(int i) {
    Span owner = reading.owner(i);
    if (owner == null || owner.actor() == null) {
      return false;
    }
    return owner.actor().kind() == ActorKind.COUNTRY || owner.actor().kind() == ActorKind.PLACE;
  }
}
