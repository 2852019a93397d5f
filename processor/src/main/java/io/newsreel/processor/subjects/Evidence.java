package io.newsreel.processor.subjects;

import java.util.Arrays;

/**
 * What the queries found in one article, in the order they ran: a key (the term, or the near
 * phrase) and its weight. The queries of a subject and of all narrower ones lie side by side.
 */
final class Evidence {

  private int size;
  private int[] keys = new int[512];
  private double[] weights = new double[512];

  /** Which sum a key was seen in last, and with what weight. */
  private final int[] seenIn;

  private final double[] seenWeight;
  private int sums;

  Evidence(int keyCount) {
    seenIn = new int[keyCount];
    seenWeight = new double[keyCount];
  }

  int size() {
    return size;
  }

  int key(int i) {
    return keys[i];
  }

  double weight(int i) {
    return weights[i];
  }

  void add(int key, double weight) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      weights = Arrays.copyOf(weights, size * 2);
    }
    keys[size] = key;
    weights[size] = weight;
    size++;
  }

  /** Takes back what was added after {@code mark}. */
  void back(int mark) {
    size = mark;
  }

  /**
   * Weight of a stretch. A term that several queries name counts once, with the greatest weight any
   * of them gives it.
   */
  double sum(int from, int to) {
    sums++;
    double sum = 0;
    for (int i = from; i < to; i++) {
      int key = keys[i];
      double weight = weights[i];
      if (seenIn[key] != sums) {
        seenIn[key] = sums;
        seenWeight[key] = weight;
        sum += weight;
      } else if (weight > seenWeight[key]) {
        sum += weight - seenWeight[key];
        seenWeight[key] = weight;
      }
    }
    return sum;
  }
}
