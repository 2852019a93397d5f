package io.newsreel.processor.stories;

import java.util.Arrays;

/**
 * Agglomerative clustering by <em>relative</em> average linkage: two groups are one if their
 * articles are, on average, nearly as like each other as those within each group are among
 * themselves,
 *
 * <pre>  mean likeness across / √(mean within A · mean within B)  ≥  threshold.</pre>
 *
 * <p>Plain average linkage has one threshold for all; but two fights of one boxer are more like
 * each other than two reports on a budget. What is likely within a story is learned from the story,
 * with a prior of {@value #PRIOR_PAIRS} pairs of likeness {@value #PRIOR} for groups of few
 * articles.
 */
final class Linkage {

  private static final double PRIOR = 0.2;
  private static final double PRIOR_PAIRS = 2;

  private final int[] sizes;
  private final long[] within;
  private final long[][] across;

  /** Linkage of each group with each before it, and the group with which it is greatest. */
  private final double[][] linkage;

  private final int[] nearest;
  private final boolean[] gone;

  /**
   * Groups to be clustered. Likenesses are in millionths.
   *
   * @param sizes how many articles each has
   * @param within sum of the likenesses of all pairs within each
   * @param across sums of the likenesses between two of them, symmetric
   */
  Linkage(int[] sizes, long[] within, long[][] across) {
    int count = sizes.length;
    this.sizes = sizes.clone();
    this.within = within.clone();
    this.across = across;
    linkage = new double[count][];
    nearest = new int[count];
    gone = new boolean[count];
    for (int a = 0; a < count; a++) {
      linkage[a] = new double[a];
      for (int b = 0; b < a; b++) {
        linkage[a][b] = of(sizes[a], within[a], sizes[b], within[b], across[a][b]);
      }
      findNearest(a);
    }
  }

  /** The relative linkage of two groups of some size, likeness within and across. */
  static double of(int sizeA, long withinA, int sizeB, long withinB, long across) {
    double mean = across / StoryText.LIKENESS_UNIT / ((double) sizeA * sizeB);
    return mean / Math.sqrt(meanWithin(sizeA, withinA) * meanWithin(sizeB, withinB));
  }

  private static double meanWithin(int size, long within) {
    double pairs = size * (size - 1) / 2.0;
    return (within / StoryText.LIKENESS_UNIT + PRIOR_PAIRS * PRIOR) / (pairs + PRIOR_PAIRS);
  }

  /**
   * Joins the two groups that belong together most, as long as there are any.
   *
   * @param threshold least relative linkage, 0 to about 1
   * @return for each group the number of the cluster it is in
   */
  int[] cluster(double threshold) {
    int[] cluster = new int[sizes.length];
    Arrays.setAll(cluster, i -> i);
    while (true) {
      int right = mostLinked();
      if (right < 0 || linkage[right][nearest[right]] < threshold) {
        return cluster;
      }
      int left = nearest[right];
      join(left, right);
      for (int i = 0; i < cluster.length; i++) {
        cluster[i] = cluster[i] == right ? left : cluster[i];
      }
    }
  }

  /** Sum of the likenesses of all pairs within a cluster. */
  long within(int cluster) {
    return within[cluster];
  }

  private int mostLinked() {
    int most = -1;
    for (int a = 1; a < sizes.length; a++) {
      if (!gone[a]
          && nearest[a] >= 0
          && (most < 0 || linkage[a][nearest[a]] > linkage[most][nearest[most]])) {
        most = a;
      }
    }
    return most;
  }

  private void join(int left, int right) {
    gone[right] = true;
    within[left] += within[right] + across[left][right];
    sizes[left] += sizes[right];
    for (int other = 0; other < sizes.length; other++) {
      if (other != left && !gone[other]) {
        across[left][other] += across[right][other];
        across[other][left] = across[left][other];
        linkage[Math.max(left, other)][Math.min(left, other)] =
            of(sizes[left], within[left], sizes[other], within[other], across[left][other]);
      }
    }
    findNearest(left);
    for (int other = left + 1; other < sizes.length; other++) {
      if (!gone[other]) {
        if (nearest[other] == left || nearest[other] == right) {
          findNearest(other);
        } else if (linkage[other][left] > linkage[other][nearest[other]]) {
          nearest[other] = left;
        }
      }
    }
  }

  /** The group before a group that it is most linked with. */
  private void findNearest(int a) {
    nearest[a] = -1;
    for (int b = 0; b < a; b++) {
      if (!gone[b] && (nearest[a] < 0 || linkage[a][b] > linkage[a][nearest[a]])) {
        nearest[a] = b;
      }
    }
  }
}
