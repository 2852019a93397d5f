package io.newsreel.cli.commands;

import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.processor.extracts.Length;
import picocli.CommandLine.Option;

/** How long a summary a person wants: in words, or in sentences. */
final class SummaryLength {

  @Option(
      names = "--words",
      paramLabel = "N",
      description = "at most so many words, of whole sentences")
  private Integer words;

  @Option(
      names = "--sentences",
      paramLabel = "N",
      description = "so many sentences (default: two to four, about a hundred words)")
  private Integer sentences;

  /** Refuses what is no length, naming it. */
  void check() {
    if (words != null && sentences != null) {
      throw CommandFailure.usage("Give either --words or --sentences, not both.");
    }
    positive("--words", words);
    positive("--sentences", sentences);
  }

  /** The length that was asked for. */
  Length length() {
    if (words != null) {
      return Length.words(words);
    }
    return sentences != null ? Length.sentences(sentences) : Length.story();
  }

  private static void positive(String option, Integer number) {
    if (number != null && number < 1) {
      throw CommandFailure.usage("'%s %d': must be 1 or more.".formatted(option, number));
    }
  }
}
