package io.newsreel.processor.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses the blocks of a page that make the article.
 *
 * <p>Every block gets a weight, positive for running text and negative for links and labels; the
 * article is in the smallest element that holds nearly all of the weight that any element holds.
 * The idea that link and text density of blocks tell text from template is Kohlschütter et al.,
 * "Boilerplate Detection using Shallow Text Features" (WSDM 2010); adding weights up over the tree
 * follows Arc90's Readability; that elements named as the body go before the weighing, and that
 * what the page states of itself stands in where both find little, are ideas of Trafilatura
 * (Barbaresi, ACL 2021).
 */
final class MainText {

  /** How much of the best element's weight a smaller one must hold to stand for it. */
  private static final double ENOUGH = 0.95;

  /** How much of it elements that say that they are the article's body must hold. */
  private static final double ENOUGH_FOR_BODY = 0.5;

  /** The same for elements that state it by microdata. */
  private static final double ENOUGH_IF_STATED = 0.2;

  /** A paragraph of this length that stands twice is on the page for two sizes of screen. */
  private static final int TWICE = 80;

  /** A shorter text, in characters, is doubted, and blocks of any length are looked for. */
  private static final int SHORT = 250;

  private final PageTree tree;
  private final Weights weights;

  private MainText(PageTree tree, Weights weights) {
    this.tree = tree;
    this.weights = weights;
  }

  /** The article's blocks, in order. */
  static List<Segment> of(PageTree tree, ElementNames names) {
    if (tree.size() == 0) {
      return List.of();
    }
    List<Segment> dense = new MainText(tree, Weights.byDensity(tree, names)).choose();
    if (length(dense) >= SHORT) {
      return dense;
    }
    List<Segment> any = new MainText(tree, Weights.byLength(tree, names)).choose();
    return length(any) > 2 * length(dense) ? any : dense;
  }

  private static int length(List<Segment> segments) {
    return segments.stream().mapToInt(segment -> segment.text().length()).sum();
  }

  private List<Segment> choose() {
    int best = heaviest(false);
    int body = heaviest(true);
    int stated = stated();
    boolean[] chosen = new boolean[tree.segments().size()];
    if (stated >= 0 && plainText(stated) >= ENOUGH_IF_STATED * weights.of(best)) {
      choose(stated, chosen);
    } else if (body < 0 || !bodies(body, ENOUGH_FOR_BODY * weights.of(best), chosen)) {
      choose(narrowed(best), chosen);
    }
    Lead.add(tree, weights, chosen);
    Set<String> seen = new HashSet<>();
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i]
          && (tree.segment(i).text().length() < TWICE || seen.add(tree.segment(i).text()))) {
        segments.add(tree.segment(i));
      }
    }
    return segments;
  }

  /** Chooses the body and its twins: some pages cut the text into several of one name. */
  private boolean bodies(int body, double enough, boolean[] chosen) {
    double weight = 0;
    int end = 0;
    for (int e = 0; e < tree.size(); e++) {
      if (tree.says(e) == ElementNames.BODY
          && tree.name(e) == tree.name(body)
          && tree.first(e) >= end) {
        weight += weights.of(e);
        end = tree.end(e);
      }
    }
    if (weight < enough) {
      return false;
    }
    if (weights.of(body) >= ENOUGH * weight) {
      choose(narrowed(body), chosen);
      return true;
    }
    end = 0;
    for (int e = 0; e < tree.size(); e++) {
      if (tree.says(e) == ElementNames.BODY
          && tree.name(e) == tree.name(body)
          && tree.end(e) > end) {
        choose(e, chosen);
        end = tree.end(e);
      }
    }
    return true;
  }

  /** The element that states that it is the body, or -1 where none or several do. */
  private int stated() {
    int stated = -1;
    int end = 0;
    for (int e = 0; e < tree.size(); e++) {
      if (tree.isStated(e) && tree.first(e) >= end) {
        if (stated >= 0) {
          return -1;
        }
        stated = e;
        end = tree.end(e);
      }
    }
    return stated;
  }

  private int plainText(int element) {
    int length = 0;
    for (int i = tree.first(element); i < tree.end(element); i++) {
      Segment segment = tree.segment(i);
      length += weights.isLeft(i) ? 0 : Math.max(0, segment.text().length() - segment.linked());
    }
    return length;
  }

  private void choose(int element, boolean[] chosen) {
    for (int i = tree.first(element); i < tree.end(element); i++) {
      chosen[i] = !weights.isLeft(i) && tree.segment(i).linkDensity() <= 0.8;
    }
  }

  private int heaviest(boolean body) {
    int best = body ? -1 : 0;
    for (int e = 0; e < tree.size(); e++) {
      if ((!body || tree.says(e) == ElementNames.BODY)
          && (best < 0 || weights.of(e) > weights.of(best))) {
        best = e;
      }
    }
    return best;
  }

  /** The deepest element below that still holds nearly all of the weight. */
  private int narrowed(int element) {
    double enough = ENOUGH * weights.of(element);
    int best = element;
    for (int e = element + 1; e < tree.size() && tree.first(e) < tree.end(element); e++) {
      if (tree.end(e) - tree.first(e) > 1
          && weights.of(e) >= enough
          && tree.end(e) <= tree.end(best)) {
        best = e;
      }
    }
    return best;
  }
}
