package io.newsreel.processor.subjects;

import java.util.Arrays;

/**
 * Decides which subjects an article is given, by what their evidence weighs.
 *
 * <p>It must reach the rule's threshold times a factor for length, because a long text says many
 * words in passing. A top-level subject far behind the strongest one of its vocabulary is dropped
 * with everything below it, but for what a word of the headline settles. If nothing is left, the
 * strongest top-level subject of the built-in vocabulary stands as a best guess, with a confidence
 * below .5.
 */
final class SubjectJudge {

  /** Words up to which a text counts as short. */
  private static final double SHORT_WORDS = 80;

  /** Share of the strongest top level's strength below which another is dropped in a short text. */
  private static final double BEHIND = .2;

  /** By how much that share rises when the length factor rises by one, and how far at most. */
  private static final double BEHIND_PER_FACTOR = .2;

  private static final double BEHIND_AT_MOST = .45;

  /**
   * Boost of a word that settles what a text is about: in the headline, it cannot be far behind.
   */
  private static final double SETTLES = 3;

  /** Share of what is asked for that makes a best guess. */
  private static final double GUESS = .3;

  private final SubjectTree subjects;
  private final Evidence evidence;
  private final Weights weights;

  private final boolean[] accepted;
  private final boolean[] implied;
  private final double[] confidence;

  /** Per entry that is at the top: the strength of the strongest of its vocabulary. */
  private final double[] strongest;

  private double factor;

  /** 0 in a short text, 1 in a long one: how far thresholds have moved. */
  private double length;

  SubjectJudge(SubjectTree subjects, Evidence evidence, Weights weights) {
    this.subjects = subjects;
    this.evidence = evidence;
    this.weights = weights;
    int count = subjects.entries.length;
    accepted = new boolean[count];
    implied = new boolean[count];
    confidence = new double[count];
    strongest = new double[count];
  }

  /** Decides on every subject of an article of so many words. */
  void judge(int words) {
    factor = lengthFactor(words);
    length = Math.min(1, factor - 1);
    compare();
    accept();
    confide();
  }

  /** What multiplies the thresholds in a text of so many words. */
  static double lengthFactor(int words) {
    return Math.max(1, Math.cbrt(words / SHORT_WORDS));
  }

  /** Whether a subject is given. */
  boolean accepted(int entry) {
    return accepted[entry];
  }

  /** Whether it is given only because a narrower one is. */
  boolean implied(int entry) {
    return implied[entry];
  }

  /** 0 to 1; 0 if it is not given. */
  double confidence(int entry) {
    return accepted[entry] ? confidence[entry] : 0;
  }

  /** What a subject's evidence must weigh in this article. */
  double asked(int entry) {
    return subjects.threshold[entry] * moved(entry) * factor;
  }

  /** What a subject's strength is measured by in this article, before its length multiplies it. */
  private double scale(int entry) {
    return subjects.scale[entry] * moved(entry);
  }

  private double moved(int entry) {
    return length == 0 ? 1 : Math.exp(subjects.growth[entry] * length);
  }

  /** What was decided, and by what. */
  SubjectVerdict.Outcome outcome(int entry) {
    boolean byQuery = subjects.threshold[entry] == 0;
    boolean enough = weights.exact(entry) >= asked(entry);
    if (accepted[entry]) {
      if (implied[entry]) {
        return SubjectVerdict.Outcome.IMPLIED;
      }
      if (byQuery) {
        return SubjectVerdict.Outcome.GIVEN_BY_QUERY;
      }
      return enough ? SubjectVerdict.Outcome.GIVEN : SubjectVerdict.Outcome.GUESSED;
    }
    if (weights.termsFrom(entry) == weights.termsTo(entry)) {
      return SubjectVerdict.Outcome.NOTHING_FOUND;
    }
    return !byQuery && enough
        ? SubjectVerdict.Outcome.FAR_BEHIND
        : SubjectVerdict.Outcome.TOO_LITTLE;
  }

  /** Finds how strong the strongest top level of each vocabulary is. */
  private void compare() {
    for (int[] vocabulary : subjects.vocabularies) {
      int first = vocabulary[0];
      for (int top : vocabulary) {
        first = bound(top) > bound(first) ? top : first;
      }
      // The one that may be strongest first: then few others have to be weighed.
      double most = strength(first);
      for (int top : vocabulary) {
        if (bound(top) > most) {
          most = Math.max(most, strength(top));
        }
      }
      for (int top : vocabulary) {
        strongest[top] = most;
      }
    }
  }

  private void accept() {
    Arrays.fill(accepted, false);
    Arrays.fill(implied, false);
    boolean any = false;
    for (int i = accepted.length - 1; i >= 0; i--) {
      if (byQuery(i) || proved(i)) {
        accepted[i] = true;
        implied[i] = false;
      }
      if (accepted[i]) {
        any = true;
        imply(subjects.parent[i]);
      }
    }
    if (!any) {
      guess();
    }
  }

  private boolean byQuery(int entry) {
    return subjects.threshold[entry] == 0 && evidence.from(entry) < evidence.from(entry + 1);
  }

  private boolean proved(int entry) {
    return subjects.threshold[entry] > 0
        && evidence.from(entry) < evidence.from(subjects.entries[entry].endOfSubtree())
        && weights.reaches(entry, asked(entry))
        && !farBehind(entry);
  }

  /** Whether the top level of a subject is far behind the strongest one. */
  private boolean farBehind(int entry) {
    int top = subjects.entries[entry].top();
    double behind = Math.min(BEHIND_AT_MOST, BEHIND + BEHIND_PER_FACTOR * (factor - 1));
    return !weights.reaches(top, behind * strongest[top] * scale(top))
        && !weights.headlined(entry, SETTLES);
  }

  private void imply(int parent) {
    if (parent >= 0 && !accepted[parent]) {
      accepted[parent] = true;
      implied[parent] = true;
    }
  }

  private void guess() {
    int best = -1;
    for (int top : subjects.guessed) {
      if (strength(top) > (best < 0 ? 0 : strength(best))) {
        best = top;
      }
    }
    if (best >= 0 && weights.reaches(best, GUESS * asked(best))) {
      accepted[best] = true;
    }
  }

  /** A narrower subject is never surer than a broader one; what is implied is just enough. */
  private void confide() {
    for (int i = 0; i < accepted.length; i++) {
      if (accepted[i]) {
        double own = strength(i) / (strength(i) + factor);
        double least = implied[i] || byQuery(i) ? .5 : 0;
        confidence[i] = Math.max(own, least);
        int parent = subjects.parent[i];
        if (parent >= 0) {
          confidence[i] = Math.min(confidence[i], confidence[parent]);
        }
      }
    }
  }

  /** Weight of the evidence as a multiple of what a short text must have. */
  private double strength(int entry) {
    return weights.exact(entry) / scale(entry);
  }

  private double bound(int entry) {
    return weights.bound(entry) / scale(entry);
  }
}
