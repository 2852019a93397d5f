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
 * <p>The evidence of a subject is what its own query and those of all narrower subjects found,
 * weighed by {@link Weighing}. It must reach the rule's threshold times a factor for length,
 * because a long text says many words in passing. A top-level subject far behind the strongest one
 * of its vocabulary is dropped with everything below it. If nothing is left, the strongest
 * top-level subject of the built-in vocabulary stands as a best guess, with a confidence below .5.
 */
public final class SubjectTagger {

  /** Words up to which a text counts as short. */
  private static final double SHORT_WORDS = 80;

  /** Share of the strongest top level's strength below which another is dropped in a short text. */
  private static final double BEHIND = .2;

  /** By how much that share rises when the length factor rises by one, and how far at most. */
  private static final double BEHIND_PER_FACTOR = .1;

  private static final double BEHIND_AT_MOST = .45;

  /** Share of what is asked for that makes a best guess. */
  private static final double GUESS = .3;

  private final Subjects subjects;
  private final Hits headline;
  private final Hits body;
  private final Evidence evidence;
  private final Weighing weighing;
  private final SubjectReasons reasons;

  /** Per entry: whether a word was found without which the rest of its query cannot match. */
  private final boolean[] awake;

  /** Per entry: the last of its alternatives found, each of which leads to the one before. */
  private final int[] linkHead;

  private int links;
  private int[] linkKey = new int[512];
  private int[] linkUse = new int[512];
  private int[] linkNext = new int[512];

  private final boolean[] matched;
  private final boolean[] accepted;
  private final boolean[] implied;

  /** Per entry: what its evidence weighs; a bound from above until it is settled. */
  private final double[] weight;

  private final boolean[] settled;
  private final double[] confidence;

  /** Per entry that is at the top: the strength of the strongest of its vocabulary. */
  private final double[] strongest;

  private double factor;

  /** Per entry: where its evidence begins; the last one is where all ends. */
  private final int[] from;

  SubjectTagger(Subjects subjects) {
    this.subjects = subjects;
    int keys = subjects.names.size();
    int count = subjects.entries.length;
    headline = new Hits(subjects.keyOf, keys);
    body = new Hits(subjects.keyOf, keys);
    evidence = new Evidence();
    weighing = new Weighing(evidence, headline, body, subjects.nears);
    reasons = new SubjectReasons(subjects, weighing, headline, body);
    awake = new boolean[count];
    linkHead = new int[count];
    Arrays.fill(linkHead, -1);
    matched = new boolean[count];
    accepted = new boolean[count];
    implied = new boolean[count];
    weight = new double[count];
    settled = new boolean[count];
    confidence = new double[count];
    strongest = new double[count];
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
    judge(headlineTokens, headlineFound, bodyTokens, bodyFound);
    List<SubjectMatch> matches = report(headlineTokens, bodyTokens);
    clear();
    return matches;
  }

  /** Decides on every subject; what was found stays until {@link #clear}. */
  void judge(Tokens headlineTokens, Found headlineFound, Tokens bodyTokens, Found bodyFound) {
    headline.fill(headlineFound);
    body.fill(bodyFound);
    weighing.room(headlineTokens.size(), bodyTokens.size());
    findAlternatives();
    runQueries();
    factor = lengthFactor(headlineTokens.size() + bodyTokens.size());
    weigh();
    accept();
  }

  /** Forgets what was found. */
  void clear() {
    headline.clear();
    body.clear();
  }

  /** What multiplies the thresholds in a text of so many words. */
  static double lengthFactor(int words) {
    return Math.max(1, Math.sqrt(words / SHORT_WORDS));
  }

  /** Goes over the terms found, once, and notes for each entry those that make its query match. */
  private void findAlternatives() {
    links = 0;
    for (int i = 0; i < headline.presentCount(); i++) {
      note(headline.present(i));
    }
    for (int i = 0; i < body.presentCount(); i++) {
      int key = body.present(i);
      if (headline.count[key] == 0) {
        note(key);
      }
    }
  }

