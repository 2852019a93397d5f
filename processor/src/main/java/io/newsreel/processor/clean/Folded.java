package io.newsreel.processor.clean;

import io.newsreel.processor.text.Folding;

/**
 * The form in which lines and cues are compared: lower case, no diacritics, words parted by single
 * spaces, every run of digits a {@code #}, apostrophes gone. Of the punctuation only {@code :},
 * {@code @} and {@code ©} stay, for cues that hang on them. A bullet or list number at the start is
 * left out.
 */
final class Folded {

  /** How much of a long line's beginning and end is folded, in characters. */
  private static final int EDGE = 100;

  /** Folded forms of the alphabets of Europe, as folding one decomposes it first. */
  private static final String[] LETTERS = new String[0x600];

  static {
    for (char c = 0; c < LETTERS.length; c++) {
      LETTERS[c] = Folding.fold(String.valueOf(c));
    }
  }

  private Folded() {}

  /**
   * Folds a line.
   *
   * @param edges whether the beginning and the end are enough; the middle is then left out
   */
  static String of(String text, boolean edges) {
    int start = itemStart(text);
    StringBuilder to = new StringBuilder(edges ? 2 * EDGE + 2 : text.length() - start);
    if (edges) {
      append(text, start, Math.min(text.length(), start + EDGE), to);
      to.append(" … ");
      append(text, text.length() - EDGE, text.length(), to);
    } else {
      append(text, start, text.length(), to);
    }
    int end = to.length();
    while (end > 0 && (to.charAt(end - 1) == ' ' || to.charAt(end - 1) == ':')) {
      end--;
    }
    to.setLength(end);
    return to.toString();
  }

  /**
   * Folds a cue's phrase: a colon at its end stays, as it is what the cue hangs on, and {@code #}
   * stands for any number.
   */
  static String phrase(String phrase) {
    String folded = of(phrase.replace('#', '0'), false);
    return phrase.endsWith(":") ? folded + ":" : folded;
  }

  /** Where the text of a list item starts: behind bullets and a list number; 0 for other lines. */
  static int itemStart(String text) {
    int i = 0;
    int length = text.length();
    while (i < length && "-–—*•·▪►»>●■◦‣+".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    if (i > 0 && i < length && text.charAt(i) != ' ' && text.charAt(0) < 0x80) {
      return 0;
    }
    while (i < length && text.charAt(i) == ' ') {
      i++;
    }
    int digits = i;
    while (digits < length && digits - i < 3 && isDigit(text.charAt(digits))) {
      digits++;
    }
    if (digits > i
        && digits + 1 < length
        && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
        && text.charAt(digits + 1) == ' ') {
      return digits + 2;
    }
    return i < length ? i : 0;
  }

  private static void append(String text, int from, int to, StringBuilder out) {
    boolean space = true;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        out.append(c);
        space = false;
      } else if (c >= 'A' && c <= 'Z') {
        out.append((char) (c + 32));
        space = false;
      } else if (isDigit(c)) {
        if (out.length() == 0 || out.charAt(out.length() - 1) != '#') {
          out.append('#');
        }
        space = false;
      } else if (c == '\'' || c == '’' || c == 'ʼ') {
        continue;
      } else if (c == ':' && !space) {
        out.append(':');
      } else if (c == '@' || c == '©') {
        out.append(c);
        space = true;
        out.append(' ');
      } else if (c >= 0x80 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
        out.append(c < LETTERS.length ? LETTERS[c] : Folding.fold(String.valueOf(c)));
        space = false;
      } else if (!space) {
        out.append(' ');
        space = true;
      }
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
