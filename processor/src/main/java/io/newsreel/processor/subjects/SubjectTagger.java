package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Found;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Tells what an article is about. Not for several threads: it uses its memory again and again.
 *
 * <p>The evidence of a subject is what its own query and those of all narrower subjects found, a
 * term counted once. It must reach the rule's threshold times a factor for length, because a long
 * text says many words in passing. A top-level subject far behind the strongest one is dropped with
 * everything below it. If nothing is left, the strongest top-level subject stands as a best guess,
 * with a confidence below .5.
 */
public final class SubjectTagger {

  /** Words up to which a text counts as short. */
  private static final double SHORT_WORDS = 80;

  /** Share of the strongest top level's strength below which another is dropped in a short text. */
  private static final double BEHIND = .27;

  /** By how much that share rises when the length factor rises by one, and how far at most. */
  private static final double BEHIND_PER_FACTOR = .1;

  private static final double BEHIND_AT_MOST = .45;

  /** Share of what is asked for that makes a best guess. */
  private static final double GUESS = .3;

  private final Subjects subjects;
  private final Hits headline;
  private final Hits body;
  private final Evidence evidence;
  private final SubjectReasons reasons;

  /** Per entry: whether one of the words of its query was found. */
  private final boolean[] awake;

  private final boolean[] matched;
  private final boolean[] accepted;
  private final boolean[] implied;
  private final double[] weight;
  private final double[] confidence;

  /** Per entry: where its evidence begins; the last one is where all ends. */
  private final int[] from;

  SubjectTagger(Subjects subjects) {
    this.subjects = subjects;
    int keys = subjects.names.size();
    int count = subjects.entries.length;
    headline = new Hits(subjects.keyOf, keys);
    body = new Hits(subjects.keyOf, keys);
    evidence = new Evidence(keys);
    reasons = new SubjectReasons(subjects, evidence, headline, body);
    awake = new boolean[count];
    matched = new boolean[count];
    accepted = new boolean[count];
    implied = new boolean[count];
    weight = new double[count];
    confidence = new double[count];
    from = new int[count + 1];
  }

  /**
   * Tags an article.
   *
   * @param headlineTokens words of the headline; of the empty text where there is none
   * @param headlineFound terms found in them
   * @param bodyTokens words of the body
   * @param bodyFound terms found in them
   * @return the subjects, most confident first, a broader one before its narrower ones
   */
  public List<SubjectMatch> tag(
      Tokens headlineTokens, Found headlineFound, Tokens bodyTokens, Found bodyFound) {
    headline.fill(headlineFound);
    body.fill(bodyFound);
    wake(headline);
    wake(body);
    runQueries();
    double factor = lengthFactor(headlineTokens.size() + bodyTokens.size());
    accept(factor);
    List<SubjectMatch> matches = report(factor, headlineTokens, bodyTokens);
    headline.clear();
    body.clear();
    return matches;
  }

  /** What multiplies the thresholds in a text of so many words. */
  static double lengthFactor(int words) {
    return Math.max(1, Math.sqrt(words / SHORT_WORDS));
  }

  private void wake(Hits hits) {
    for (int i = 0; i < hits.presentCount(); i++) {
      for (int entry : subjects.triggered[hits.present(i)]) {
        awake[entry] = true;
      }
    }
  }

  private void runQueries() {
    evidence.back(0);
    for (int i = 0; i < awake.length; i++) {
      from[i] = evidence.size();
      matched[i] = awake[i] && subjects.entries[i].program().run(headline, body, evidence);
      awake[i] = false;
    }
    from[awake.length] = evidence.size();
  }

  private void accept(double factor) {
    Subjects.Entry[] entries = subjects.entries;
    int strongest = -1;
    Arrays.fill(accepted, false);
    Arrays.fill(implied, false);
    for (int i = 0; i < entries.length; i++) {
      weight[i] = evidence.sum(from[i], from[entries[i].endOfSubtree()]);
      if (i == entries[i].top() && (strongest < 0 || strength(i) > strength(strongest))) {
        strongest = i;
      }
    }
    if (strongest < 0 || (weight[strongest] == 0 && !anyMatched())) {
      return;
    }
    boolean any = false;
    double behind = Math.min(BEHIND_AT_MOST, BEHIND + BEHIND_PER_FACTOR * (factor - 1));
    for (int i = entries.length - 1; i >= 0; i--) {
      Subjects.Entry entry = entries[i];
      double asked = entry.threshold() * factor;
      boolean certain = entry.threshold() == 0 && matched[i];
      boolean proved =
          entry.threshold() > 0
              && weight[i] >= asked
              && strength(entry.top()) >= behind * strength(strongest);
      double own = confidence(i, factor);
      confidence[i] = accepted[i] ? Math.max(confidence[i], own) : own;
      if (certain || proved) {
        implied[i] = false;
        accepted[i] = true;
      }
      if (accepted[i]) {
        any = true;
        imply(entry.parent(), confidence[i]);
      }
    }
    if (!any && weight[strongest] >= GUESS * entries[strongest].threshold() * factor) {
      accepted[strongest] = true;
    }
  }

  private boolean anyMatched() {
    for (boolean one : matched) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  private double confidence(int entry, double factor) {
    double share = strength(entry) / (strength(entry) + factor);
    return subjects.entries[entry].threshold() == 0 ? Math.max(.5, share) : share;
  }

  /** Weight of the evidence as a multiple of what a short text must have. */
  private double strength(int entry) {
    double threshold = subjects.entries[entry].threshold();
    return weight[entry] / (threshold > 0 ? threshold : SubjectRule.DEFAULT_THRESHOLD);
  }

  /** A broader subject is at least as sure as a narrower one. */
  private void imply(int parent, double sure) {
    if (parent >= 0) {
      if (!accepted[parent]) {
        accepted[parent] = true;
        implied[parent] = true;
        confidence[parent] = 0;
      }
      confidence[parent] = Math.max(confidence[parent], sure);
    }
  }

  private List<SubjectMatch> report(double factor, Tokens headlineTokens, Tokens bodyTokens) {
    List<SubjectMatch> result = new ArrayList<>();
    for (int i = 0; i < accepted.length; i++) {
      if (accepted[i]) {
        Subjects.Entry entry = subjects.entries[i];
        int end = from[entry.endOfSubtree()];
        reasons.gather(from[i], end);
        result.add(
            new SubjectMatch(
                entry.topic().uri(),
                entry.topic().name(),
                confidence[i],
                implied[i],
                reasons.reason(weight[i], entry.threshold() * factor),
                reasons.matches(headlineTokens, bodyTokens)));
      }
    }
    result.sort(Comparator.comparingDouble(SubjectMatch::confidence).reversed());
    return List.copyOf(result);
  }
}
