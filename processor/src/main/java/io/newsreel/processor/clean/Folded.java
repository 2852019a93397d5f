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

  /** The longest that one character becomes; text that swells to twice its length is cut off. */
  private static final int ROOM = 24;

  /** A character's folded form is not to be read off {@link #ASCII}. */
  private static final char OTHER = 1;

  /** Folded forms of ASCII: 0 for characters that leave nothing. */
  private static final char[] ASCII = new char[0x80];

  static {
    for (char c = 0; c < ASCII.length; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      ASCII[c] = letter ? Character.toLowerCase(c) : isDigit(c) ? '#' : ' ';
    }
    ASCII['\''] = 0;
    ASCII[':'] = OTHER;
    ASCII['@'] = OTHER;
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
    return of(text.toCharArray(), itemStart(text), edges);
  }

  /** Folds a line whose bullet and list number end at {@code start}. */
  static String of(char[] text, int start, boolean edges) {
    int length = text.length;
    char[] out = new char[2 * (edges ? 2 * EDGE : length - start) + ROOM];
    int end;
    if (edges) {
      end = append(text, start, Math.min(length, start + EDGE), out, 0);
      out[end++] = ' ';
      out[end++] = '|';
      out[end++] = ' ';
      end = append(text, length - EDGE, length, out, end);
    } else {
      end = append(text, start, length, out, 0);
    }
    while (end > 0 && (out[end - 1] == ' ' || out[end - 1] == ':')) {
      end--;
    }
    return new String(out, 0, end);
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
    while (i < length && isBullet(text.charAt(i))) {
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

  private static boolean isBullet(char c) {
    return c == '-'
        || c == '*'
        || c == '>'
        || c == '+'
        || c == '·'
        || c == '»'
        || (c >= 0x2000 && "–—•▪►●■◦‣".indexOf(c) >= 0);
  }

  /** Appends a part of a text folded, and gives the length then. */
  private static int append(char[] text, int from, int to, char[] out, int length) {
    int end = length;
    boolean space = true;
    for (int i = from; i < to && end < out.length - ROOM; i++) {
      char c = text[i];
      char folded = c < ASCII.length ? ASCII[c] : OTHER;
      if (folded > ' ') {
        if (folded != '#' || end == 0 || out[end - 1] != '#') {
          out[end++] = folded;
        }
        space = false;
      } else if (folded == ' ') {
        if (!space) {
          out[end++] = ' ';
          space = true;
        }
      } else if (folded == OTHER) {
        end = appendOther(c, space, out, end);
        space = end > 0 && out[end - 1] == ' ';
      }
    }
    return end;
  }

  private static int appendOther(char c, boolean space, char[] out, int length) {
    int end = length;
    if (c == '’' || c == 'ʼ') {
      return end;
    }
    if (c == ':') {
      // French sets a space before it.
      if (end > 0 && out[end - 1] == ' ') {
        out[end - 1] = ':';
      } else if (end > 0) {
        out[end++] = ':';
      }
    } else if (c == '@' || c == '©') {
      out[end++] = c;
      out[end++] = ' ';
    } else if (c >= 0x80 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c))) {
      String letters = c < LETTERS.length ? LETTERS[c] : Folding.fold(String.valueOf(c));
      for (int i = 0; i < letters.length(); i++) {
        out[end++] = letters.charAt(i);
      }
    } else if (!space) {
      out[end++] = ' ';
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