  private void note(int key) {
    for (int entry : subjects.triggered[key]) {
      awake[entry] = true;
    }
    for (int use = subjects.useFrom[key]; use < subjects.useFrom[key + 1]; use++) {
      Query.Field field = subjects.useField[use];
      if ((field == Query.Field.HEADLINE && headline.count[key] == 0)
          || (field == Query.Field.BODY && body.count[key] == 0)) {
        continue;
      }
      if (links == linkKey.length) {
        linkKey = Arrays.copyOf(linkKey, links * 2);
        linkUse = Arrays.copyOf(linkUse, links * 2);
        linkNext = Arrays.copyOf(linkNext, links * 2);
      }
      int entry = subjects.useEntry[use];
      linkKey[links] = key;
      linkUse[links] = use;
      linkNext[links] = linkHead[entry];
      linkHead[entry] = links++;
    }
  }

  private void runQueries() {
    evidence.back(0);
    for (int i = 0; i < awake.length; i++) {
      from[i] = evidence.size();
      matched[i] = linkHead[i] >= 0;
      for (int link = linkHead[i]; link >= 0; link = linkNext[link]) {
        int use = linkUse[link];
        evidence.add(linkKey[link], subjects.useBoost[use], subjects.useField[use]);
      }
      linkHead[i] = -1;
      if (awake[i]) {
        matched[i] |= subjects.entries[i].rest().run(headline, body, evidence);
        awake[i] = false;
      }
    }
    from[awake.length] = evidence.size();
  }

  /** Bounds the weight of every subject; what may decide something is weighed when it does. */
  private void weigh() {
    Subjects.Entry[] entries = subjects.entries;
    for (int i = 0; i < entries.length; i++) {
      int to = from[entries[i].endOfSubtree()];
      settled[i] = from[i] == to;
      weight[i] = settled[i] ? 0 : weighing.bound(from[i], to);
    }
    for (int[] vocabulary : subjects.vocabularies) {
      double most = 0;
      for (int top : vocabulary) {
        if (strength(top) > most) {
          settle(top);
          most = Math.max(most, strength(top));
        }
      }
      for (int top : vocabulary) {
        strongest[top] = most;
      }
    }
  }

  /** Whether a subject's evidence weighs so much. */
  private boolean weighs(int entry, double needed) {
    if (weight[entry] < needed) {
      return false;
    }
    settle(entry);
    return weight[entry] >= needed;
  }

  private void settle(int entry) {
    if (!settled[entry]) {
      settled[entry] = true;
      weight[entry] = weighing.weigh(from[entry], from[subjects.entries[entry].endOfSubtree()]);
    }
  }

  private void accept() {
    Subjects.Entry[] entries = subjects.entries;
    Arrays.fill(accepted, false);
    Arrays.fill(implied, false);
    boolean any = false;
    for (int i = entries.length - 1; i >= 0; i--) {
      Subjects.Entry entry = entries[i];
      boolean certain = entry.threshold() == 0 && matched[i];
      boolean proved = entry.threshold() > 0 && weighs(i, asked(i)) && !farBehind(i);
      if (certain || proved) {
        implied[i] = false;
        accepted[i] = true;
      }
      if (accepted[i]) {
        any = true;
        imply(entry.parent());
      }
    }
    if (!any) {
      guess();
    }
    confide();
  }

  private void guess() {
    int best = -1;
    for (int top : subjects.guessed) {
      settle(top);
      if (strength(top) > (best < 0 ? 0 : strength(best))) {
        best = top;
      }
    }
    if (best >= 0 && weighs(best, GUESS * asked(best))) {
      accepted[best] = true;
    }
  }

  /** What a subject's evidence must weigh in this article. */
  double asked(int entry) {
    return subjects.entries[entry].threshold() * factor;
  }

  /** Whether the top level of a subject is far behind the strongest one. */
  boolean farBehind(int entry) {
    int top = subjects.entries[entry].top();
    double needed = behind() * strongest[top] * threshold(top);
    return !weighs(top, needed);
  }

  /** Share of the strongest top level's strength below which another is dropped. */
  double behind() {
    return Math.min(BEHIND_AT_MOST, BEHIND + BEHIND_PER_FACTOR * (factor - 1));
  }

