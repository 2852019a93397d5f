package io.newsreel.processor.actors;

import io.newsreel.processor.text.Tokens;
import java.util.Set;

/**
 * Offices that mean whoever holds them, or nobody yet, and not the one who does: "any president of
 * the United States", "a bid for president of …", "the 42nd president of …".
 */
final class BareOffices {

  private static final Set<Long> ANYBODY =
      FunctionWords.hashes(
          "a",
          "an",
          "any",
          "no",
          "every",
          "each",
          "another",
          "some",
          "such",
          "next",
          "future",
          "first",
          "second",
          "third",
          "only",
          "other",
          "most",
          "never",
          "for",
          "be",
          "become",
          "becomes",
          "becoming",
          "became",
          "was",
          "were",
          "been",
          "being",
          "elect",
          "elected",
          "electing",
          "aspiring",
          "female",
          "whichever",
          "whatever");

  /** The same with an adjective between: "a sitting American president". */
  private static final Set<Long> ARTICLES =
      FunctionWords.hashes("a", "an", "any", "no", "every", "each");

  private static final long OFFICE = Tokens.hash("office");

  private BareOffices() {}

  /** Whether what stands before word {@code i} makes the office that begins there anybody's. */
  static boolean at(Reading reading, int i) {
    int before = i - 1;
    if (before < 0 || !reading.joined(i)) {
      return false;
    }
    Tokens tokens = reading.tokens();
    if (ANYBODY.contains(tokens.hash(before))
        || Character.isDigit(tokens.text().charAt(tokens.start(before)))) {
      return true;
    }
    if (reading.word(before, FunctionWords.OF) || tokens.hash(before) == FunctionWords.THE) {
      int of = tokens.hash(before) == FunctionWords.THE ? before - 1 : before;
      return reading.word(of, FunctionWords.OF) && of > 0 && tokens.hash(of - 1) == OFFICE;
    }
    return before > 0
        && reading.joined(before)
        && !tokens.capitalised(before)
        && reading.owner(before) == null
        && !reading.is(before, WordClasses.OPENER | WordClasses.JOINT | WordClasses.PARTICLE)
        && ARTICLES.contains(tokens.hash(before - 1));
  }

  /** "president of U.S. Programs": the country only begins the name of something else. */
  static boolean ofAnother(Reading reading, Span country) {
    int next = country.last() + 1;
    return reading.joined(next)
        && reading.tokens().capitalised(next)
        && !reading.possessive(country.last())
        && !reading.is(next, WordClasses.TIME)
        && !reading.heading(next)
        && (reading.owner(next) == null || reading.is(next, WordClasses.BODY));
  }
}
