package io.newsreel.sink;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * How many columns of a terminal a text takes: none for combining marks, two for East Asian
 * characters and pictures, one for all else (after Unicode's <a
 * href="https://www.unicode.org/reports/tr11/">East Asian Width</a>).
 */
final class DisplayWidth {

  private DisplayWidth() {}

  /** The columns a text takes. */
  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** Cut to the given columns, the last of them an ellipsis, and filled up with spaces. */
  static String fit(String text, int columns) {
    String cut = cut(text, columns);
    return cut + " ".repeat(columns - of(cut));
  }

  /** Cut to at most the given columns, the last of them an ellipsis. */
  static String cut(String text, int columns) {
    if (of(text) <= columns) {
      return text;
    }
    int width = 0;
    int end = 0;
    while (end < text.length() && width + of(text.codePointAt(end)) < columns) {
      width += of(text.codePointAt(end));
      end += Character.charCount(text.codePointAt(end));
    }
    return text.substring(0, end) + "…";
  }

  /** Broken into lines of at most the given columns, between words where that can be. */
  static List<String> wrap(String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && of(line.toString()) + 1 + of(word) > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(cut(word, columns));
    }
    lines.add(line.toString());
    return lines;
  }

  private static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> wide(codePoint) ? 2 : 1;
    };
  }

  private static boolean wide(int codePoint) {
    if (codePoint < 0x1100) {
      return false;
    }
    boolean ideographs =
        switch (UnicodeScript.of(codePoint)) {
          case HAN, HANGUL, HIRAGANA -> true;
          // Katakana has a narrow form, too.
          case KATAKANA -> !within(codePoint, 0xff61, 0xff9f);
          default -> false;
        };
    return ideographs
        || within(codePoint, 0x3000, 0x303e)
        || within(codePoint, 0xff01, 0xff60)
        || within(codePoint, 0x1f300, 0x1faff);
  }

  private static boolean within(int codePoint, int first, int last) {
    return codePoint >= first && codePoint <= last;
  }
}
