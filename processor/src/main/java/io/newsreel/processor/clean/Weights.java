package io.newsreel.processor.clean;

import java.util.Arrays;

/**
 * What each segment of a page adds to the element it stands in: running text counts for it, links
 * and labels against it, and furniture not at all.
 */
final class Weights {

  /** Furniture by name holds no more than this share of the page's running text. */
  private static final double FURNITURE_SHARE = 0.35;

  /** A teaser of another article is no longer than this, in characters. */
  private static final int TEASER = 500;

  private final PageTree tree;
  private final double[] weights;
  private final boolean[] left;
  private final double[] sums;

  private Weights(PageTree tree, double[] weights, boolean[] left) {
    this.tree = tree;
    this.weights = weights;
    this.left = left;
    double[] counted = weights.clone();
    for (int i = 0; i < counted.length; i++) {
      counted[i] = left[i] ? 0 : counted[i];
    }
    this.sums = PageTree.sums(counted);
  }

  /** Weights by the density of text and links, furniture and teasers left out. */
  static Weights byDensity(PageTree tree) {
    double[] weights = new double[tree.segments().size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(tree.segment(i));
    }
    Weights all = new Weights(tree, weights, new boolean[weights.length]);
    all.leaveFurniture();
    all.leaveTeasers();
    return new Weights(tree, weights, all.left);
  }

  /** Weights for pages of tables and short lines: every text counts by its length. */
  static Weights byLength(PageTree tree) {
    double[] weights = new double[tree.segments().size()];
    for (int i = 0; i < weights.length; i++) {
      Segment segment = tree.segment(i);
      int length = segment.text().length();
      weights[i] = segment.linkDensity() > 0.5 ? -length : length;
    }
    Weights all = new Weights(tree, weights, new boolean[weights.length]);
    all.leaveFurniture();
    return new Weights(tree, weights, all.left);
  }

  /** What an element's segments add up to. */
  double of(int element) {
    return tree.sum(element, sums);
  }

  /** Whether a segment was left out. */
  boolean isLeft(int segment) {
    return left[segment];
  }

  private void leaveFurniture() {
    double[] text = new double[weights.length];
    for (int i = 0; i < text.length; i++) {
      text[i] = Math.max(0, weights[i]);
    }
    double[] texts = PageTree.sums(text);
    double limit = FURNITURE_SHARE * texts[text.length];
    byte named = PageTree.FURNITURE | PageTree.ASIDE;
    for (int e = 0; e < tree.size(); e++) {
      if (tree.says(e, named) && tree.sum(e, texts) <= limit) {
        Arrays.fill(left, tree.first(e), tree.end(e), true);
      }
    }
  }

  /** A heading that is a link heads a teaser: the element around it, as far as it has no other. */
  private void leaveTeasers() {
    for (int i = 0; i < weights.length; i++) {
      Segment segment = tree.segment(i);
      if (!segment.isHeading() || segment.tag().equals("h1") || segment.linkDensity() < 0.7) {
        continue;
      }
      int element = segment.element();
      while (element > 0 && isTeaser(tree.parent(element), i)) {
        element = tree.parent(element);
      }
      Arrays.fill(left, tree.first(element), tree.end(element), true);
    }
  }

  private boolean isTeaser(int element, int heading) {
    int length = 0;
    for (int i = tree.first(element); i < tree.end(element); i++) {
      Segment segment = tree.segment(i);
      length += segment.text().length();
      if (length > TEASER || (i != heading && segment.isHeading())) {
        return false;
      }
    }
    return true;
  }

  private static double weight(Segment segment) {
    int length = segment.text().length();
    double density = segment.linkDensity();
    if (density > 0.6) {
      return -10 - Math.min(length, 100) * 0.5;
    }
    if (length >= 80) {
      return length * (1 - density);
    }
    if (segment.isHeading()) {
      return 0;
    }
    return Line.of(segment.text(), 0).endsSentence() ? length * 0.5 : -10;
  }
}
