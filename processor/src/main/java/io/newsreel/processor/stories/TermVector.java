package io.newsreel.processor.stories;

/**
 * Weighted terms of length one. Weights are whole numbers, so that what is kept is what was
 * compared: a restart changes no likeness.
 *
 * @param terms numbers of terms, ascending
 * @param weights weight of each, in {@value #UNIT}ths
 */
record TermVector(int[] terms, short[] weights) {

  static final int UNIT = 2048;

  /** What two equal vectors share. */
  static final int ONE = UNIT * UNIT;

  static final TermVector NONE = new TermVector(new int[0], new short[0]);

  int size() {
    return terms.length;
  }

  /** Cosine of two vectors, 0 to 1. */
  double cosine(TermVector other) {
    int a = 0;
    int b = 0;
    int sum = 0;
    int[] others = other.terms;
    while (a < terms.length && b < others.length) {
      int left = terms[a];
      int right = others[b];
      if (left == right) {
        sum += weights[a] * other.weights[b];
      }
      a += left <= right ? 1 : 0;
      b += right <= left ? 1 : 0;
    }
    return sum / (double) ONE;
  }

  /**
   * Adds what each term contributes to what two vectors share.
   *
   * @param shares of each term of this vector
   */
  void share(TermVector other, int[] shares) {
    int b = 0;
    for (int a = 0; a < terms.length; a++) {
      while (b < other.terms.length && other.terms[b] < terms[a]) {
        b++;
      }
      if (b < other.terms.length && other.terms[b] == terms[a]) {
        shares[a] += weights[a] * other.weights[b];
      }
    }
  }
}
