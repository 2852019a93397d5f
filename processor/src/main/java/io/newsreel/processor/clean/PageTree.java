package io.newsreel.processor.clean;

import java.util.List;

/**
 * A page, flat: its elements in document order, each with its parent and the run of segments below
 * it. Sums over an element's text are then differences of running sums, however deep the page.
 *
 * @param segments the blocks of text in document order
 * @param size how many elements
 * @param parent index of each element's parent; -1 for the first
 * @param first first segment at or below each element
 * @param end behind the last segment at or below each element
 * @param name hash of each element's tag and class: equal for elements made by one template
 * @param says what each element's names and tag say
 */
record PageTree(
    List<Segment> segments, int size, int[] parent, int[] first, int[] end, byte[] says, int[] name) {

  /** The article's text by its own mark-up. */
  static final byte BODY = 1;

  /** Furniture by name: holds unless most of the page's text is in it. */
  static final byte FURNITURE = 2;

  /** Furniture by tag. */
  static final byte ASIDE = 4;

  /** An {@code article} or {@code main} element. */
  static final byte ARTICLE = 8;

  boolean says(int element, byte what) {
    return (says[element] & what) != 0;
  }

  /** Running sums: what {@code weights} add up to before each segment. */
  double[] sums(double[] weights) {
    double[] sums = new double[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      sums[i + 1] = sums[i] + weights[i];
    }
    return sums;
  }

  /** What the weights of an element's segments add up to. */
  double sum(int element, double[] sums) {
    return sums[end[element]] - sums[first[element]];
  }
}
