package io.newsreel.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the headline of a plain text: its first line that is not blank, if that line reads as one.
 *
 * <p>It does if it has three words or more and at most {@value #MAX_LENGTH} characters, begins with
 * a capital, a digit or a quotation mark, does not end as a sentence does, is no by-line, date or
 * widget (the patterns in {@code not-headlines.txt}), and a blank or longer line follows.
 */
public final class Headlines {

  /** Longest headline, in characters; the longest that newspapers print have about 120. */
  static final int MAX_LENGTH = 150;

  private static final int MIN_WORDS = 3;
  private static final String SENTENCE_END = ".…:;,";
  private static final String QUOTES = "\"'“”‘’„«‹";
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final List<Pattern> NOT_HEADLINES = load("not-headlines.txt");

  private Headlines() {}

  /**
   * A text parted from its headline.
   *
   * @param headline the headline, or null
   * @param text the text; the line that was the headline is left empty, so that line numbers stay
   */
  public record Parted(String headline, String text) {}

  /** Parts a text, its lines ended by line feeds, from its headline. */
  public static Parted part(String text) {
    int start = 0;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    start = text.lastIndexOf('\n', Math.max(start - 1, 0)) + 1;
    int end = text.indexOf('\n', start);
    if (end < 0) {
      return new Parted(null, text);
    }
    String line = text.substring(start, end).strip();
    int nextEnd = text.indexOf('\n', end + 1);
    String next = text.substring(end + 1, nextEnd < 0 ? text.length() : nextEnd).strip();
    boolean followed = next.length() > line.length() || (next.isEmpty() && !blankFrom(text, end));
    return followed && readsAsHeadline(line)
        ? new Parted(line, text.substring(0, start) + text.substring(end))
        : new Parted(null, text);
  }

  /** Whether a line, without space around it, reads as a headline. */
  static boolean readsAsHeadline(String line) {
    return !line.isEmpty()
        && line.length() <= MAX_LENGTH
        && SPACE.split(line).length >= MIN_WORDS
        && startsAsHeadline(line.codePointAt(0))
        && !endsAsSentence(line)
        && NOT_HEADLINES.stream().noneMatch(pattern -> pattern.matcher(line).find());
  }

  private static boolean startsAsHeadline(int first) {
    return (Character.isLetter(first) && !Character.isLowerCase(first))
        || Character.isDigit(first)
        || QUOTES.indexOf(first) >= 0;
  }

  private static boolean endsAsSentence(String line) {
    int last = line.length() - 1;
    while (last > 0 && (QUOTES.indexOf(line.charAt(last)) >= 0 || line.charAt(last) == '»')) {
      last--;
    }
    return SENTENCE_END.indexOf(line.charAt(last)) >= 0;
  }

  private static boolean blankFrom(String text, int from) {
    return text.chars().skip(from).allMatch(Character::isWhitespace);
  }

  private static List<Pattern> load(String name) {
    try (InputStream in = Headlines.class.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
