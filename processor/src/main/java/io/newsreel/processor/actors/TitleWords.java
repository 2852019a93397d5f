package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;

/**
 * Titles that are surnames as well: the "Judge" of "Judge Penn" is nobody called Judge, even if the
 * dictionary or the article knows somebody of that name.
 */
final class TitleWords {

  private TitleWords() {}

  /** Whether word {@code i} is the title of the name after it. */
  static boolean at(Reading reading, int i) {
    int next = i + 1;
    return reading.is(i, WordClasses.TITLE)
        && reading.joined(next)
        && reading.tokens().capitalised(next)
        && !reading.possessive(i)
        && !reading.hyphen(next)
        && !reading.is(next, WordClasses.TIME)
        && !FullName.generation(reading.tokens(), next)
        && (!reading.heading(i) || reading.is(i, WordClasses.COURTESY) || person(reading, next));
  }

  /** Takes out the dictionary's people whose surname is only a title where it stands. */
  static void release(Reading reading) {
    int count = reading.spanCount();
    for (int n = 0; n < count; n++) {
      Span span = reading.span(n);
      if (!span.released()
          && span.length() == 1
          && !span.firm()
          && onlyPeople(span)
          && at(reading, span.first())) {
        reading.release(span);
      }
    }
  }

  private static boolean onlyPeople(Span span) {
    for (Sense sense : span.senses()) {
      if (sense.actor().kind() != ActorKind.PERSON) {
        return false;
      }
    }
    return true;
  }

  private static boolean person(Reading reading, int i) {
    Span owner = reading.owner(i);
    if (owner == null) {
      return false;
    }
    return owner.actor() == null ? onlyPeople(owner) : owner.actor().kind() == ActorKind.PERSON;
  }
}
