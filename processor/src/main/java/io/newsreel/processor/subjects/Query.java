package io.newsreel.processor.subjects;

import java.util.List;

/** A stored query as it was written: what {@link QueryParser} reads. */
sealed interface Query {

  /** Which part of an article a term is looked for in. */
  enum Field {
    /** Headline or body. */
    ANY(3),
    HEADLINE(1),
    BODY(2);

    private final int parts;

    Field(int parts) {
      this.parts = parts;
    }

    /** A bit for each part of the article: 1 for the headline, 2 for the body. */
    int parts() {
      return parts;
    }

    static boolean headline(int parts) {
      return (parts & 1) != 0;
    }

    static boolean body(int parts) {
      return (parts & 2) != 0;
    }
  }

  /** Whether a clause must match, may match, or must not. */
  enum Occur {
    MUST,
    SHOULD,
    MUST_NOT
  }

  /** Weight of the part, 1 unless the query says otherwise; it multiplies what is inside. */
  double boost();

  /** A word, a prefix that ends in {@code *}, or words that follow one another. */
  record Term(Field field, String phrase, double boost) implements Query {}

  /**
   * Words near each other: some choice of places has {@code max(place − i) − min(place − i) ≤ slop}
   * for the i-th word, which is what Lucene's sloppy phrase says of words that do not repeat.
   */
  record Near(Field field, List<String> words, int slop, double boost) implements Query {}

  /** Clauses in a group. */
  record Group(List<Clause> clauses, double boost) implements Query {}

  /** One clause of a group. */
  record Clause(Occur occur, Query query) {}
}
