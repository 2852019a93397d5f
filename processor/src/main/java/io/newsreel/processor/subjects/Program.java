package io.newsreel.processor.subjects;

import io.newsreel.processor.subjects.Query.Field;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * A query made ready to run over the places of terms. {@link #run} says whether it matches and adds
 * the weight of each matching part to the evidence, or nothing if it does not match.
 */
sealed interface Program {

  boolean run(Hits hits, Evidence evidence);

  /** As it was written, shortened. */
  String text();

  /**
   * Adds the clauses that do not hold, as written.
   *
   * @param scratch evidence that is thrown away
   */
  default void explain(Hits hits, Evidence scratch, List<String> failures) {
    if (!run(hits, scratch)) {
      failures.add("needs " + text() + ": not there");
    }
  }

  /**
   * Weight of hits, as a multiple of the boost: 1 for one, 1.5 for two, always less than 2, because
   * a word said ten times proves little more than one said three times. One in the headline is
   * worth two and a half in the lead of the body, one below the lead only four tenths: further down
   * many things are said in passing.
   *
   * @param inBody how many there are in the body, those in the lead included
   * @param early how many there are in its lead
   */
  static double saturated(int inHeadline, int inBody, int early) {
    int tenths =
        HEADLINE_TENTHS * inHeadline + LEAD_TENTHS * early + PASSING_TENTHS * (inBody - early);
    return SATURATED[Math.min(tenths, SATURATED.length - 1)];
  }

  /** The same of a term's hits in the parts of the article where it counts. */
  static double saturated(Hits hits, int slot, int parts) {
    return saturated(
        Field.headline(parts) ? hits.headline.count(slot) : 0,
        Field.body(parts) ? hits.body.count(slot) : 0,
        Field.body(parts) ? hits.body.early(slot) : 0);
  }

  int HEADLINE_TENTHS = 25;
  int LEAD_TENTHS = 10;
  int PASSING_TENTHS = 4;

  /** By tenths of a hit. */
  double[] SATURATED = saturation();

  private static double[] saturation() {
    double[] values = new double[160];
    for (int tenths = 1; tenths < values.length; tenths++) {
      double hits = tenths / 10.;
      values[tenths] = hits < 1 ? hits : 2 - Math.pow(2, 1 - hits);
    }
    return values;
  }

  /** Terms of which at least one must stand in the text. */
  final class Terms implements Program {

    /** Per term: where it counts, as {@link Field#parts}; its key; its boost. */
    private final int[] parts;

    private final int[] keys;
    private final double[] boosts;
    private final String text;

    Terms(int[] parts, int[] keys, double[] boosts, String text) {
      this.text = text;
      this.parts = parts;
      this.keys = keys;
      this.boosts = boosts;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public boolean run(Hits hits, Evidence evidence) {
      boolean any = false;
      for (int i = 0; i < keys.length; i++) {
        int slot = hits.slot(keys[i]);
        if (slot >= 0 && (hits.parts(slot) & parts[i]) != 0) {
          any = true;
          evidence.add(slot, boosts[i], parts[i]);
        }
      }
      return any;
    }
  }

  /** Words near each other. */
  final class Near implements Program {

    private final Field field;
    private final int key;
    private final int[] keys;
    private final int slop;
    private final double boost;
    private final String text;

    Near(Field field, int key, int[] keys, int slop, double boost, String text) {
      this.text = text;
      this.field = field;
      this.key = key;
      this.keys = keys;
      this.slop = slop;
      this.boost = boost;
    }

    @Override
    public String text() {
      return text;
    }

    /** Most words that a window spans. */
    int span() {
      return keys.length + slop;
    }

    @Override
    public boolean run(Hits hits, Evidence evidence) {
      boolean above = field != Field.BODY && window(hits, hits.headline) >= 0;
      int inBody = field != Field.HEADLINE ? window(hits, hits.body) : -1;
      boolean below = inBody >= 0;
      if (above || below) {
        boolean early = below && inBody < Places.LEAD_WORDS;
        evidence.add(hits.mark(key, above, below, early), boost, field.parts());
      }
      return above || below;
    }

    /**
     * Index of the first word of the first window in which the words stand near each other, or −1:
     * the smallest window over their sorted places.
     */
    int window(Hits hits, Places field) {
      int[] places = new int[keys.length];
      for (int i = 0; i < keys.length; i++) {
        int slot = hits.slot(keys[i]);
        places[i] = slot < 0 ? -1 : field.first(slot);
        if (places[i] < 0) {
          return -1;
        }
      }
      while (true) {
        int least = 0;
        int min = Integer.MAX_VALUE;
        int max = Integer.MIN_VALUE;
        int first = Integer.MAX_VALUE;
        for (int i = 0; i < keys.length; i++) {
          int word = field.firstWord(places[i]);
          first = Math.min(first, word);
          max = Math.max(max, word - i);
          if (word - i < min) {
            min = word - i;
            least = i;
          }
        }
        if (max - min <= slop) {
          return first;
        }
        places[least] = field.after(places[least]);
        if (places[least] < 0) {
          return -1;
        }
      }
    }
  }

  /**
   * A group: none of {@code not}, all of {@code must}, one of {@code should} if there is no must.
   */
  final class Group implements Program {

    private final Program[] not;
    private final Program[] must;
    private final Program[] should;

    Group(Program[] not, Program[] must, Program[] should) {
      this.not = not;
      this.must = must;
      this.should = should;
    }

    @Override
    public String text() {
      StringJoiner clauses = new StringJoiner(" ", "(", ")");
      Stream.of(must).forEach(clause -> clauses.add("+" + clause.text()));
      Stream.of(should).forEach(clause -> clauses.add(clause.text()));
      Stream.of(not).forEach(clause -> clauses.add("-" + clause.text()));
      return clauses.toString();
    }

    @Override
    public void explain(Hits hits, Evidence scratch, List<String> failures) {
      for (Program clause : not) {
        if (clause.run(hits, scratch)) {
          failures.add("must not have " + clause.text() + ": it is there");
        }
      }
      for (Program clause : must) {
        clause.explain(hits, scratch, failures);
      }
      if (must.length == 0) {
        for (Program clause : should) {
          clause.explain(hits, scratch, failures);
        }
      }
    }

    @Override
    public boolean run(Hits hits, Evidence evidence) {
      int mark = evidence.mark();
      for (Program clause : not) {
        if (clause.run(hits, evidence)) {
          evidence.back(mark);
          return false;
        }
      }
      for (Program clause : must) {
        if (!clause.run(hits, evidence)) {
          evidence.back(mark);
          return false;
        }
      }
      boolean any = must.length > 0;
      for (Program clause : should) {
        any |= clause.run(hits, evidence);
      }
      return any;
    }
  }
}
