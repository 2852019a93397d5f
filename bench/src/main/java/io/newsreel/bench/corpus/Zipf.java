package io.newsreel.bench.corpus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;

/**
 * Draws ranks by Zipf's law: rank {@code r} (from 0) with a probability proportional to {@code
 * 1/(r+shift)^exponent}. Constant time a draw by the alias method (Walker 1977, in the form of Vose
 * 1991).
 */
final class Zipf {

  private final double[] threshold;
  private final int[] alias;

  /**
   * A distribution.
   *
   * @param ranks how many ranks there are
   * @param exponent how steep it is; words of a language have about 1
   * @param shift flattens the first ranks (Mandelbrot's correction), 1 for none
   */
  Zipf(int ranks, double exponent, double shift) {
    double[] weights = new double[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      weights[rank] = Math.pow(rank + shift, -exponent);
      sum += weights[rank];
    }
    threshold = new double[ranks];
    alias = new int[ranks];
    Deque<Integer> small = new ArrayDeque<>();
    Deque<Integer> large = new ArrayDeque<>();
    for (int rank = 0; rank < ranks; rank++) {
      threshold[rank] = weights[rank] * ranks / sum;
      alias[rank] = rank;
      (threshold[rank] < 1 ? small : large).add(rank);
    }
    while (!small.isEmpty() && !large.isEmpty()) {
      int poor = small.remove();
      int rich = large.remove();
      alias[poor] = rich;
      threshold[rich] -= 1 - threshold[poor];
      (threshold[rich] < 1 ? small : large).add(rich);
    }
    // What is left is 1 but for rounding.
    small.forEach(rank -> threshold[rank] = 1);
    large.forEach(rank -> threshold[rank] = 1);
  }

  int draw(RandomGenerator random) {
    int rank = random.nextInt(alias.length);
    return random.nextDouble() < threshold[rank] ? rank : alias[rank];
  }
}
