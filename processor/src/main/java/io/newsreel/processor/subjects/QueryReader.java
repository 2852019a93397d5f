package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** The text of a query while it is read: the smallest parts of the syntax, from left to right. */
final class QueryReader {

  private final String query;
  private int at;

  QueryReader(String query) {
    this.query = query;
  }

  /** Where the next character stands. */
  int at() {
    return at;
  }

  /** Whether nothing is left. */
  boolean atEnd() {
    return at >= query.length();
  }

  /** The next character; a space at the end. */
  char peek() {
    return atEnd() ? ' ' : query.charAt(at);
  }

  /** Reads a character if it is the next one. */
  boolean skip(char c) {
    boolean next = !atEnd() && query.charAt(at) == c;
    at += next ? 1 : 0;
    return next;
  }

  /** Reads up to white space or one of the characters that end a word. */
  String word(String ends) {
    int start = at;
    while (!atEnd() && !Character.isWhitespace(peek()) && ends.indexOf(peek()) < 0) {
      at++;
    }
    return query.substring(start, at);
  }

  /** Reads what stands between quotation marks, of which the first one is next. */
  String quoted() {
    int close = query.indexOf('"', at + 1);
    if (close < 0) {
      throw fault(at, "This quotation mark is not closed");
    }
    String phrase = query.substring(at + 1, close);
    at = close + 1;
    return phrase;
  }

  /** Reads the name of a field and its colon if they are next, else returns null. */
  String fieldName() {
    int end = at;
    while (end < query.length() && Character.isLetter(query.charAt(end))) {
      end++;
    }
    if (end == at || end == query.length() || query.charAt(end) != ':') {
      return null;
    }
    String name = query.substring(at, end);
    at = end + 1;
    return name;
  }

  /** The words of a text, folded; it began at {@code start}. */
  List<String> words(String text, int start) {
    Tokens tokens = Tokens.of(text);
    if (tokens.size() == 0) {
      throw fault(start, "There is no word here");
    }
    List<String> words = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.folded(i));
    }
    return List.copyOf(words);
  }

  /** Reads a distance if there is one; 0 where there is none. */
  int slop() {
    int start = at;
    if (skip('~')) {
      double slop = number(start);
      if (slop != Math.rint(slop)) {
        throw fault(start, "The distance after '~' is a whole number of words");
      }
      return (int) slop;
    }
    return 0;
  }

  /** Reads a boost if there is one; 1 where there is none. */
  double boost() {
    int start = at;
    if (skip('^')) {
      return number(start);
    }
    return 1;
  }

  private double number(int sign) {
    int start = at;
    while (Character.isDigit(peek()) || peek() == '.') {
      at++;
    }
    try {
      return Double.parseDouble(query.substring(start, at));
    } catch (NumberFormatException e) {
      throw fault(sign, "A number must follow '%s'".formatted(query.charAt(sign)));
    }
  }

  /** Reads an operator if it stands here, as a word or as a sign, and the space after it. */
  boolean operator(String word, String sign) {
    int end = -1;
    if (query.startsWith(sign, at)) {
      end = at + sign.length();
    } else if (query.startsWith(word, at)
        && (at + word.length() == query.length()
            || Character.isWhitespace(query.charAt(at + word.length()))
            || query.charAt(at + word.length()) == '(')) {
      end = at + word.length();
    }
    if (end < 0) {
      return false;
    }
    at = end;
    skipSpace();
    return true;
  }

  void skipSpace() {
    while (!atEnd() && Character.isWhitespace(peek())) {
      at++;
    }
  }

  QuerySyntaxException fault(int position, String problem) {
    return new QuerySyntaxException(query, position, problem);
  }
}
