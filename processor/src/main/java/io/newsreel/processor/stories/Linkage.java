package io.newsreel.processor.stories;

import java.util.Arrays;

/**
 * Agglomerative clustering by <em>relative</em> average linkage: two groups are one if their
 * articles are, on average, nearly as like each other as those within each group are among
 * themselves,
 *
 * <pre>  mean likeness across / √(mean within A · mean within B)  ≥  threshold.</pre>
 *
 * <p>Plain average linkage has one threshold for all; but two fights of one boxer are more like each
 * other than two reports on a budget. What is likely within a story is learned from the story, with
 * a prior of {@value #PRIOR_PAIRS} pairs of likeness {@value #PRIOR} for groups of few articles.
 */
final class Linkage {

  private static final double PRIOR = 0.2;
  private static final double PRIOR_PAIRS = 2;

  private final int[] sizes;
  private final double[] within;
  private final double[][] across;

  /**
   * Groups to be clustered.
   *
   * @param sizes how many articles each has
   * @param within sum of the likenesses of all pairs within each
   * @param across sums of the likenesses between two of them; symmetric, and changed by clustering
   */
  Linkage(int[] sizes, double[] within, double[][] across) {
    this.sizes = sizes.clone();
    this.within = within.clone();
    this.across = across;
  }

  /**
   * Joins the two groups that belong together most, as long as there are any.
   *
   * @param threshold least relative linkage, 0 to about 1
   * @return for each group the number of the cluster it is in
   */
  int[] cluster(double threshold) {
    int count = sizes.length;
    int[] cluster = new int[count];
    boolean[] gone = new boolean[count];
    Arrays.setAll(cluster, i -> i);
    while (true) {
      double best = threshold;
      int left = -1;
      int right = -1;
      for (int a = 1; a < count; a++) {
        for (int b = 0; b < a && !gone[a]; b++) {
          if (!gone[b] && across[a][b] > 0 && linkage(a, b) >= best) {
            best = linkage(a, b);
            left = b;
            right = a;
          }
        }
      }
      if (left < 0) {
        return cluster;
      }
      join(left, right);
      gone[right] = true;
      for (int i = 0; i < count; i++) {
        cluster[i] = cluster[i] == right ? left : cluster[i];
      }
    }
  }

  private double linkage(int a, int b) {
    double mean = across[a][b] / ((double) sizes[a] * sizes[b]);
    return mean / Math.sqrt(meanWithin(a) * meanWithin(b));
  }

  private double meanWithin(int a) {
    double pairs = sizes[a] * (sizes[a] - 1) / 2.0;
    return (within[a] + PRIOR_PAIRS * PRIOR) / (pairs + PRIOR_PAIRS);
  }

  private void join(int left, int right) {
    within[left] += within[right] + across[left][right];
    sizes[left] += sizes[right];
    for (int other = 0; other < sizes.length; other++) {
      across[left][other] += across[right][other];
      across[other][left] = across[left][other];
    }
  }
}
