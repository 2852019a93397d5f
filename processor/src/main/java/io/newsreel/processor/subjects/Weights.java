package io.newsreel.processor.subjects;

import java.util.Arrays;

/**
 * What the evidence of each subject and of all narrower ones weighs: of all at once a bound from
 * above, which decides most of them; exactly, by {@link Weighing}, where it is asked for.
 */
final class Weights {

  /** What rounding may take off a bound. */
  private static final double ROUNDING = 1e-9;

  private final SubjectTree subjects;
  private final Hits hits;
  private final Evidence evidence;
  private final Weighing weighing;

  /** Per entry: a bound; whether its weight is known; its weight. */
  private final double[] bounds;

  private final boolean[] known;
  private final double[] weight;

  /** Per entry whose weight is known: where its terms begin and end in {@link Weighing}. */
  private final int[] termsFrom;

  private final int[] termsTo;

  Weights(SubjectTree subjects, Hits hits, Evidence evidence, double[] bounds) {
    this.subjects = subjects;
    this.hits = hits;
    this.bounds = bounds;
    this.evidence = evidence;
    int count = subjects.entries.length;
    weighing = new Weighing(evidence, hits);
    weight = new double[count];
    known = new boolean[count];
    termsFrom = new int[count];
    termsTo = new int[count];
  }

  /** Begins with an article of so many words, that has been searched. */
  void begin(int headlineWords, int bodyWords) {
    weighing.begin(headlineWords, bodyWords);
    Arrays.fill(known, false);
  }

  /** What an entry weighs, or more. */
  double bound(int entry) {
    return known[entry] ? weight[entry] : bounds[entry] + ROUNDING;
  }

  /** Whether an entry weighs so much. */
  boolean reaches(int entry, double needed) {
    return bound(entry) >= needed && exact(entry) >= needed;
  }

  /** What an entry weighs. */
  double exact(int entry) {
    if (!known[entry]) {
      known[entry] = true;
      termsFrom[entry] = weighing.size();
      weight[entry] =
          weighing.weigh(
              evidence.from(entry), evidence.from(subjects.entries[entry].endOfSubtree()));
      termsTo[entry] = weighing.size();
    }
    return weight[entry];
  }

  /** Whether the headline has a word of an entry that weighs so much. */
  boolean headlined(int entry, double boost) {
    int end = evidence.from(subjects.entries[entry].endOfSubtree());
    for (int i = evidence.from(entry); i < end; i++) {
      if (evidence.boost(i) >= boost && hits.headline.count(evidence.slot(i)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Where the terms of an entry begin, once its weight is known. */
  int termsFrom(int entry) {
    return termsFrom[entry];
  }

  int termsTo(int entry) {
    return termsTo[entry];
  }

  Weighing terms() {
    return weighing;
  }
}