  /** A narrower subject is never surer than a broader one; what is implied is just enough. */
  private void confide() {
    for (int i = 0; i < accepted.length; i++) {
      if (accepted[i]) {
        Subjects.Entry entry = subjects.entries[i];
        settle(i);
        double own = strength(i) / (strength(i) + factor);
        double least = implied[i] || (entry.threshold() == 0 && matched[i]) ? .5 : 0;
        confidence[i] = Math.max(own, least);
        if (entry.parent() >= 0) {
          confidence[i] = Math.min(confidence[i], confidence[entry.parent()]);
        }
      }
    }
  }

  /** Weight of the evidence as a multiple of what a short text must have. */
  private double strength(int entry) {
    return weight[entry] / threshold(entry);
  }

  private double threshold(int entry) {
    double threshold = subjects.entries[entry].threshold();
    return threshold > 0 ? threshold : SubjectRule.DEFAULT_THRESHOLD;
  }

  private void imply(int parent) {
    if (parent >= 0 && !accepted[parent]) {
      accepted[parent] = true;
      implied[parent] = true;
    }
  }

  /** A term of a decision. */
  record FoundTerm(int key, int count, double weight) {}

  /** What was decided on a subject, and by what. */
  record Decision(
      SubjectVerdict.Outcome outcome,
      double confidence,
      double weight,
      double asked,
      List<FoundTerm> terms) {}

  /** What {@link #judge} decided on a subject. */
  Decision decision(int entry) {
    int to = from[subjects.entries[entry].endOfSubtree()];
    double found = weighing.weigh(from[entry], to);
    List<FoundTerm> terms = new ArrayList<>();
    for (int i = 0; i < weighing.size(); i++) {
      terms.add(new FoundTerm(weighing.key(i), weighing.count(i), weighing.weight(i)));
    }
    return new Decision(
        outcome(entry, found, terms.isEmpty()),
        accepted[entry] ? confidence[entry] : 0,
        found,
        asked(entry),
        terms);
  }

  private SubjectVerdict.Outcome outcome(int entry, double found, boolean nothing) {
    boolean byQuery = subjects.entries[entry].threshold() == 0;
    if (accepted[entry]) {
      if (implied[entry]) {
        return SubjectVerdict.Outcome.IMPLIED;
      }
      if (byQuery) {
        return SubjectVerdict.Outcome.GIVEN_BY_QUERY;
      }
      return found >= asked(entry) ? SubjectVerdict.Outcome.GIVEN : SubjectVerdict.Outcome.GUESSED;
    }
    if (nothing) {
      return SubjectVerdict.Outcome.NOTHING_FOUND;
    }
    return !byQuery && found >= asked(entry)
        ? SubjectVerdict.Outcome.FAR_BEHIND
        : SubjectVerdict.Outcome.TOO_LITTLE;
  }

  /** Whether a term, or a near phrase, stands in the article. */
  boolean found(int key) {
    return headline.count[key] + body.count[key] > 0;
  }

  /** Whether a term, or a near phrase, stands in the headline. */
  boolean inHeadline(int key) {
    return headline.count[key] > 0;
  }

  /** The clauses of a query that do not hold. */
  List<String> failures(Program program) {
    List<String> failures = new ArrayList<>();
    int mark = evidence.size();
    program.explain(headline, body, evidence, failures);
    evidence.back(mark);
    return failures;
  }

  private List<SubjectMatch> report(Tokens headlineTokens, Tokens bodyTokens) {
    List<SubjectMatch> result = new ArrayList<>();
    for (int i = 0; i < accepted.length; i++) {
      if (accepted[i]) {
        Subjects.Entry entry = subjects.entries[i];
        double found = weighing.weigh(from[i], from[entry.endOfSubtree()]);
        reasons.gather();
        result.add(
            new SubjectMatch(
                entry.topic().uri(),
                entry.topic().name(),
                confidence[i],
                implied[i],
                reasons.reason(found, asked(i)),
                reasons.matches(headlineTokens, bodyTokens)));
      }
    }
    result.sort(Comparator.comparingDouble(SubjectMatch::confidence).reversed());
    return List.copyOf(result);
  }
}
