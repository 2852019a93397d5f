package io.newsreel.sink.view;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns what a person typed into a query of SQLite's full-text search. */
final class SearchWords {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private SearchWords() {}

  /** Every word must be there, and each may go on: {@code "zel" * AND "kyi" *}; empty for none. */
  static String query(String typed) {
    return WORD.matcher(typed)
        .results()
        .limit(12)
        .map(word -> "\"" + word.group() + "\" *")
        .collect(Collectors.joining(" AND "));
  }
}
