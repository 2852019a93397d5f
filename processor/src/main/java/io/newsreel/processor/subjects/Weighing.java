package io.newsreel.processor.subjects;

import java.util.Arrays;

/**
 * Weighs stretches of the evidence, each of which is what a subject and all narrower ones found.
 *
 * <p>A term that several queries name counts once, with the greatest boost any of them gives it,
 * and so does a word of the article: it counts for the strongest term that has it, the longer one
 * where two are as strong. So {@code "prime minister"}, {@code minister} and {@code minister*} do
 * not weigh three times what was said once. Near phrases take no words.
 */
final class Weighing {

  private final Evidence evidence;
  private final Hits hits;

  private int weighings;

  /** Per slot: which weighing saw it last, and its place among the terms of that one. */
  private int[] seenIn = new int[256];

  private int[] placeOf = new int[256];

  /** The terms of all weighings of this article, one weighing after the other. */
  private int size;

  private int[] slots = new int[512];
  private double[] boosts = new double[512];
  private int[] parts = new int[512];
  private double[] weights = new double[512];
  private int[] counts = new int[512];

  /** Terms in the order in which they take words: strongest first. */
  private long[] order = new long[64];

  /** Which weighing a word was taken in last. */
  private int[] headlineTaken = new int[64];

  private int[] bodyTaken = new int[1024];

  /** How many of the places taken last are in the lead. */
  private int takenEarly;

  Weighing(Evidence evidence, Hits hits) {
    this.evidence = evidence;
    this.hits = hits;
  }

  /** Makes ready for an article of so many words, whose terms have been found. */
  void begin(int headlineWords, int bodyWords) {
    size = 0;
    if (headlineTaken.length < headlineWords) {
      headlineTaken = new int[headlineWords * 2];
    }
    if (bodyTaken.length < bodyWords) {
      bodyTaken = new int[bodyWords * 2];
    }
    if (seenIn.length < hits.size()) {
      seenIn = new int[hits.size() * 2];
      placeOf = new int[hits.size() * 2];
    }
  }

  /** How many terms all weighings had: those of the next one begin here. */
  int size() {
    return size;
  }

  /** Slot of a term. */
  int slot(int i) {
    return slots[i];
  }

  /** What a term weighed; 0 if others had all its words. */
  double weight(int i) {
    return weights[i];
  }

  /** How often a term counted, headline and body together. */
  int count(int i) {
    return counts[i];
  }

  /** Weight of a stretch; its terms stand from the {@link #size} before to the one after. */
  double weigh(int from, int to) {
    int begin = size;
    weighings++;
    gather(from, to);
    return settle(begin);
  }

  /** Brings the same terms together. */
  private void gather(int from, int to) {
    while (slots.length < size + to - from) {
      grow();
    }
    for (int i = from; i < to; i++) {
      int slot = evidence.slot(i);
      if (seenIn[slot] != weighings) {
        seenIn[slot] = weighings;
        placeOf[slot] = size;
        slots[size] = slot;
        boosts[size] = evidence.boost(i);
        parts[size] = evidence.parts(i);
        size++;
      } else {
        int place = placeOf[slot];
        boosts[place] = Math.max(boosts[place], evidence.boost(i));
        parts[place] |= evidence.parts(i);
      }
    }
  }

  /** Lets the terms that share words take them, strongest first. */
  private double settle(int begin) {
    if (order.length < size - begin) {
      order = new long[(size - begin) * 2];
    }
    double sum = 0;
    int sharing = 0;
    for (int i = begin; i < size; i++) {
      int slot = slots[i];
      if (hits.sharing(slot)) {
        // Boosts in thousandths, then length; both descend, and the key makes the order definite.
        long strength = Math.min((1L << 30) - 1, Math.round(boosts[i] * 1000)) << 8;
        order[sharing++] = (~(strength | words(slot)) << 24) & ~(1L << 63) | hits.key(slot);
      } else {
        sum += weigh(i, hits.headline.count(slot), hits.body.count(slot), hits.body.early(slot));
      }
    }
    Arrays.sort(order, 0, sharing);
    for (int n = 0; n < sharing; n++) {
      int slot = hits.slot((int) (order[n] & ((1 << 24) - 1)));
      int i = placeOf[slot];
      boolean above = Query.Field.headline(parts[i]);
      boolean below = Query.Field.body(parts[i]);
      int inHeadline = above ? take(hits.headline, headlineTaken, slot) : 0;
      int inBody = below ? take(hits.body, bodyTaken, slot) : 0;
      sum += weigh(i, inHeadline, inBody, below ? takenEarly : 0);
    }
    return sum;
  }

  private double weigh(int i, int inHeadline, int inBody, int early) {
    int above = Query.Field.headline(parts[i]) ? inHeadline : 0;
    int below = Query.Field.body(parts[i]) ? inBody : 0;
    counts[i] = above + below;
    weights[i] = boosts[i] * Program.saturated(above, below, below > 0 ? early : 0);
    return weights[i];
  }

  /** Takes the words at the places of a term where none of them is taken; how many places. */
  private int take(Places places, int[] taken, int slot) {
    int count = 0;
    takenEarly = 0;
    for (int place = places.first(slot); place >= 0; place = places.after(place)) {
      int first = places.firstWord(place);
      int last = places.lastWord(place);
      boolean free = true;
      for (int word = first; word <= last; word++) {
        free &= taken[word] != weighings;
      }
      if (free) {
        for (int word = first; word <= last; word++) {
          taken[word] = weighings;
        }
        count++;
        if (places.inLead(place)) {
          takenEarly++;
        }
      }
    }
    return count;
  }

  private int words(int slot) {
    int place = hits.headline.first(slot);
    if (place >= 0) {
      return hits.headline.lastWord(place) - hits.headline.firstWord(place);
    }
    place = hits.body.first(slot);
    return place < 0 ? 0 : hits.body.lastWord(place) - hits.body.firstWord(place);
  }

  private void grow() {
    int room = slots.length * 2;
    slots = Arrays.copyOf(slots, room);
    boosts = Arrays.copyOf(boosts, room);
    parts = Arrays.copyOf(parts, room);
    weights = Arrays.copyOf(weights, room);
    counts = Arrays.copyOf(counts, room);
  }
}
