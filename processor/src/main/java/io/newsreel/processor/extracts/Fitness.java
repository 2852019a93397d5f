package io.newsreel.processor.extracts;

import io.newsreel.processor.text.Tokens;
import java.util.Set;
import java.util.regex.Pattern;

/** Judges by its form whether a sentence can stand in a summary. */
final class Fitness {

  /** Below this, a line is a heading or a fragment more often than a sentence of news. */
  private static final int FEWEST_WORDS = 6;

  /** A longer sentence takes the room of two, and readers lose its thread. */
  private static final int MOST_WORDS = 45;

  /** Of the longer words of a line; in a sentence of names it is about half. */
  private static final double MOST_CAPITALISED = 0.75;

  private static final int LONGEST_PHRASE = 4;

  private static final Set<String> OPENINGS = WordFile.read("openings.txt");
  private static final Set<String> NOT_PROSE = WordFile.read("not-prose.txt");
  private static final Set<String> LABELS = WordFile.read("labels.txt");

  /** A full date at the end is how captions end; a report of the day leaves out the year. */
  private static final Pattern DATED =
      Pattern.compile("\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}, (?:19|20)\\d\\d\\.?$");

  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it");
  private static final Set<String> FIRST_PERSON =
      Set.of("i", "im", "ive", "we", "our", "my", "weve", "were", "you", "your");

  private Fitness() {}

  /** Judges the sentence between two indexes, its words {@code first} to {@code last}. */
  static Flaw judge(Tokens tokens, int start, int end, int first, int last) {
    String text = tokens.text();
    if (last - first + 1 < FEWEST_WORDS
        || !ends(text, start, end)
        || !opens(text, start)
        || titled(tokens, first, last)
        || noProse(tokens, first, last)) {
      return Flaw.UNFIT;
    }
    boolean weak =
        last - first + 1 > MOST_WORDS
            || asks(text, end)
            || tokens.allCapitals(first) && LABELS.contains(tokens.folded(first))
            || DATED.matcher(text).region(Math.max(start, end - 40), end).find()
            || brokenQuotes(text, start, end)
            || !quote(text.charAt(start)) && OPENINGS.contains(tokens.folded(first))
            || saidByPronoun(tokens, start, first, last)
            || quotedThroughout(text, start, end)
            || addressesReader(tokens, start, first, last);
    return weak ? Flaw.WEAK : Flaw.NONE;
  }

  private static boolean ends(String text, int start, int end) {
    int at = end - 1;
    while (at > start && closing(text.charAt(at))) {
      at--;
    }
    char c = text.charAt(at);
    // An ellipsis is where somebody cut the text.
    return (c == '.' && text.charAt(at - 1) != '.') || c == '?' || c == '!';
  }

  private static boolean opens(String text, int start) {
    int at = start;
    while ("\"'\u201c\u2018(".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return Character.isUpperCase(text.codePointAt(at)) || Character.isDigit(text.charAt(at));
  }

  private static boolean asks(String text, int end) {
    char c = text.charAt(end - 1);
    return c == '?' || c == '!';
  }

  /** Whether it is set like a heading: nearly all longer words with a capital. */
  private static boolean titled(Tokens tokens, int first, int last) {
    int longer = 0;
    int capitals = 0;
    for (int i = first + 1; i <= last; i++) {
      if (tokens.end(i) - tokens.start(i) > 3) {
        longer++;
        capitals += tokens.capitalised(i) ? 1 : 0;
      }
    }
    return longer > 0 && capitals > MOST_CAPITALISED * longer;
  }

  private static boolean noProse(Tokens tokens, int first, int last) {
    for (int i = first; i <= last; i++) {
      StringBuilder phrase = new StringBuilder();
      for (int j = i; j <= last && j < i + LONGEST_PHRASE + 2; j++) {
        phrase.append(j == i ? "" : " ").append(tokens.folded(j));
        if (NOT_PROSE.contains(phrase.toString())) {
          return true;
        }
      }
    }
    return false;
  }

  /** A quotation mark that opens or closes and has no fellow. */
  private static boolean brokenQuotes(String text, int start, int end) {
    int straight = 0;
    int open = 0;
    int brackets = 0;
    for (int i = start; i < end; i++) {
      switch (text.charAt(i)) {
        case '"' -> straight++;
        case '\u201c' -> open++;
        case '\u201d' -> open--;
        case '(' -> brackets++;
        case ')' -> brackets--;
        default -> {}
      }
      if (open < 0 || brackets < 0) {
        return true;
      }
    }
    return straight % 2 != 0 || open != 0 || brackets != 0;
  }

  /** Whether it opens with speech and then says no more of the speaker than he or she. */
  private static boolean saidByPronoun(Tokens tokens, int start, int first, int last) {
    if (!quote(tokens.text().charAt(start))) {
      return false;
    }
    for (int i = first + 1; i <= last; i++) {
      String gap = tokens.gapBefore(i);
      if (gap.indexOf('"') >= 0 || gap.indexOf('\u201d') >= 0) {
        return PRONOUNS.contains(tokens.folded(i))
            || (i < last && PRONOUNS.contains(tokens.folded(i + 1)));
      }
    }
    return false;
  }

  private static boolean quote(char c) {
    return c == '"' || c == '\u201c';
  }

  /** Whether it is nothing but speech, so that it does not say who speaks. */
  private static boolean quotedThroughout(String text, int start, int end) {
    char open = text.charAt(start);
    if (!quote(open)) {
      return false;
    }
    int close = text.indexOf(open == '"' ? '"' : '\u201d', start + 1);
    return close < 0 || close >= end - 2;
  }

  /** Whether somebody says I, we or you outside a quotation. */
  private static boolean addressesReader(Tokens tokens, int start, int first, int last) {
    String text = tokens.text();
    boolean quoted = false;
    int at = start;
    for (int i = first; i <= last; i++) {
      for (; at < tokens.start(i); at++) {
        char c = text.charAt(at);
        quoted = c == '\u201c' || (c == '"' ? !quoted : c != '\u201d' && quoted);
      }
      String word = tokens.folded(i);
      boolean contraction = word.equals("were") && tokens.end(i) - tokens.start(i) == 4;
      if (!quoted && !contraction && FIRST_PERSON.contains(word) && !tokens.acronym(i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean closing(char c) {
    return "\"'\u201d\u2019)]".indexOf(c) >= 0;
  }
}
