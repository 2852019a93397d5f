package io.newsreel.processor.actors;

import io.newsreel.processor.text.Tokens;

/**
 * What tells the full names of people apart: the first word, the surname with its hyphen, and which
 * generation is meant (Jr., III). A generation is never a surname.
 */
final class FullName {

  private static final long JR = Tokens.hash("jr");
  private static final long SR = Tokens.hash("sr");
  private static final long JUNIOR = Tokens.hash("junior");
  private static final long SENIOR = Tokens.hash("senior");
  private static final long SECOND = Tokens.hash("ii");
  private static final long THIRD = Tokens.hash("iii");
  private static final long FOURTH = Tokens.hash("iv");

  private FullName() {}

  /** Whether a word behind a name says which of several bearers is meant: Jr., III. */
  static boolean generation(Tokens tokens, int i) {
    long hash = tokens.hash(i);
    return ((hash == JR || hash == SR || hash == JUNIOR || hash == SENIOR) && tokens.capitalised(i))
        || numeral(tokens, i);
  }

  /** Whether a word is such a number in capitals: III. */
  static boolean numeral(Tokens tokens, int i) {
    long hash = tokens.hash(i);
    return (hash == SECOND || hash == THIRD || hash == FOURTH) && tokens.allCapitals(i);
  }

  /** The last word of a name that says no generation. */
  static int last(Tokens tokens, int first, int last) {
    return last > first && generation(tokens, last) ? last - 1 : last;
  }

  /** The same number for the same first word, surname and generation. */
  static long key(Tokens tokens, int first, int last) {
    int surname = last(tokens, first, last);
    long key = tokens.hash(first) * 31 + tokens.hash(surname);
    if (surname - 1 > first && hyphen(tokens, surname)) {
      key = key * 31 + tokens.hash(surname - 1);
    }
    return surname < last ? key * 31 + tokens.hash(last) : key;
  }

  private static boolean hyphen(Tokens tokens, int i) {
    int before = tokens.end(i - 1);
    return tokens.start(i) - before == 1 && tokens.text().charAt(before) == '-';
  }
}
