package io.newsreel.processor.actors;

/** Where the name of an organisation ends: what its head is for, or of. */
final class OrganisationEnd {

  static final int MOST_WORDS = 9;

  private final Reading reading;

  OrganisationEnd(Reading reading) {
    this.reading = reading;
  }

  /** The last word of the name that a head is in. */
  int of(int head) {
    if (!reading.is(head, WordClasses.BODY_OF) || closes(head)) {
      return head;
    }
    int last = head;
    int at = head + 1;
    int limit = Math.min(reading.size(), head + 1 + MOST_WORDS);
    boolean opened = false;
    while (at < limit && reading.joined(at) && !closes(at - 1)) {
      if (reading.tokens().capitalised(at) && opened) {
        boolean title =
            reading.is(at, WordClasses.TITLE)
                && !reading.is(at, WordClasses.TITLE_END)
                && !reading.is(at - 1, WordClasses.JOINT)
                && (reading.joinedCapital(at + 1)
                    || !reading.is(at - 1, WordClasses.TITLE | WordClasses.NO_NAME));
        if (reading.is(at, WordClasses.TIME) || title) {
          break;
        }
        last = at;
      } else if (reading.is(at, WordClasses.JOINT) && !reading.tokens().capitalised(at)) {
        boolean another =
            opened
                && at - last > 1
                && reading.word(at, FunctionWords.THE)
                && reading.word(at - 1, FunctionWords.AND);
        if (another
            || (!opened && !opensWith(at))
            || (!opened && reading.word(at, FunctionWords.ON) && assembly(head))
            || (reading.word(at, FunctionWords.AND) && anotherBody(at))) {
          break;
        }
        opened = true;
      } else {
        break;
      }
      at++;
    }
    return last > head && reading.is(head, WordClasses.LIST) ? list(last) : last;
  }

  /** Goes on over the commas of a list that "and" ends: "Ministry of Health, Youth and Sports". */
  private int list(int from) {
    int items = 0;
    for (int at = from + 1; at < Math.min(reading.size(), from + MOST_WORDS); at++) {
      boolean comma = !reading.joined(at) && reading.after(at - 1) == ',' && items < 4;
      boolean and = reading.word(at, FunctionWords.AND) && (comma || reading.joined(at));
      if (reading.tokens().capitalised(at) && (comma || reading.joined(at))) {
        items += comma ? 1 : 0;
        if (items > 0 && reading.word(at - 1, FunctionWords.AND)) {
          int last = at;
          while (reading.joinedCapital(last + 1)
              && !closes(last)
              && !reading.is(last + 1, WordClasses.TITLE | WordClasses.TIME)) {
            last++;
          }
          return last;
        }
      } else if (!and) {
        break;
      }
    }
    return from;
  }

  /** "Parliament on …": where it stands, and not what it is for. */
  private boolean assembly(int head) {
    return reading.is(head, WordClasses.INSTITUTION_ALONE);
  }

  /** "… and Ministry of …": what follows "and" is an organisation of its own. */
  private boolean anotherBody(int and) {
    return reading.is(and + 1, WordClasses.BODY_OF)
        && (reading.word(and + 2, FunctionWords.OF) || reading.word(and + 2, FunctionWords.FOR));
  }

  /** Whether a name cannot go on behind a word because that owns what follows. */
  boolean closes(int i) {
    return reading.possessive(i) && !reading.owns(i);
  }

  /** The joint after the head must be "of", "for", "on" or their like in Spanish and French. */
  private boolean opensWith(int at) {
    return reading.word(at, FunctionWords.OF)
        || reading.word(at, FunctionWords.FOR)
        || reading.word(at, FunctionWords.ON)
        || reading.word(at, FunctionWords.AGAINST)
        || reading.word(at, FunctionWords.DE)
        || reading.word(at, FunctionWords.DU);
  }
}
