package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;

/** Where the name of an organisation begins: what goes with the words before its head. */
final class OrganisationStart {

  private static final int MOST_WORDS_BEFORE = 8;
  private static final long LEADING = WordClasses.OPENER | WordClasses.TITLE | WordClasses.TIME;

  private final Reading reading;

  OrganisationStart(Reading reading) {
    this.reading = reading;
  }

  /** The first word of the name that a head is in. */
  int of(int head) {
    int first = head;
    while (head - first < MOST_WORDS_BEFORE
        && (first == head || reading.tokens().hash(first) != FunctionWords.THE)) {
      int before = before(first);
      if (before < 0) {
        break;
      }
      first = before;
    }
    while (first < head && !reading.tokens().capitalised(first)) {
      first++;
    }
    while (first < head && leading(first, head)) {
      first++;
    }
    return first;
  }

  /** Whether a word before a name is no part of it. */
  private boolean leading(int first, int head) {
    if (reading.hyphen(first + 1) && first + 1 < head && !reading.is(first, WordClasses.TIME)) {
      return false;
    }
    if (!reading.is(first, LEADING) || reading.is(first, WordClasses.BODY)) {
      return false;
    }
    if (reading.is(first, WordClasses.ROYAL) && reading.is(head, WordClasses.NAMESAKE)) {
      return false;
    }
    if (reading.is(first, WordClasses.ATTRIBUTE) && !reading.tokens().sentenceStart(first)) {
      return false;
    }
    for (int i = first; i < head && i < first + 3; i++) {
      if (reading.owns(i)) {
        return false;
      }
    }
    return true;
  }

  /** The word before a part of a name that goes with it, or -1. */
  private int before(int first) {
    int before = reading.previous(first);
    if (before < 0
        || FullName.generation(reading.tokens(), before)
        || (reading.possessive(before) && !reading.owns(before))) {
      return -1;
    }
    Span owner = reading.owner(before);
    if (owner != null && owner.firm() && !inside(owner)) {
      return -1;
    }
    if (reading.tokens().capitalised(before)) {
      return owner == null ? before : owner.first();
    }
    int further = before - 1;
    boolean joint =
        further >= 0
            && reading.word(before, FunctionWords.AND)
            && reading.joined(before)
            && reading.owner(first) == null
            && (reading.previous(further) < 0
                || !reading.tokens().capitalised(further - 1)
                || behindArticle(further))
            && reading.owner(further) == null
            && reading.tokens().capitalised(further)
            && !reading.possessive(further)
            && !reading.is(further, LEADING | WordClasses.BODY);
    return joint ? before : -1;
  }

  /** "the Trade Policy and …": one article for all that follows, up to the word that says what. */
  private boolean behindArticle(int word) {
    int first = word;
    while (word - first < 4
        && reading.joined(first)
        && reading.tokens().capitalised(first - 1)
        && reading.tokens().hash(first - 1) != FunctionWords.THE
        && !reading.possessive(first - 1)
        && !reading.is(first - 1, WordClasses.BODY)
        && (reading.owner(first - 1) == null || inside(reading.owner(first - 1)))) {
      first--;
    }
    return reading.joined(first) && reading.tokens().hash(first - 1) == FunctionWords.THE;
  }

  /** Whether a name may be part of an organisation's name before its head: a country, a place. */
  static boolean inside(Span owner) {
    if (owner.sense(Sense.Use.METONYM) != null || owner.sense(Sense.Use.DEMONYM) != null) {
      return true;
    }
    Sense named = owner.sense(Sense.Use.NAME);
    return named != null && named.actor().kind() != ActorKind.PERSON;
  }
}
