package io.newsreel.processor.stories;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the texts that share most with a text. An inverted index, read from the heaviest term on
 * until {@value #VISITS} entries have been seen, so that a search costs the same however much is
 * kept; of a term the latest {@value #OF_A_TERM} texts are read.
 */
final class TextIndex {

  private static final int VISITS = 2000;
  private static final int OF_A_TERM = 300;

  /** Least likeness of a neighbour. */
  private static final double LEAST = 0.1;

  private StoryText[][] texts = new StoryText[1024][];
  private short[][] weights = new short[1024][];
  private int[] sizes = new int[1024];
  private final StoryText[] seen = new StoryText[VISITS];
  private int searches;

  void add(StoryText text, int bound) {
    grow(bound);
    for (int i = 0; i < text.vector.size(); i++) {
      int term = text.vector.terms()[i];
      if (texts[term] == null) {
        texts[term] = new StoryText[2];
        weights[term] = new short[2];
      } else if (sizes[term] == 2 * OF_A_TERM) {
        // Those before are never read.
        drop(term, 0, OF_A_TERM);
      } else if (sizes[term] == texts[term].length) {
        int length = sizes[term] * 2;
        texts[term] = Arrays.copyOf(texts[term], length);
        weights[term] = Arrays.copyOf(weights[term], length);
      }
      texts[term][sizes[term]] = text;
      weights[term][sizes[term]++] = text.vector.weights()[i];
    }
  }

  void remove(StoryText text) {
    for (int term : text.vector.terms()) {
      int at = sizes[term] - 1;
      while (at >= 0 && texts[term][at] != text) {
        at--;
      }
      if (at >= 0) {
        drop(term, at, 1);
      }
    }
  }

  private void drop(int term, int at, int count) {
    int size = sizes[term];
    int rest = size - at - count;
    System.arraycopy(texts[term], at + count, texts[term], at, rest);
    System.arraycopy(weights[term], at + count, weights[term], at, rest);
    sizes[term] = size - count;
    Arrays.fill(texts[term], sizes[term], size, null);
    if (sizes[term] == 0) {
      texts[term] = null;
      weights[term] = null;
    }
  }

  /**
   * The nearest neighbours of a text that is not in the index.
   *
   * @param most how many at most
   * @return the nearest first
   */
  List<StoryText> nearest(StoryText text, int most, int bound) {
    grow(bound);
    int count = collect(text);
    record Near(StoryText text, double likeness) {}
    List<Near> near = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StoryText other = seen[i];
      double likeness = other.found / (double) (TermVector.UNIT * TermVector.UNIT);
      if (likeness >= LEAST / 2) {
        near.add(new Near(other, likeness * text.nearness(other)));
      }
    }
    near.sort(
        Comparator.comparingDouble(Near::likeness)
            .reversed()
            .thenComparingInt(n -> n.text().arrival));
    return near.stream()
        .limit(2L * most)
        .map(n -> new Near(n.text(), text.likeness(n.text()) / StoryText.LIKENESS_UNIT))
        .filter(n -> n.likeness() >= LEAST)
        .sorted(
            Comparator.comparingDouble(Near::likeness)
                .reversed()
                .thenComparingInt(n -> n.text().arrival))
        .limit(most)
        .map(Near::text)
        .toList();
  }

  /** Puts the texts that share terms into {@link #seen}, and returns how many they are. */
  private int collect(StoryText text) {
    searches++;
    int count = 0;
    int left = VISITS;
    for (int at : heaviestFirst(text.vector)) {
      int term = text.vector.terms()[at];
      int weight = text.vector.weights()[at];
      int to = Math.max(0, sizes[term] - Math.min(left, OF_A_TERM));
      for (int i = sizes[term] - 1; i >= to; i--) {
        StoryText other = texts[term][i];
        if (other.search != searches) {
          other.search = searches;
          other.found = 0;
          seen[count++] = other;
        }
        other.found += weight * weights[term][i];
      }
      left -= sizes[term] - to;
      if (left <= 0) {
        break;
      }
    }
    return count;
  }

  private static int[] heaviestFirst(TermVector vector) {
    int[] order = new int[vector.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = -vector.weights()[i] << 8 | i;
    }
    Arrays.sort(order);
    for (int i = 0; i < order.length; i++) {
      order[i] &= 0xFF;
    }
    return order;
  }

  private void grow(int bound) {
    if (bound > texts.length) {
      int length = Math.max(bound, 2 * texts.length);
      texts = Arrays.copyOf(texts, length);
      weights = Arrays.copyOf(weights, length);
      sizes = Arrays.copyOf(sizes, length);
    }
  }
}
