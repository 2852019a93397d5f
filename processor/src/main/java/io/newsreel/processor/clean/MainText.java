package io.newsreel.processor.clean;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses the blocks of a page that make the article.
 *
 * <p>Every block gets a weight, positive for running text and negative for links and labels; the
 * article is in the smallest element that holds nearly all of the weight that any element holds.
 * The idea that link and text density of blocks tell text from template is Kohlschütter et al.,
 * "Boilerplate Detection using Shallow Text Features" (WSDM 2010); adding weights up over the tree
 * follows Arc90's Readability.
 */
final class MainText {

  /** Furniture by name holds no more than this share of the page's running text. */
  private static final double FURNITURE_SHARE = 0.35;

  /** How much of the best element's weight a smaller one must hold to stand for it. */
  private static final double ENOUGH = 0.9;

  /** How much of it an element that says that it is the article's body must hold. */
  private static final double ENOUGH_FOR_BODY = 0.5;

  private final PageTree tree;
  private final double[] weights;
  private final double[] sums;

  private MainText(PageTree tree) {
    this.tree = tree;
    this.weights = new double[tree.segments().size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(tree.segments().get(i));
    }
    boolean[] furniture = furniture();
    for (int i = 0; i < weights.length; i++) {
      if (furniture[i]) {
        weights[i] = Double.NaN;
      }
    }
    this.sums = tree.sums(zeroed(weights));
  }

  /** The article's blocks, in order. */
  static List<Segment> of(PageTree tree) {
    if (tree.size() == 0) {
      return List.of();
    }
    return new MainText(tree).choose();
  }

  private List<Segment> choose() {
    int best = best();
    List<Segment> chosen = new ArrayList<>();
    for (int i = tree.first()[best]; i < tree.end()[best]; i++) {
      Segment segment = tree.segments().get(i);
      if (!Double.isNaN(weights[i]) && !isLinks(segment)) {
        chosen.add(segment);
      }
    }
    return chosen;
  }

  private int best() {
    int best = heaviest((byte) 0, 0, tree.size());
    int body = heaviest(PageTree.BODY, 0, tree.size());
    double most = tree.sum(best, sums);
    if (body >= 0 && tree.sum(body, sums) >= ENOUGH_FOR_BODY * most) {
      return narrowed(body);
    }
    return narrowed(best);
  }

  private int heaviest(byte what, int from, int to) {
    int best = what == 0 ? from : -1;
    for (int e = from; e < to; e++) {
      if ((what == 0 || tree.says(e, what))
          && (best < 0 || tree.sum(e, sums) > tree.sum(best, sums))) {
        best = e;
      }
    }
    return best;
  }

  /** The deepest element below that still holds nearly all of the weight. */
  private int narrowed(int element) {
    double enough = ENOUGH * tree.sum(element, sums);
    int best = element;
    for (int e = element + 1; e < tree.size() && tree.first()[e] < tree.end()[element]; e++) {
      if (tree.end()[e] - tree.first()[e] > 1
          && tree.sum(e, sums) >= enough
          && tree.end()[e] <= tree.end()[best]) {
        best = e;
      }
    }
    return best;
  }

  private boolean[] furniture() {
    double[] text = new double[weights.length];
    for (int i = 0; i < text.length; i++) {
      text[i] = Math.max(0, weights[i]);
    }
    double[] texts = tree.sums(text);
    double limit = FURNITURE_SHARE * texts[text.length];
    boolean[] furniture = new boolean[weights.length];
    byte named = PageTree.FURNITURE | PageTree.ASIDE;
    for (int e = 0; e < tree.size(); e++) {
      if (tree.says(e, named) && tree.sum(e, texts) <= limit) {
        java.util.Arrays.fill(furniture, tree.first()[e], tree.end()[e], true);
      }
    }
    return furniture;
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

  private static boolean isLinks(Segment segment) {
    return segment.linkDensity() > 0.8 && !segment.isHeading();
  }

  private static double[] zeroed(double[] weights) {
    double[] zeroed = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      zeroed[i] = Double.isNaN(weights[i]) ? 0 : weights[i];
    }
    return zeroed;
  }
}
