package io.newsreel.processor.subjects;

import java.util.Arrays;

/**
 * Weighs a stretch of the evidence, which is what a subject and all narrower ones found.
 *
 * <p>A term that several queries name counts once, with the greatest boost any of them gives it,
 * and so does a word of the article: it counts for the strongest term that has it, the longer one
 * where two are as strong. So {@code "prime minister"}, {@code minister} and {@code minister*} do
 * not weigh three times what was said once. Near phrases take no words.
 */
final class Weighing {

  private final Evidence evidence;
  private final Hits headline;
  private final Hits body;
  private final Program.Near[] nears;

  /** Which weighing a key was seen in last, and its place among the terms of that one. */
  private final int[] seenIn;

  private final int[] placeOf;
  private int weighings;

  private int size;
  private int[] keys = new int[64];
  private double[] boosts = new double[64];
  private Query.Field[] fields = new Query.Field[64];
  private double[] weights = new double[64];
  private int[] counts = new int[64];

  /** Terms in the order in which they take words: strongest first. */
  private long[] order = new long[64];

  /** Which weighing a word was taken in last. */
  private int[] headlineTaken = new int[64];

  private int[] bodyTaken = new int[1024];

  Weighing(Evidence evidence, Hits headline, Hits body, Program.Near[] nears) {
    this.evidence = evidence;
    this.headline = headline;
    this.body = body;
    this.nears = nears;
    seenIn = new int[nears.length];
    placeOf = new int[nears.length];
  }

  /** Makes room for the words of an article. */
  void room(int headlineWords, int bodyWords) {
    if (headlineTaken.length < headlineWords) {
      headlineTaken = new int[headlineWords * 2];
    }
    if (bodyTaken.length < bodyWords) {
      bodyTaken = new int[bodyWords * 2];
    }
  }

  /** How many different terms the last stretch had. */
  int size() {
    return size;
  }

  /** The {@code i}-th term of the last stretch. */
  int key(int i) {
    return keys[i];
  }

  /** What the {@code i}-th term weighed; 0 if others had all its words. */
  double weight(int i) {
    return weights[i];
  }

  /** How often the {@code i}-th term counted, headline and body together. */
  int count(int i) {
    return counts[i];
  }

  /** What a stretch would weigh if no two terms shared a word: its weight or more. */
  double bound(int from, int to) {
    gather(from, to);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += boosts[i] * Program.saturated(above(i), below(i));
    }
    return sum;
  }

  /** Weight of a stretch; the terms and their weights can be asked for afterwards. */
  double weigh(int from, int to) {
    gather(from, to);
    return settle();
  }

  /** Brings the same terms together. */
  private void gather(int from, int to) {
    weighings++;
    size = 0;
    for (int i = from; i < to; i++) {
      int key = evidence.key(i);
      if (seenIn[key] != weighings) {
        seenIn[key] = weighings;
        placeOf[key] = size;
        grow();
        keys[size] = key;
        boosts[size] = evidence.boost(i);
        fields[size] = evidence.field(i);
        size++;
      } else {
        int place = placeOf[key];
        boosts[place] = Math.max(boosts[place], evidence.boost(i));
        if (fields[place] != evidence.field(i)) {
          fields[place] = Query.Field.ANY;
        }
      }
    }
  }

  /** Lets the terms take their words, strongest first. */
  private double settle() {
    for (int i = 0; i < size; i++) {
      // Boosts in thousandths, then length; both descend, and the key makes the order definite.
      long strength = Math.min((1L << 30) - 1, Math.round(boosts[i] * 1000)) << 8 | words(i);
      order[i] = (~strength << 24) & ~(1L << 63) | keys[i];
    }
    Arrays.sort(order, 0, size);
    double sum = 0;
    for (int n = 0; n < size; n++) {
      int i = placeOf[(int) (order[n] & ((1 << 24) - 1))];
      int above;
      int below;
      if (nears[keys[i]] != null) {
        above = above(i);
        below = below(i);
      } else {
        above = fields[i] == Query.Field.BODY ? 0 : take(headline, headlineTaken, keys[i]);
        below = fields[i] == Query.Field.HEADLINE ? 0 : take(body, bodyTaken, keys[i]);
      }
      counts[i] = above + below;
      weights[i] = boosts[i] * Program.saturated(above, below);
      sum += weights[i];
    }
    return sum;
  }

  /** Takes the words at the places of a term where none of them is taken; how many places. */
  private int take(Hits hits, int[] taken, int key) {
    int count = 0;
    for (int place = hits.firstPlace(key); place >= 0; place = hits.placeAfter(place)) {
      int first = hits.firstWord(place);
      int last = hits.lastWord(place);
      boolean free = true;
      for (int word = first; word <= last; word++) {
        free &= taken[word] != weighings;
      }
      if (free) {
        Arrays.fill(taken, first, last + 1, weighings);
        count++;
      }
    }
    return count;
  }

  private int words(int i) {
    int place = headline.firstPlace(keys[i]);
    if (place >= 0) {
      return headline.lastWord(place) - headline.firstWord(place);
    }
    place = body.firstPlace(keys[i]);
    return place < 0 ? 0 : body.lastWord(place) - body.firstWord(place);
  }

  private int above(int i) {
    return fields[i] == Query.Field.BODY ? 0 : headline.count[keys[i]];
  }

  private int below(int i) {
    return fields[i] == Query.Field.HEADLINE ? 0 : body.count[keys[i]];
  }

  private void grow() {
    if (size == keys.length) {
      int room = size * 2;
      keys = Arrays.copyOf(keys, room);
      boosts = Arrays.copyOf(boosts, room);
      fields = Arrays.copyOf(fields, room);
      weights = Arrays.copyOf(weights, room);
      counts = Arrays.copyOf(counts, room);
      order = Arrays.copyOf(order, room);
    }
  }
}
