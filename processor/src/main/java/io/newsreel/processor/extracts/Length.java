package io.newsreel.processor.extracts;

/**
 * How long a summary may be.
 *
 * @param fewest sentences there should be, if the articles have as many, whatever their words
 * @param most sentences there may be
 * @param words how many words (separated by spaces) the sentences may have together
 * @param worth beyond the fewest, a sentence must add at least this share of what the one that adds
 *     most does, 0 to 1
 */
public record Length(int fewest, int most, int words, double worth) {

  /** A sentence of news in English has about 24 words; room for one that is longer. */
  private static final int WORDS_A_SENTENCE = 30;

  /** Checks the bounds. */
  public Length {
    if (fewest < 0 || most < fewest || most < 1 || words < 1 || !(worth >= 0 && worth <= 1)) {
      throw new IllegalArgumentException(
          "Length of %d to %d sentences, %d words, worth %s: must be 0 <= fewest <= most, 1 or more words, worth 0 to 1"
              .formatted(fewest, most, words, worth));
    }
  }

  /** At most so many words, of whole sentences. */
  public static Length words(int words) {
    return new Length(0, Integer.MAX_VALUE, words, 0);
  }

  /** So many sentences, of ordinary length where there is a choice. */
  public static Length sentences(int sentences) {
    int words = (int) Math.min(Integer.MAX_VALUE, (long) sentences * WORDS_A_SENTENCE);
    return new Length(sentences, sentences, words, 0);
  }

  /** What a story is told in: two to four sentences, about a hundred words. */
  public static Length story() {
    return new Length(2, 4, 100, 0.3);
  }
}
