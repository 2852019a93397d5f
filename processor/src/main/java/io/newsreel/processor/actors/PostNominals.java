package io.newsreel.processor.actors;

import io.newsreel.processor.text.Tokens;

/** Letters behind a person's name that say an honour or an office: "Jane Doe SC". */
final class PostNominals {

  private static final long SC = Tokens.hash("sc");
  private static final long MP = Tokens.hash("mp");
  private static final long TD = Tokens.hash("td");

  private PostNominals() {}

  /** Whether word {@code i} is such letters, behind a first name and a surname. */
  static boolean at(Reading reading, int i) {
    Tokens tokens = reading.tokens();
    long word = tokens.hash(i);
    return (word == SC || word == MP || word == TD)
        && tokens.allCapitals(i)
        && i > 1
        && reading.joined(i)
        && reading.joined(i - 1)
        && !tokens.allCapitals(i - 1)
        && tokens.capitalised(i - 1)
        && !reading.possessive(i - 1)
        && reading.is(i - 2, WordClasses.FIRST_NAME);
  }
}
