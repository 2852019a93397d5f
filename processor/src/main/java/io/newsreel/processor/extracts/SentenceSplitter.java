package io.newsreel.processor.extracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into sentences. A line's end ends a sentence; within a line a full stop, question
 * mark, exclamation mark or ellipsis does, with the quotation marks and brackets that close after
 * it, if a space follows and then what can open a sentence: a capital letter, a digit, or a
 * quotation mark or bracket before one.
 *
 * <p>A full stop ends none after an abbreviation that is listed. After an initial ({@code J.
 * Smith}) and after letters held together by full stops ({@code U.S.}, {@code a.m.}) it does only
 * if the next word commonly opens a sentence: {@code in the U.S. The} does, {@code the U.S. Senate}
 * does not. This is {@link java.text.BreakIterator}'s rule with what it lacks, and the same on
 * every Java.
 */
final class SentenceSplitter {

  private static final Set<String> ABBREVIATIONS = WordFile.read("abbreviations.txt");
  private static final Set<String> BEFORE_FIGURES =
      Set.of("no", "nos", "art", "fig", "vol", "pp", "pop");
  private static final Set<String> STOP_WORDS = WordFile.read("stop-words.txt");

  /** A sentence's place, as UTF-16 indexes, without spaces around it. */
  record Place(int start, int end) {}

  private final String text;
  private final List<Place> places = new ArrayList<>();

  private SentenceSplitter(String text) {
    this.text = text;
  }

  /** The sentences of a text, in order. */
  static List<Place> split(String text) {
    SentenceSplitter splitter = new SentenceSplitter(text);
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      splitter.splitLine(start, end);
      start = end + 1;
    }
    return List.copyOf(splitter.places);
  }

  private void splitLine(int lineStart, int lineEnd) {
    int start = lineStart;
    int at = lineStart;
    while (at < lineEnd) {
      if (!terminator(text.charAt(at))) {
        at++;
        continue;
      }
      int first = at;
      while (at < lineEnd && terminator(text.charAt(at))) {
        at++;
      }
      boolean oneStop = at - first == 1 && text.charAt(first) == '.';
      int closed = at;
      while (closed < lineEnd && closing(text.charAt(closed))) {
        closed++;
      }
      if (opensAfter(closed, lineEnd) && !(oneStop && abbreviated(start, first, at, lineEnd))) {
        add(start, closed);
        start = closed;
      }
      at = closed;
    }
    add(start, lineEnd);
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (end > start && blank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      places.add(new Place(start, end));
    }
  }

  /** Whether a space follows, and then what can open a sentence. */
  private boolean opensAfter(int at, int lineEnd) {
    int next = next(at, lineEnd);
    if (next == at || next == lineEnd) {
      return false;
    }
    while (next < lineEnd && opening(text.charAt(next))) {
      next++;
    }
    return next < lineEnd
        && (Character.isUpperCase(text.codePointAt(next)) || Character.isDigit(text.charAt(next)));
  }

  /** Whether the full stop at {@code stop} belongs to the word before it. */
  private boolean abbreviated(int lineStart, int stop, int after, int lineEnd) {
    int wordStart = stop;
    while (wordStart > lineStart && !blank(text.charAt(wordStart - 1))) {
      wordStart--;
    }
    while (wordStart < stop && !Character.isLetterOrDigit(text.charAt(wordStart))) {
      wordStart++;
    }
    String word = text.substring(wordStart, stop);
    if (word.indexOf('.') > 0) {
      return dotted(word) && !opener(after, lineEnd);
    }
    if (word.length() == 1) {
      return Character.isUpperCase(word.charAt(0)) && !opener(after, lineEnd);
    }
    String folded = word.toLowerCase(Locale.ROOT);
    if (BEFORE_FIGURES.contains(folded)) {
      int next = next(after, lineEnd);
      return next < lineEnd && Character.isDigit(text.charAt(next));
    }
    return ABBREVIATIONS.contains(folded);
  }

  private static boolean dotted(String word) {
    for (int i = 0; i < word.length(); i++) {
      boolean dot = word.charAt(i) == '.';
      if (dot != (i % 2 == 1) || (!dot && !Character.isLetter(word.charAt(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the next word, a capital at its head, is one that names do not begin with. */
  private boolean opener(int at, int lineEnd) {
    int start = next(at, lineEnd);
    while (start < lineEnd && opening(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < lineEnd && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return STOP_WORDS.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private int next(int at, int lineEnd) {
    int next = at;
    while (next < lineEnd && blank(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private static boolean terminator(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\u2026';
  }

  private static boolean closing(char c) {
    return "\"'\u201d\u2019\u00bb)]".indexOf(c) >= 0;
  }

  private static boolean opening(char c) {
    return "\"'\u201c\u2018\u00ab([".indexOf(c) >= 0;
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b';
  }
}
