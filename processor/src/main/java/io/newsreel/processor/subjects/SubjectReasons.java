package io.newsreel.processor.subjects;

import io.newsreel.events.Analysis;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says why a subject was given: the words that weighed most, and where they stand. */
final class SubjectReasons {

  /** Words named in a reason. */
  private static final int WORDS = 5;

  /** Places given of each word. */
  private static final int PLACES = 2;

  private static final Comparator<Analysis.Match> IN_ORDER =
      Comparator.<Analysis.Match, Boolean>comparing(match -> match.in() == Analysis.Field.BODY)
          .thenComparingInt(Analysis.Match::start)
          .thenComparingInt(Analysis.Match::end);

  private final Subjects subjects;
  private final Evidence evidence;
  private final Hits headline;
  private final Hits body;

  private final int[] keys = new int[WORDS];
  private final double[] weights = new double[WORDS];
  private int size;

  SubjectReasons(Subjects subjects, Evidence evidence, Hits headline, Hits body) {
    this.subjects = subjects;
    this.evidence = evidence;
    this.headline = headline;
    this.body = body;
  }

  /** Takes the strongest keys of a stretch of the evidence, strongest first. */
  void gather(int from, int to) {
    size = 0;
    for (int i = from; i < to; i++) {
      double weight = evidence.weight(i);
      if (size == WORDS && weight <= weights[WORDS - 1]) {
        continue;
      }
      int at = find(evidence.key(i));
      if (at < 0) {
        at = size < WORDS ? size++ : WORDS - 1;
      } else if (weights[at] >= weight) {
        continue;
      }
      while (at > 0 && weights[at - 1] < weight) {
        keys[at] = keys[at - 1];
        weights[at] = weights[at - 1];
        at--;
      }
      keys[at] = evidence.key(i);
      weights[at] = weight;
    }
  }

  private int find(int key) {
    for (int i = 0; i < size; i++) {
      if (keys[i] == key) {
        return i;
      }
    }
    return -1;
  }

  /** The words gathered with their counts, and the weight found and asked for. */
  String reason(double weight, double asked) {
    StringBuilder reason = new StringBuilder(96);
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        reason.append(", ");
      }
      reason.append(subjects.names.get(keys[i]));
      int count = headline.count[keys[i]] + body.count[keys[i]];
      if (count > 1) {
        reason.append(" ×").append(count);
      }
      if (headline.count[keys[i]] > 0) {
        reason.append(" (headline)");
      }
    }
    reason.append("; weight ");
    tenths(reason, weight);
    reason.append(" of ");
    tenths(reason, asked);
    return reason.toString();
  }

  private static void tenths(StringBuilder to, double value) {
    long tenths = Math.round(value * 10);
    to.append(tenths / 10).append('.').append(tenths % 10);
  }

  /** Where the words gathered stand, headline first, in order. */
  List<Analysis.Match> matches(Tokens headlineTokens, Tokens bodyTokens) {
    List<Analysis.Match> matches = new ArrayList<>(WORDS * PLACES);
    for (int i = 0; i < size; i++) {
      Program.Near near = subjects.nears.get(keys[i]);
      if (near == null) {
        places(Analysis.Field.HEADLINE, headline, headlineTokens, keys[i], matches);
        places(Analysis.Field.BODY, body, bodyTokens, keys[i], matches);
      } else {
        window(Analysis.Field.HEADLINE, headline, headlineTokens, near, matches);
        window(Analysis.Field.BODY, body, bodyTokens, near, matches);
      }
    }
    matches.sort(IN_ORDER);
    return List.copyOf(matches);
  }

  private static void places(
      Analysis.Field field, Hits hits, Tokens tokens, int key, List<Analysis.Match> to) {
    int place = hits.firstPlace(key);
    for (int n = 0; n < PLACES && place >= 0; n++) {
      to.add(match(field, tokens, hits.firstWord(place), hits.lastWord(place)));
      place = hits.placeAfter(place);
    }
  }

  private static void window(
      Analysis.Field field,
      Hits hits,
      Tokens tokens,
      Program.Near near,
      List<Analysis.Match> to) {
    int first = near.window(hits);
    if (first >= 0) {
      int last = Math.min(tokens.size() - 1, first + near.keys().length - 1 + near.slop());
      to.add(match(field, tokens, first, last));
    }
  }

  private static Analysis.Match match(Analysis.Field field, Tokens tokens, int first, int last) {
    return new Analysis.Match(
        field, tokens.codePoint(tokens.start(first)), tokens.codePoint(tokens.end(last)));
  }
}
