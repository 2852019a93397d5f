package io.newsreel.processor.stories;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of the texts in memory, and in how many of them each stands: what is rare weighs much.
 * The figures are those of the texts in memory, so that they can be made again from them; a prior
 * of {@value #PRIOR_TEXTS} texts stands for all news there ever was, in which an everyday word has
 * its share and everything else is rare.
 */
final class Lexicon {

  private static final double PRIOR_TEXTS = 10_000;

  /** Share of all texts that an everyday word stands in. */
  private static final double EVERYDAY = 0.06;

  /** Terms of a vector: the heaviest ones. */
  private static final int HEAVIEST = 100;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int[] texts = new int[1024];
  private int textsInAll;

  /** The number of a term, which is new if need be; it stays as long as a text holds it. */
  private int number(String name) {
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    int number;
    if (free.isEmpty()) {
      number = names.size();
      names.add(name);
      if (number == texts.length) {
        texts = Arrays.copyOf(texts, 2 * number);
      }
    } else {
      number = free.pop();
      names.set(number, name);
    }
    numbers.put(name, number);
    return number;
  }

  String name(int term) {
    return names.get(term);
  }

  /** Upper bound of all numbers. */
  int bound() {
    return names.size();
  }

  /** The vector of a text that comes in; {@link #hold} or {@link #discard} it before the next. */
  TermVector vector(List<StoryTerm> terms) {
    int size = terms.size();
    int[] ids = new int[size];
    double[] weights = new double[size];
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      StoryTerm term = terms.get(i);
      ids[i] = number(term.name());
      weights[i] = (1 + Math.log(term.count())) * rarity(ids[i], term.name());
      // Heaviest first, and of equal ones the first named.
      order[i] = ((long) -Float.floatToIntBits((float) weights[i]) << 32) | i;
    }
    Arrays.sort(order);
    int kept = Math.min(size, HEAVIEST);
    double squares = 0;
    for (int i = 0; i < kept; i++) {
      squares += weights[(int) order[i]] * weights[(int) order[i]];
    }
    double length = Math.sqrt(squares);
    long[] entries = new long[kept];
    for (int i = 0; i < kept; i++) {
      int at = (int) order[i];
      long weight = Math.round(weights[at] / length * TermVector.UNIT);
      entries[i] = ((long) ids[at] << 32) | weight;
    }
    for (int i = kept; i < size; i++) {
      forgetIfUnheld(ids[(int) order[i]]);
    }
    return vector(entries);
  }

  /** The vector of terms as they were kept: each with its weight for a count. */
  TermVector recalled(List<StoryTerm> weighted) {
    long[] entries = new long[weighted.size()];
    for (int i = 0; i < entries.length; i++) {
      StoryTerm term = weighted.get(i);
      entries[i] = ((long) number(term.name()) << 32) | term.count();
    }
    return vector(entries);
  }

  /** The terms of a vector, each with its weight for a count. */
  List<StoryTerm> terms(TermVector vector) {
    List<StoryTerm> terms = new ArrayList<>(vector.size());
    for (int i = 0; i < vector.size(); i++) {
      terms.add(new StoryTerm(names.get(vector.terms()[i]), vector.weights()[i]));
    }
    // Numbers are others after a restart; what is kept is the same.
    terms.sort(Comparator.comparing(StoryTerm::name));
    return terms;
  }

  private static TermVector vector(long[] entries) {
    Arrays.sort(entries);
    int[] terms = new int[entries.length];
    short[] weights = new short[entries.length];
    for (int i = 0; i < entries.length; i++) {
      terms[i] = (int) (entries[i] >>> 32);
      weights[i] = (short) entries[i];
    }
    return new TermVector(terms, weights);
  }

  /** As log ((N + 1) / (n + ½)), n counted with the text itself. */
  private double rarity(int term, String name) {
    double prior = CommonWords.everyday(name) ? EVERYDAY * PRIOR_TEXTS : 0;
    double all = textsInAll + 1 + PRIOR_TEXTS;
    return Math.max(0, Math.log((all + 1) / (texts[term] + 1 + prior + 0.5)));
  }

  /** Counts the terms of a text. */
  void hold(TermVector vector) {
    textsInAll++;
    for (int term : vector.terms()) {
      texts[term]++;
    }
  }

  /** Counts them no more. */
  void release(TermVector vector) {
    textsInAll--;
    for (int term : vector.terms()) {
      texts[term]--;
      forgetIfUnheld(term);
    }
  }

  /** Forgets terms that only this vector had, which is not held. */
  void discard(TermVector vector) {
    for (int term : vector.terms()) {
      forgetIfUnheld(term);
    }
  }

  private void forgetIfUnheld(int term) {
    if (texts[term] == 0 && names.get(term) != null) {
      numbers.remove(names.get(term));
      names.set(term, null);
      free.push(term);
    }
  }
}
