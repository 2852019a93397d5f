package io.newsreel.processor.clean;

import java.util.Arrays;

/**
 * What each segment of a page adds to the element it stands in: running text counts for it, links
 * and labels against it, and furniture not at all.
 */
final class Weights {

  /**
   * A name that marks more than this share of the page's running text is not believed on that page:
   * page builders call every part of an article "widget".
   */
  private static final double FURNITURE_SHARE = 0.35;

  /** The same for names that mean nothing else: comments may outweigh the article. */
  private static final double SURE_SHARE = 0.85;

  /** How much of the page's text the article element with the headline must hold. */
  private static final double OWN_SHARE = 0.2;

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
  static Weights byDensity(PageTree tree, ElementNames names) {
    double[] weights = new double[tree.segments().size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(tree.segment(i));
    }
    Weights all = new Weights(tree, weights, new boolean[weights.length]);
    all.leaveFurniture(names);
    all.leaveTeasers();
    all.leaveOtherArticles();
    return new Weights(tree, weights, all.left);
  }

  /** Weights for pages of tables and short lines: every text counts by its length. */
  static Weights byLength(PageTree tree, ElementNames names) {
    double[] weights = new double[tree.segments().size()];
    for (int i = 0; i < weights.length; i++) {
      Segment segment = tree.segment(i);
      int length = segment.text().length();
      weights[i] = segment.linkDensity() > 0.5 ? -length : length;
    }
    Weights all = new Weights(tree, weights, new boolean[weights.length]);
    all.leaveFurniture(names);
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

  private void leaveFurniture(ElementNames names) {
    double[] text = new double[weights.length];
    for (int i = 0; i < text.length; i++) {
      text[i] = Math.max(0, weights[i]);
    }
    double[] texts = PageTree.sums(text);
    double all = texts[text.length];
    double[] marked = new double[names.size()];
    int[] end = new int[names.size()];
    for (int e = 0; e < tree.size(); e++) {
      int says = tree.says(e);
      if (says >= ElementNames.FURNITURE && tree.first(e) >= end[says]) {
        marked[says] += tree.sum(e, texts);
        end[says] = tree.end(e);
      }
    }
    double[] bodies = bodies(text);
    int bodyEnd = 0;
    int filled = 0;
    for (int e = 0; e < tree.size(); e++) {
      int says = tree.says(e);
      if (says == ElementNames.BODY) {
        bodyEnd = Math.max(bodyEnd, tree.end(e));
      }
      boolean aroundBody =
          tree.first(e) >= bodyEnd && tree.sum(e, bodies) > FURNITURE_SHARE * bodies[text.length];
      if (says >= ElementNames.FURNITURE
          && !aroundBody
          && marked[says] <= all * (names.isSure(says) ? SURE_SHARE : FURNITURE_SHARE)) {
        filled = leave(e, filled);
      }
    }
  }

  /** Leaves out an element's segments from {@code from} on, so that no nesting costs twice. */
  private int leave(int element, int from) {
    int first = Math.max(from, tree.first(element));
    if (first < tree.end(element)) {
      Arrays.fill(left, first, tree.end(element), true);
    }
    return Math.max(from, tree.end(element));
  }

  /** Running sums of the text in elements that say that they are the article's body. */
  private double[] bodies(double[] text) {
    double[] inBody = new double[text.length];
    for (int e = 0, end = 0; e < tree.size(); e++) {
      if (tree.says(e) == ElementNames.BODY && tree.end(e) > end) {
        for (end = Math.max(end, tree.first(e)); end < tree.end(e); end++) {
          inBody[end] = text[end];
        }
      }
    }
    return PageTree.sums(inBody);
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

  /** Where the headline stands in an article element, others beside it are other articles. */
  private void leaveOtherArticles() {
    int own = tree.headlineArticle();
    if (own < 0 || textIn(own) < OWN_SHARE * textIn(0)) {
      return;
    }
    int filled = 0;
    for (int e = 0; e < tree.size(); e++) {
      boolean beside = tree.end(e) <= tree.first(own) || tree.first(e) >= tree.end(own);
      if (tree.isArticle(e) && beside) {
        filled = leave(e, filled);
      }
    }
  }

  private double textIn(int element) {
    double text = 0;
    for (int i = tree.first(element); i < tree.end(element); i++) {
      text += left[i] ? 0 : Math.max(0, weights[i]);
    }
    return text;
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
      return -10 - Math.min(length, 100) * 0.2;
    }
    if (length >= 80) {
      return length * (1 - density);
    }
    if (segment.isHeading() || (density == 0 && segment.isListed())) {
      return 0;
    }
    return Line.endsSentence(segment.text()) ? length * 0.5 : -10;
  }
}
