package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;

/** What stands around words and shows what they name. */
final class Evidence {

  /** How many words of an apposition are looked at. */
  private static final int APPOSITION = 8;

  private Evidence() {}

  /**
   * Whether an apposition that describes a person follows word {@code last}: ", a Russia expert".
   */
  static boolean apposition(Reading reading, int last) {
    if (!comma(reading, last) || last + 1 >= reading.size()) {
      return false;
    }
    int next = last + 1;
    if (age(reading, next)) {
      return true;
    }
    boolean article = article(reading, next);
    int limit = Math.min(reading.size(), next + (article ? APPOSITION : 4));
    for (int i = next; i < limit; i++) {
      if (i > next && reading.tokens().breakBefore(i)) {
        return false;
      }
      if (reading.is(i, WordClasses.ROLE_NOUN) && i + 1 <= reading.size()) {
        return true;
      }
      if (!article && reading.is(i, WordClasses.SAYING | WordClasses.ACTING | WordClasses.OPENER)) {
        return false;
      }
    }
    return false;
  }

  /** Whether a comma follows word {@code last}, be it behind the full stop of "Jr.". */
  private static boolean comma(Reading reading, int last) {
    return reading.after(last) == ','
        || (reading.after(last) == '.'
            && FullName.generation(reading.tokens(), last)
            && reading.tokens().text().startsWith(".,", reading.tokens().end(last)));
  }

  /** "the younger Example": not the one who was named first. */
  static boolean younger(Reading reading, int i) {
    return reading.joined(i) && reading.word(i - 1, FunctionWords.YOUNGER);
  }

  /**
   * Whether word {@code i}, the name of a month, stands in a date: "in May", "late May", "14 May".
   */
  static boolean date(Reading reading, int i) {
    if (!reading.is(i, WordClasses.TIME)) {
      return false;
    }
    long before = i > 0 && reading.joined(i) ? reading.tokens().hash(i - 1) : 0;
    return before == FunctionWords.IN
        || before == FunctionWords.SINCE
        || before == FunctionWords.UNTIL
        || before == FunctionWords.LAST
        || before == FunctionWords.NEXT
        || before == FunctionWords.EARLY
        || before == FunctionWords.LATE
        || before == FunctionWords.MID
        || (i > 0 && reading.joined(i) && number(reading, i - 1))
        || (reading.joined(i + 1) && number(reading, i + 1));
  }

  private static boolean number(Reading reading, int i) {
    return Character.isDigit(reading.tokens().text().charAt(reading.tokens().start(i)));
  }

  /** ", who has …": what follows is said of one person. */
  static boolean who(Reading reading, int last) {
    return reading.after(last) == ','
        && reading.word(last + 1, FunctionWords.WHO)
        && !reading.word(last + 2, FunctionWords.ARE)
        && !reading.word(last + 2, FunctionWords.WERE)
        && !reading.word(last + 2, FunctionWords.HAVE);
  }

  /** Whether words name a place by what stands beside them: "in X", "X, Ohio", "X residents". */
  static boolean place(Reading reading, Span span) {
    int before = span.first() - 1;
    int next = span.last() + 1;
    boolean within =
        reading.joined(span.first())
            && reading.is(before, WordClasses.WITHIN | WordClasses.IN_PLACE)
            && !reading.word(before, FunctionWords.TO);
    Span behind = reading.after(span.last()) == ',' ? reading.owner(next) : null;
    Sense region = behind == null ? null : behind.sense(Sense.Use.NAME);
    boolean inRegion =
        region != null
            && (region.actor().kind() == ActorKind.PLACE
                || region.actor().kind() == ActorKind.COUNTRY);
    boolean town =
        reading.joined(next)
            && !reading.tokens().capitalised(next)
            && reading.is(next, WordClasses.REGION | WordClasses.TOWN_NOUN);
    return within || inRegion || town;
  }

  /** Whether a verb of saying stands right before or after the words. */
  static boolean saying(Reading reading, int first, int last) {
    boolean after =
        reading.joined(last + 1)
            && reading.is(last + 1, WordClasses.SAYING)
            && !reading.tokens().capitalised(last + 1);
    return after || (reading.joined(first) && reading.is(first - 1, WordClasses.SAYING));
  }

  /** Whether word {@code i} goes on with a verb of saying or acting. */
  static boolean verb(Reading reading, int i) {
    return reading.joined(i)
        && !reading.tokens().capitalised(i)
        && reading.is(i, WordClasses.SAYING | WordClasses.ACTING);
  }

  /** Whether an actor could stand here: the words govern a verb, own something, or follow a cue. */
  static boolean acts(Reading reading, int first, int last) {
    if (reading.possessive(last)) {
      return true;
    }
    return verb(reading, last + 1)
        || reading.joined(first) && reading.is(first - 1, WordClasses.IN_PLACE);
  }

  private static boolean age(Reading reading, int i) {
    int length = reading.tokens().end(i) - reading.tokens().start(i);
    char c = reading.tokens().text().charAt(reading.tokens().start(i));
    char after = reading.after(i);
    return length == 2 && Character.isDigit(c) && (after == ',' || after == ';' || after == '.');
  }

  private static boolean article(Reading reading, int i) {
    String text = reading.tokens().text();
    int start = reading.tokens().start(i);
    int length = reading.tokens().end(i) - start;
    return (length == 1 && text.charAt(start) == 'a')
        || (length == 2 && text.startsWith("an", start))
        || (length == 3 && (text.startsWith("the", start) || text.startsWith("who", start)));
  }
}
