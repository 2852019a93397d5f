package io.newsreel.processor.subjects;

import io.newsreel.events.Analysis;
import io.newsreel.processor.text.Tokens;
import java.util.Arrays;
import java.util.List;

/** Says why a subject was given: the words that weighed most, and where they stand. */
final class SubjectReasons {

  /** Words named in a reason. */
  private static final int WORDS = 5;

  /** Places given of each word. */
  private static final int PLACES = 2;

  /** In a place packed into a long: the field, then the first word, then the last. */
  private static final int FIELD = 60;

  private static final int FIRST = 30;
  private static final long WORD = (1L << FIRST) - 1;

  private final Subjects subjects;
  private final Weighing weighing;
  private final Hits headline;
  private final Hits body;

  private final int[] keys = new int[WORDS];
  private final double[] weights = new double[WORDS];
  private final int[] counts = new int[WORDS];
  private int size;

  private final StringBuilder text = new StringBuilder(256);
  private final long[] places = new long[2 * WORDS * PLACES];
  private int placeCount;

  SubjectReasons(Subjects subjects, Weighing weighing, Hits headline, Hits body) {
    this.subjects = subjects;
    this.weighing = weighing;
    this.headline = headline;
    this.body = body;
  }

  /** Takes the strongest terms of what was weighed last, strongest first. */
  void gather() {
    size = 0;
    for (int i = 0; i < weighing.size(); i++) {
      double weight = weighing.weight(i);
      if (weight == 0 && size > 0) {
        continue;
      }
      if (size == WORDS && weight <= weights[WORDS - 1]) {
        continue;
      }
      int at = size < WORDS ? size++ : WORDS - 1;
      while (at > 0 && weights[at - 1] < weight) {
        keys[at] = keys[at - 1];
        weights[at] = weights[at - 1];
        counts[at] = counts[at - 1];
        at--;
      }
      keys[at] = weighing.key(i);
      weights[at] = weight;
      counts[at] = weighing.count(i);
    }
  }

  /** The words gathered with their counts, and the weight found and asked for. */
  String reason(double weight, double asked) {
    text.setLength(0);
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        text.append(", ");
      }
      text.append(subjects.names.get(keys[i]));
      if (counts[i] > 1) {
        text.append(" ×").append(counts[i]);
      }
      if (headline.count[keys[i]] > 0) {
        text.append(" (headline)");
      }
    }
    text.append("; weight ");
    tenths(weight);
    text.append(" of ");
    tenths(asked);
    return text.toString();
  }

  private void tenths(double value) {
    long tenths = Math.round(value * 10);
    text.append(tenths / 10).append('.').append(tenths % 10);
  }

  /** Where the words gathered stand, headline first, in order. */
  List<Analysis.Match> matches(Tokens headlineTokens, Tokens bodyTokens) {
    placeCount = 0;
    for (int i = 0; i < size; i++) {
      Program.Near near = subjects.nears[keys[i]];
      if (near == null) {
        places(0, headline, keys[i]);
        places(1, body, keys[i]);
      } else {
        window(0, headline, headlineTokens, near);
        window(1, body, bodyTokens, near);
      }
    }
    Arrays.sort(places, 0, placeCount);
    Analysis.Match[] matches = new Analysis.Match[placeCount];
    for (int i = 0; i < placeCount; i++) {
      boolean inBody = places[i] >>> FIELD == 1;
      Tokens tokens = inBody ? bodyTokens : headlineTokens;
      int first = (int) (places[i] >>> FIRST & WORD);
      int last = (int) (places[i] & WORD);
      matches[i] =
          new Analysis.Match(
              inBody ? Analysis.Field.BODY : Analysis.Field.HEADLINE,
              tokens.codePoint(tokens.start(first)),
              tokens.codePoint(tokens.end(last)));
    }
    return List.of(matches);
  }

  private void places(int field, Hits hits, int key) {
    int place = hits.firstPlace(key);
    for (int n = 0; n < PLACES && place >= 0; n++) {
      place(field, hits.firstWord(place), hits.lastWord(place));
      place = hits.placeAfter(place);
    }
  }

  private void window(int field, Hits hits, Tokens tokens, Program.Near near) {
    int first = near.window(hits);
    if (first >= 0) {
      place(field, first, Math.min(tokens.size(), first + near.span()) - 1);
    }
  }

  private void place(int field, int first, int last) {
    places[placeCount++] = (long) field << FIELD | (long) first << FIRST | last;
  }
}
