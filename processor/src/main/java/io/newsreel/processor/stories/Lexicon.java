package io.newsreel.processor.stories;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

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

  /** What an actor weighs: its name stands among the words, too. */
  private static final double ACTOR = 0.8;

  /** Terms of a vector: the heaviest ones. */
  private static final int HEAVIEST = 100;

  private final TermNumbers numbers = new TermNumbers();
  private final List<String> names = new ArrayList<>();
  private final BitSet everyday = new BitSet();
  private final Deque<Integer> free = new ArrayDeque<>();
  private int[] texts = new int[1024];
  private int textsInAll;

  String name(int term) {
    return names.get(term);
  }

  /** Upper bound of all numbers. */
  int bound() {
    return names.size();
  }

  /**
   * The heaviest terms of a text, the heaviest first.
   *
   * @return terms with their weights, see {@link TermVector}, for counts
   */
  List<StoryTerm> weigh(List<StoryTerm> terms) {
    int size = terms.size();
    double[] weights = new double[size];
    long[] order = new long[size];
    for (int i = 0; i < size; i++) {
      weights[i] = weight(terms.get(i));
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
    List<StoryTerm> heaviest = new ArrayList<>(kept);
    for (int i = 0; i < kept; i++) {
      int at = (int) order[i];
      int weight = (int) Math.round(weights[at] / length * TermVector.UNIT);
      heaviest.add(new StoryTerm(terms.get(at).name(), weight));
    }
    return heaviest;
  }

  private double weight(StoryTerm term) {
    boolean actor = term.name().charAt(0) == StoryTerm.ACTOR;
    return (1 + Math.log(term.count())) * rarity(term.name()) * (actor ? ACTOR : 1);
  }

  /** Counts the weighed terms of a text that comes in. */
  TermVector hold(List<StoryTerm> weighed) {
    long[] entries = new long[weighed.size()];
    for (int i = 0; i < entries.length; i++) {
      StoryTerm term = weighed.get(i);
      int number = number(term.name());
      texts[number]++;
      entries[i] = ((long) number << 32) | term.count();
    }
    textsInAll++;
    Arrays.sort(entries);
    int[] terms = new int[entries.length];
    short[] weights = new short[entries.length];
    for (int i = 0; i < entries.length; i++) {
      terms[i] = (int) (entries[i] >>> 32);
      weights[i] = (short) entries[i];
    }
    return new TermVector(terms, weights);
  }

  /** The number of a term, which is new if need be; it stays as long as a text holds it. */
  private int number(String name) {
    String stem = Stem.of(name);
    long hash = TermNumbers.hash(stem);
    int known = numbers.get(hash);
    if (known != TermNumbers.NONE) {
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
    everyday.set(number, CommonWords.everyday(stem));
    numbers.put(hash, number);
    return number;
  }

  /**
   * As log ((N + 1) / (n + ½)) to the power ¾, n counted with the text itself: the plain logarithm
   * gives names too much beside what happened.
   */
  private double rarity(String name) {
    String stem = Stem.of(name);
    int term = numbers.get(TermNumbers.hash(stem));
    boolean known = term != TermNumbers.NONE;
    boolean common = known ? everyday.get(term) : CommonWords.everyday(stem);
    double prior = common ? EVERYDAY * PRIOR_TEXTS : 0;
    double all = textsInAll + 1 + PRIOR_TEXTS;
    double rarity = Math.log((all + 1) / ((known ? texts[term] : 0) + 1 + prior + 0.5));
    double root = Math.sqrt(Math.max(0, rarity));
    return root * Math.sqrt(root);
  }

  /** Counts the terms of a text no more; those that no other has are forgotten. */
  void release(TermVector vector) {
    textsInAll--;
    for (int term : vector.terms()) {
      if (--texts[term] == 0) {
        numbers.remove(TermNumbers.hash(Stem.of(names.get(term))));
        names.set(term, null);
        free.push(term);
      }
    }
  }
}
