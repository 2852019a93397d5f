package io.newsreel.processor.stories;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** What a text must share in the part that is read, to be looked at: half of that. */
  private static final int LEAST_FOUND = (int) (LEAST / 2 * TermVector.ONE);

  /** Bits of an entry that are the term's weight; the others are the text's place. */
  private static final int WEIGHT_BITS = 12;

  private final Likenesses likenesses;

  /** Places of texts, so that a search reads and writes small numbers that lie together. */
  private StoryText[] texts = new StoryText[1024];

  /** By place: what the text shares as far as has been read; 0 between two searches. */
  private int[] found = new int[1024];

  private int[] freePlaces = new int[1024];
  private int frees;
  private int places;

  /** By term: an entry for each text it stands in, the latest last. */
  private int[][] entries = new int[1024][];

  private int[] sizes = new int[1024];
  private final int[] seen = new int[VISITS];

  TextIndex(Likenesses likenesses) {
    this.likenesses = likenesses;
  }

  void add(StoryText text, int bound) {
    grow(bound);
    text.place = place();
    texts[text.place] = text;
    for (int i = 0; i < text.vector.size(); i++) {
      int term = text.vector.terms()[i];
      if (entries[term] == null) {
        entries[term] = new int[2];
      } else if (sizes[term] == 2 * OF_A_TERM) {
        // Those before are never read.
        drop(term, 0, OF_A_TERM);
      } else if (sizes[term] == entries[term].length) {
        entries[term] = Arrays.copyOf(entries[term], sizes[term] * 2);
      }
      entries[term][sizes[term]++] = text.place << WEIGHT_BITS | text.vector.weights()[i];
    }
  }

  private int place() {
    if (frees > 0) {
      return freePlaces[--frees];
    }
    if (places == texts.length) {
      if (places >= 1 << (Integer.SIZE - WEIGHT_BITS)) {
        throw new IllegalStateException("No place for more than %d texts".formatted(places));
      }
      texts = Arrays.copyOf(texts, 2 * places);
      found = Arrays.copyOf(found, 2 * places);
      freePlaces = Arrays.copyOf(freePlaces, 2 * places);
    }
    return places++;
  }

  /** Takes out a text, if it is here. */
  void remove(StoryText text) {
    if (text.place < 0) {
      return;
    }
    for (int term : text.vector.terms()) {
      int at = sizes[term] - 1;
      while (at >= 0 && entries[term][at] >>> WEIGHT_BITS != text.place) {
        at--;
      }
      if (at >= 0) {
        drop(term, at, 1);
      }
    }
    texts[text.place] = null;
    freePlaces[frees++] = text.place;
    text.place = -1;
  }

  private void drop(int term, int at, int count) {
    int rest = sizes[term] - at - count;
    System.arraycopy(entries[term], at + count, entries[term], at, rest);
    sizes[term] -= count;
    if (sizes[term] == 0) {
      entries[term] = null;
    }
  }

  /** Some texts, the nearest first; of those equally near the one that came first. */
  private static final class Nearest {
    private final StoryText[] texts;
    private final double[] likeness;
    private int size;

    Nearest(int most) {
      texts = new StoryText[most];
      likeness = new double[most];
    }

    /** Whether something so near would be among them. */
    boolean takes(double near) {
      return size < texts.length || near >= likeness[size - 1];
    }

    void add(StoryText text, double near) {
      int at = size;
      while (at > 0
          && (likeness[at - 1] < near
              || (likeness[at - 1] == near && texts[at - 1].arrival > text.arrival))) {
        at--;
      }
      if (at < texts.length) {
        size = Math.min(size + 1, texts.length);
        System.arraycopy(texts, at, texts, at + 1, size - at - 1);
        System.arraycopy(likeness, at, likeness, at + 1, size - at - 1);
        texts[at] = text;
        likeness[at] = near;
      }
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
    int count = collect(text.vector);
    Nearest likely = new Nearest(2 * most);
    for (int i = 0; i < count; i++) {
      StoryText other = texts[seen[i]];
      int shared = found[seen[i]];
      found[seen[i]] = 0;
      // Nearness in time makes it less at most.
      if (shared >= LEAST_FOUND && likely.takes(shared)) {
        likely.add(other, shared * text.nearness(other));
      }
    }
    Nearest nearest = new Nearest(most);
    for (int i = 0; i < likely.size; i++) {
      int likeness = likenesses.of(text, likely.texts[i]);
      if (likeness >= LEAST * StoryText.LIKENESS_UNIT) {
        nearest.add(likely.texts[i], likeness);
      }
    }
    return new ArrayList<>(Arrays.asList(nearest.texts).subList(0, nearest.size));
  }

  /** Puts the places of texts that share terms into {@link #seen}; returns how many they are. */
  private int collect(TermVector vector) {
    int count = 0;
    int left = VISITS;
    for (int at : heaviestFirst(vector)) {
      int term = vector.terms()[at];
      int weight = vector.weights()[at];
      int to = Math.max(0, sizes[term] - Math.min(left, OF_A_TERM));
      for (int i = sizes[term] - 1; i >= to; i--) {
        int entry = entries[term][i];
        int place = entry >>> WEIGHT_BITS;
        if (found[place] == 0) {
          seen[count++] = place;
        }
        // More than nothing, so that a text is seen once.
        found[place] += Math.max(1, weight * (entry & (1 << WEIGHT_BITS) - 1));
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
    if (bound > sizes.length) {
      int length = Math.max(bound, 2 * sizes.length);
      entries = Arrays.copyOf(entries, length);
      sizes = Arrays.copyOf(sizes, length);
    }
  }
}
