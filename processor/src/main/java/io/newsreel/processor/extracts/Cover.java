package io.newsreel.processor.extracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses sentences so that the concepts they cover, each counted once, weigh the most within a
 * length: maximum coverage with a budget, which is NP-hard. Greedy choice by gain, and by gain for
 * the words it takes (Lin and Bilmes, HLT 2011), is within 1−1/√e of the best; from there one or
 * two chosen sentences at a time are taken out and the room filled anew, a given sentence first,
 * until nothing improves. In the same order it always finds the same.
 */
final class Cover {

  /** Chosen sentences may share so many of the shorter one's content words, no more. */
  private static final double REPETITION = 0.5;

  /** How much a sentence's words count against its gain when it is chosen greedily. */
  private static final double[] PRICES = {1, 0.5, 0};

  private static final int MOST_ROUNDS = 40;
  private static final double EPSILON = 1e-9;

  private final List<Sentence> sentences;
  private final int[] candidates;
  private final Length length;
  private final boolean[][] repeats;
  private final int[][] covers;
  private final double[] weights;

  /**
   * Prepares a choice.
   *
   * @param candidates indexes of the sentences that may be chosen
   */
  Cover(List<Sentence> sentences, int[] candidates, Concepts concepts, Length length) {
    this.sentences = sentences;
    this.candidates = candidates.clone();
    this.length = length;
    repeats = repetition(concepts);
    covers = new int[candidates.length][];
    weights = renumber(concepts);
  }

  /** The chosen sentences' indexes, in the order of value. */
  List<Integer> choose() {
    State best = new State();
    for (double price : PRICES) {
      State found = improve(fill(new State(), price), price);
      if (found.value > best.value + EPSILON) {
        best = found;
      }
    }
    while (best.size < length.fewest()) {
      int next = mostValuable(best, 1, true);
      if (next < 0) {
        break;
      }
      best.add(next);
    }
    best = worthwhile(best);
    List<Integer> chosen = new ArrayList<>();
    for (int i = 0; i < best.size; i++) {
      chosen.add(candidates[best.chosen[i]]);
    }
    return chosen;
  }

  /** Leaves out what adds little, the least first, as long as there are more than the fewest. */
  private State worthwhile(State full) {
    State state = full;
    while (state.size > length.fewest()) {
      int least = 0;
      double smallest = Double.MAX_VALUE;
      double largest = 0;
      for (int i = 0; i < state.size; i++) {
        double adds = state.value - state.without(i, i).value;
        largest = Math.max(largest, adds);
        if (adds < smallest) {
          smallest = adds;
          least = i;
        }
      }
      if (smallest >= length.worth() * largest) {
        break;
      }
      state = state.without(least, least);
    }
    return state;
  }

  private State improve(State start, double price) {
    State current = start;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      State better = bestNeighbour(current, price);
      if (better == null) {
        break;
      }
      current = better;
    }
    return current;
  }

  /** The best set that lacks one or two of the chosen sentences; null if none is better. */
  private State bestNeighbour(State current, double price) {
    State best = null;
    double value = current.value + EPSILON;
    for (int out = 0; out < current.size; out++) {
      for (int other = out; other < current.size; other++) {
        State smaller = current.without(out, other);
        for (int in = -1; in < candidates.length; in++) {
          if (in >= 0 && (other > out || !smaller.fits(in))) {
            continue;
          }
          State next = smaller.copy();
          if (in >= 0) {
            next.add(in);
          }
          fill(next, price);
          if (next.value > value) {
            value = next.value + EPSILON;
            best = next;
          }
        }
      }
    }
    return best;
  }

  private State fill(State state, double price) {
    int next = mostValuable(state, price, false);
    while (next >= 0) {
      state.add(next);
      next = mostValuable(state, price, false);
    }
    return state;
  }

  private int mostValuable(State state, double price, boolean anyLength) {
    int best = -1;
    double most = 0;
    for (int i = 0; i < candidates.length; i++) {
      if (anyLength ? state.repeated(i) : !state.fits(i)) {
        continue;
      }
      int words = sentences.get(candidates[i]).length();
      double gain = state.gain(i) / (price == 0 ? 1 : Math.pow(words, price));
      if (gain > most + EPSILON) {
        most = gain;
        best = i;
      }
    }
    return best;
  }

  /** Numbers the candidates' concepts from 0, and gives their weights. */
  private double[] renumber(Concepts concepts) {
    Map<Integer, Integer> numbers = new HashMap<>();
    List<Double> weighed = new ArrayList<>();
    for (int i = 0; i < candidates.length; i++) {
      int[] ids = concepts.of(candidates[i]);
      covers[i] = new int[ids.length];
      for (int j = 0; j < ids.length; j++) {
        Integer number = numbers.putIfAbsent(ids[j], numbers.size());
        if (number == null) {
          number = numbers.get(ids[j]);
          weighed.add(concepts.weight(ids[j]));
        }
        covers[i][j] = number;
      }
    }
    return weighed.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private boolean[][] repetition(Concepts concepts) {
    boolean[][] matrix = new boolean[candidates.length][candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      var one = concepts.contents(candidates[i]);
      matrix[i][i] = true;
      for (int j = i + 1; j < candidates.length; j++) {
        var two = concepts.contents(candidates[j]);
        long common = one.stream().filter(two::contains).count();
        matrix[i][j] = common > REPETITION * Math.min(one.size(), two.size());
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }

  /** A set of candidates and what it covers. */
  private final class State {

    private final boolean[] covered;
    private int[] chosen = new int[8];
    private int size;
    private int words;
    private double value;

    State() {
      covered = new boolean[weights.length];
    }

    private State(State other) {
      covered = other.covered.clone();
      chosen = other.chosen.clone();
      size = other.size;
      words = other.words;
      value = other.value;
    }

    State copy() {
      return new State(this);
    }

    State without(int one, int two) {
      State rest = new State();
      for (int i = 0; i < size; i++) {
        if (i != one && i != two) {
          rest.add(chosen[i]);
        }
      }
      return rest;
    }

    void add(int candidate) {
      value += gain(candidate);
      if (size == chosen.length) {
        chosen = Arrays.copyOf(chosen, 2 * size);
      }
      chosen[size++] = candidate;
      words += sentences.get(candidates[candidate]).length();
      for (int concept : covers[candidate]) {
        covered[concept] = true;
      }
    }

    double gain(int candidate) {
      double gain = 0;
      for (int concept : covers[candidate]) {
        gain += covered[concept] ? 0 : weights[concept];
      }
      return gain;
    }

    boolean fits(int candidate) {
      return size < length.most()
          && words + sentences.get(candidates[candidate]).length() <= length.words()
          && !repeated(candidate);
    }

    boolean repeated(int candidate) {
      for (int i = 0; i < size; i++) {
        if (repeats[candidate][chosen[i]]) {
          return true;
        }
      }
      return false;
    }
  }
}
