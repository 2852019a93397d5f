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

  private final SubjectTree subjects;
  private final Weights weights;
  private final Hits hits;

  private final int[] slots = new int[WORDS];
  private final double[] heaviest = new double[WORDS];
  private final int[] counts = new int[WORDS];
  private int size;

  private final StringBuilder text = new StringBuilder(256);
  private final long[] places = new long[2 * WORDS * PLACES];
  private int placeCount;

  SubjectReasons(SubjectTree subjects, Weights weights, Hits hits) {
    this.subjects = subjects;
    this.weights = weights;
    this.hits = hits;
  }

  /** Takes the strongest terms of a subject, strongest first. */
  void gather(int entry) {
    Weighing terms = weights.terms();
    size = 0;
    for (int i = weights.termsFrom(entry); i < weights.termsTo(entry); i++) {
      double weight = terms.weight(i);
      if (weight == 0 && size > 0) {
        continue;
      }
      if (size == WORDS && weight <= heaviest[WORDS - 1]) {
        continue;
      }
      int at = size < WORDS ? size++ : WORDS - 1;
      while (at > 0 && heaviest[at - 1] < weight) {
        slots[at] = slots[at - 1];
        heaviest[at] = heaviest[at - 1];
        counts[at] = counts[at - 1];
        at--;
      }
      slots[at] = terms.slot(i);
      heaviest[at] = weight;
      counts[at] = terms.count(i);
    }
    // One that weighs nothing was taken in case there would be no other.
    if (size > 1 && heaviest[size - 1] == 0) {
      size--;
    }
  }

  /** The words gathered with their counts, and the weight found and asked for. */
  String reason(double weight, double asked) {
    text.setLength(0);
    for (int i = 0; i < size; i++) {
      if (i > 0) {
        text.append(", ");
      }
      text.append(subjects.names.get(hits.key(slots[i])));
      if (counts[i] > 1) {
        text.append(" ×").append(counts[i]);
      }
      if (hits.headline.count(slots[i]) > 0) {
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
      Program.Near near = subjects.nears[hits.key(slots[i])];
      if (near == null) {
        places(0, hits.headline, slots[i]);
        places(1, hits.body, slots[i]);
      } else {
        window(0, hits.headline, headlineTokens, near);
        window(1, hits.body, bodyTokens, near);
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

  private void places(int field, Places all, int slot) {
    int place = all.first(slot);
    for (int n = 0; n < PLACES && place >= 0; n++) {
      place(field, all.firstWord(place), all.lastWord(place));
      place = all.after(place);
    }
  }

  private void window(int field, Places all, Tokens tokens, Program.Near near) {
    int first = near.window(hits, all);
    if (first >= 0) {
      place(field, first, Math.min(tokens.size(), first + near.span()) - 1);
    }
  }

  private void place(int field, int first, int last) {
    places[placeCount++] = (long) field << FIELD | (long) first << FIRST | last;
  }
}
