package io.newsreel.processor.actors;

/**
 * Whether the name of a capital means the government that sits there ("Moscow said", "between
 * Moscow and Kyiv") or the place ("in Moscow", "the Moscow suburbs", a dateline).
 */
final class CapitalSense {

  private CapitalSense() {}

  /** Whether words that name a capital stand for the government. */
  static boolean government(Reading reading, int first, int last) {
    if (dateline(reading, first, last)
        || CapitalPlaces.seated(reading, last)
        || CapitalPlaces.goal(reading, first)
        || CapitalPlaces.listed(reading, first, last)) {
      return false;
    }
    boolean possessive = reading.possessive(last);
    int next = last + 1;
    if (possessive && reading.joined(next)) {
      return !CapitalPlaces.owns(reading, last);
    }
    int before = first - 1;
    boolean joinedBefore = before >= 0 && reading.joined(first);
    if (joinedBefore && reading.is(before, WordClasses.IN_PLACE)) {
      return false;
    }
    boolean joinedNext = reading.joined(next) && next < reading.size();
    if (joinedNext && reading.is(next, WordClasses.TOWN_NOUN)) {
      return false;
    }
    if (joinedBefore && reading.is(before, WordClasses.TOWARDS)) {
      return true;
    }
    if (joinedBefore && reading.is(before, WordClasses.JOINT) && paired(reading, before)) {
      return true;
    }
    if (joinedNext && reading.word(next, FunctionWords.AND) && bothAct(reading, next + 1)) {
      return true;
    }
    int verb = joinedNext && reading.is(next, WordClasses.ADVERB) ? next + 1 : next;
    if (joinedNext && reading.word(next, FunctionWords.LAST) && reading.joined(next + 1)) {
      // "Moscow last week expelled …"
      verb = next + 2;
    }
    if (reading.joined(verb)
        && !reading.tokens().capitalised(verb)
        && reading.is(verb, WordClasses.ACTING | WordClasses.SAYING)) {
      return true;
    }
    return hyphened(reading, first, last);
  }

  /** A place name that opens a block and is followed by a dash, a bracket or a comma and a dash. */
  private static boolean dateline(Reading reading, int first, int last) {
    if (!reading.tokens().blockStart(first)) {
      return false;
    }
    String text = reading.tokens().text();
    int from = reading.tokens().end(last);
    int limit = Math.min(text.length(), from + 40);
    boolean comma = false;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '\u2014' || c == '\u2013' || c == '(') {
        return true;
      }
      if (c == '-' && text.charAt(i - 1) == ' ') {
        return true;
      }
      comma |= c == ',';
      if (Character.isLetter(c) && !comma && Character.isLowerCase(c)) {
        return false;
      }
    }
    return false;
  }

  /** "Moscow and Kyiv agreed": another capital follows, and a verb of acting. */
  private static boolean bothAct(Reading reading, int other) {
    Span span = reading.owner(other);
    int verb = span == null ? -1 : span.last() + 1;
    return span != null
        && span.sense(Sense.Use.METONYM) != null
        && reading.joined(verb)
        && !reading.tokens().capitalised(verb)
        && reading.is(verb, WordClasses.ACTING | WordClasses.SAYING);
  }

  /** "… and Kyiv" after a government, as in "between Moscow and Kyiv". */
  private static boolean paired(Reading reading, int joint) {
    Span other = reading.owner(joint - 1);
    if (other == null || !reading.joined(joint)) {
      return false;
    }
    if (other.sense(Sense.Use.METONYM) != null) {
      return government(reading, other.first(), other.last());
    }
    for (Sense sense : other.senses()) {
      if (sense.actor().kind() == io.newsreel.events.ActorKind.COUNTRY) {
        return !reading.is(other.first() - 1, WordClasses.IN_PLACE);
      }
    }
    return false;
  }

  /** "Moscow-backed", "Moscow-Kyiv talks". */
  private static boolean hyphened(Reading reading, int first, int last) {
    return (last + 1 < reading.size()
            && reading.joined(last + 1)
            && reading.hyphen(last + 1)
            && !reading.is(last + 1, WordClasses.TITLE))
        || (first > 0 && reading.joined(first) && reading.hyphen(first));
  }
}
