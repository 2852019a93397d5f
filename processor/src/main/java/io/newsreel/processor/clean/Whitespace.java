package io.newsreel.processor.clean;

import java.text.Normalizer;

/**
 * Brings text into the form every later stage reads: NFC, white space collapsed to single spaces,
 * zero-width and control characters out.
 */
final class Whitespace {

  private Whitespace() {}

  /** The part of a text from {@code start} to {@code end}, tidied; empty where nothing is left. */
  static String tidy(char[] text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text[from])) {
      from++;
    }
    while (from < to && isSpace(text[to - 1])) {
      to--;
    }
    boolean clean = true;
    boolean composed = true;
    boolean wasSpace = false;
    for (int i = from; i < to && clean; i++) {
      char c = text[i];
      if (c > ' ' && c < 0x7F) {
        wasSpace = false;
      } else if (c == ' ') {
        clean = !wasSpace;
        wasSpace = true;
      } else {
        wasSpace = false;
        clean = !isSpace(c) && !isInvisible(c);
        composed &= !mayDecompose(c);
      }
    }
    String tidy = clean ? new String(text, from, to - from) : collapse(text, from, to);
    return clean && composed ? tidy : Normalizer.normalize(tidy, Normalizer.Form.NFC);
  }

  /** A whole text, tidied. */
  static String tidy(String text) {
    return tidy(text.toCharArray(), 0, text.length());
  }

  private static String collapse(char[] text, int from, int to) {
    StringBuilder tidy = new StringBuilder(to - from);
    boolean space = false;
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (isSpace(c)) {
        space = true;
      } else if (!isInvisible(c)) {
        if (space && tidy.length() > 0) {
          tidy.append(' ');
        }
        space = false;
        tidy.append(c);
      }
    }
    return tidy.toString();
  }

  /** White space in the sense of Unicode, no-break spaces included. */
  static boolean isSpace(char c) {
    return c <= ' '
        || c == 0x85
        || c == 0xA0
        || (c >= 0x1680
            && (c == 0x1680
                || (c >= 0x2000 && c <= 0x200A)
                || c == 0x2028
                || c == 0x2029
                || c == 0x202F
                || c == 0x205F
                || c == 0x3000));
  }

  /** Zero-width characters, soft hyphen, direction marks, controls. */
  private static boolean isInvisible(char c) {
    return (c >= 0x7F && c < 0xA0)
        || c == 0xAD
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2064)
        || c == 0xFEFF
        || c == 0xFFFC;
  }

  /** Whether a text with this character may not be NFC; errs on the side of looking. */
  private static boolean mayDecompose(char c) {
    return c >= 0x300
        && !(c >= 0x370 && c < 0x590 && c != 0x37E && c != 0x387 && !(c >= 0x483 && c <= 0x489))
        && !(c >= 0x2010 && c < 0x2060)
        && !(c >= 0x20A0 && c <= 0x20CF)
        && !(c >= 0x4E00 && c <= 0x9FFF);
  }
}
