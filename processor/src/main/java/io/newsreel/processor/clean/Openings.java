package io.newsreel.processor.clean;

import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells lines apart that no phrase of a cue can match, by the hashes of their words alone: nearly
 * all paragraphs. They need not be folded and searched then.
 */
final class Openings {

  /** Shorter lines are looked at in any case: many of them are boilerplate. */
  private static final int SHORT = 18;

  /** What may stand before a line's first word and leaves nothing when the line is folded. */
  private static final String QUOTES = "\"'“”‘’«»„( ";

  /** Stands for all words that begin with a digit. */
  private static final long NUMBER = 0x2545F4914F6CDD1DL;

  private final WordReach atStart = new WordReach();
  private final WordReach anywhere = new WordReach();

  /** Characters that phrases begin with and that are no word. */
  private String signs = "";

  /**
   * Takes in a phrase.
   *
   * @param written as the cue has it
   * @param folded folded
   * @param start whether it stands at the beginning of lines alone
   * @param words the longest line, in words
   */
  void add(String written, String folded, boolean start, int words) {
    String[] parts = folded.split("[ :]+", 3);
    char first = parts[0].charAt(0);
    if (first != '#' && !Character.isLetter(first)) {
      // At the beginning of a line they are looked for in any case.
      signs += start || signs.indexOf(first) >= 0 ? "" : first;
      return;
    }
    WordReach reach = start ? atStart : anywhere;
    boolean one = parts.length == 1 || parts[1].isEmpty();
    for (long hash : hashes(parts[0])) {
      if (one) {
        reach.add(hash, words);
      } else {
        hashes(parts[1]).forEach(second -> reach.add(pair(hash, second), words));
      }
    }
    Tokens tokens = Tokens.of(written.replace('#', '0'));
    if (tokens.size() > 0) {
      reach.add(
          tokens.size() == 1 ? hash(tokens, 0) : pair(hash(tokens, 0), hash(tokens, 1)), words);
    }
  }

  /** What a folded word may be hashed to where it stands in a line. */
  private static List<Long> hashes(String word) {
    if (word.startsWith("#")) {
      return List.of(NUMBER);
    }
    List<Long> hashes = new ArrayList<>(List.of(Tokens.hash(word)));
    if (word.endsWith("s")) {
      // In the line it may be a possessive.
      hashes.add(Tokens.hash(word.substring(0, word.length() - 1)));
    }
    return hashes;
  }

  private static long hash(Tokens tokens, int i) {
    return Character.isDigit(tokens.text().charAt(tokens.start(i))) ? NUMBER : tokens.hash(i);
  }

  private static long pair(long first, long second) {
    return first * 0x9E3779B97F4A7C15L + second;
  }

  /** Whether a phrase may match a line. */
  boolean mayMatch(Line line) {
    int words = line.words();
    if (words <= SHORT || opensOddly(line) || hasSign(line)) {
      return true;
    }
    Tokens tokens = line.tokens();
    int end = line.endToken();
    long next = hash(tokens, line.firstToken());
    for (int i = line.firstToken(); i < end; i++) {
      long hash = next;
      next = i + 1 < end ? hash(tokens, i + 1) : 0;
      long pair = pair(hash, next);
      if (anywhere.reaches(hash, words) || anywhere.reaches(pair, words)) {
        return true;
      }
      if (i == line.firstToken()
          && (atStart.reaches(hash, words) || atStart.reaches(pair, words))) {
        return true;
      }
    }
    return false;
  }

  private boolean hasSign(Line line) {
    for (int i = 0; i < signs.length(); i++) {
      if (line.text().indexOf(signs.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line begins with something else than a plain word, quotation marks aside. */
  private static boolean opensOddly(Line line) {
    Tokens tokens = line.tokens();
    int first = line.firstToken();
    if (first == line.endToken() || tokens.acronym(first) || tokens.surrogates()) {
      return true;
    }
    String text = tokens.text();
    for (int i = line.start(); i < tokens.start(first); i++) {
      if (QUOTES.indexOf(text.charAt(i)) < 0) {
        return true;
      }
    }
    return !Character.isLetter(text.charAt(tokens.start(first)));
  }
}
