package io.newsreel.processor.subjects;

import java.util.List;

/**
 * Why an article was, or was not, given a subject.
 *
 * @param uri code with its scheme
 * @param name English name
 * @param outcome what was decided, and by what
 * @param confidence 0 to 1 if it was given, else 0
 * @param weight what the evidence for it and for all narrower subjects weighs
 * @param asked what it must weigh in a text of this length
 * @param terms the terms found, heaviest first
 * @param absent the heaviest terms of its own query that are not in the text
 * @param failed clauses of its own query that do not hold, each as written and with what is missing
 */
public record SubjectVerdict(
    String uri,
    String name,
    Outcome outcome,
    double confidence,
    double weight,
    double asked,
    List<Term> terms,
    List<String> absent,
    List<String> failed) {

  /** What was decided. */
  public enum Outcome {
    /** Given: its evidence weighs enough. */
    GIVEN,
    /** Given: its query holds, and needs no weight. */
    GIVEN_BY_QUERY,
    /** Given because a narrower subject is. */
    IMPLIED,
    /** Given as a best guess, since no other was. */
    GUESSED,
    /** Not given: its evidence weighs too little. */
    TOO_LITTLE,
    /** Not given: its top level is far behind the strongest one. */
    FAR_BEHIND,
    /** Not given: nothing it looks for is there. */
    NOTHING_FOUND,
    /** Not given: neither it nor a narrower subject has a query for the language. */
    NO_QUERY
  }

  /**
   * A term found.
   *
   * @param term the term, or the near phrase
   * @param count how often it counted
   * @param inHeadline whether the headline has it
   * @param weight what it weighed; 0 if heavier terms had all its words
   */
  public record Term(String term, int count, boolean inHeadline, double weight) {}

  /** Whether the article was given the subject. */
  public boolean given() {
    return switch (outcome) {
      case GIVEN, GIVEN_BY_QUERY, IMPLIED, GUESSED -> true;
      case TOO_LITTLE, FAR_BEHIND, NOTHING_FOUND, NO_QUERY -> false;
    };
  }

  /** Evidence as a share of what is asked for. */
  public double share() {
    return asked > 0 ? weight / asked : 0;
  }
}
