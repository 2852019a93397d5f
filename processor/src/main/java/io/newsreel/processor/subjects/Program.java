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

  boolean run(Hits headline, Hits body, Evidence evidence);

  /** As it was written, shortened. */
  String text();

  /**
   * Adds the clauses that do not hold, as written.
   *
   * @param scratch evidence that is thrown away
   */
  default void explain(Hits headline, Hits body, Evidence scratch, List<String> failures) {
    if (!run(headline, body, scratch)) {
      failures.add("needs " + text() + ": not there");
    }
  }

  /**
   * Weight of hits, as a multiple of the boost: 1 for one, 1.5 for two, always less than 2, because
   * a word said ten times proves little more than one said three times. One in the headline is
   * worth {@value #HEADLINE_HITS} in the body.
   */
  static double saturated(int inHeadline, int inBody) {
    int hits = inBody + HEADLINE_HITS * inHeadline;
    return SATURATED[Math.min(hits, SATURATED.length - 1)];
  }

  int HEADLINE_HITS = 2;

  double[] SATURATED = saturation();

  private static double[] saturation() {
    double[] values = new double[16];
    for (int hits = 1; hits < values.length; hits++) {
      values[hits] = 2 - Math.pow(2, 1 - hits);
    }
    return values;
  }

  /** Terms of which at least one must stand in the text. */
  final class Terms implements Program {

    private final Field[] fields;
    private final int[] keys;
    private final double[] boosts;
    private final String text;

    Terms(Field[] fields, int[] keys, double[] boosts, String text) {
      this.text = text;
      this.fields = fields;
      this.keys = keys;
      this.boosts = boosts;
    }

    @Override
    public String text() {
      return text;
    }

    @Override
    public boolean run(Hits headline, Hits body, Evidence evidence) {
      boolean any = false;
      for (int i = 0; i < keys.length; i++) {
        int key = keys[i];
        int above = headline.count[key];
        int below = body.count[key];
        if ((above | below) == 0) {
          continue;
        }
        if (fields[i] == Field.HEADLINE) {
          below = 0;
        } else if (fields[i] == Field.BODY) {
          above = 0;
        }
        if (above + below > 0) {
          any = true;
          evidence.add(key, boosts[i], fields[i]);
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
    public boolean run(Hits headline, Hits body, Evidence evidence) {
      boolean above = field != Field.BODY && window(headline) >= 0;
      boolean below = field != Field.HEADLINE && window(body) >= 0;
      if (above) {
        headline.mark(key);
      }
      if (below) {
        body.mark(key);
      }
      if (above || below) {
        evidence.add(key, boost, field);
      }
      return above || below;
    }

    /**
     * Index of the first word of the first window in which the words stand near each other, or −1:
     * the smallest window over their sorted places.
     */
    int window(Hits hits) {
      int[] places = new int[keys.length];
      for (int i = 0; i < keys.length; i++) {
        places[i] = hits.firstPlace(keys[i]);
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
          int word = hits.firstWord(places[i]);
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
        places[least] = hits.placeAfter(places[least]);
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
    public void explain(Hits headline, Hits body, Evidence scratch, List<String> failures) {
      for (Program clause : not) {
        if (clause.run(headline, body, scratch)) {
          failures.add("must not have " + clause.text() + ": it is there");
        }
      }
      for (Program clause : must) {
        clause.explain(headline, body, scratch, failures);
      }
      if (must.length == 0) {
        for (Program clause : should) {
          clause.explain(headline, body, scratch, failures);
        }
      }
    }

    @Override
    public boolean run(Hits headline, Hits body, Evidence evidence) {
      int mark = evidence.size();
      for (Program clause : not) {
        if (clause.run(headline, body, evidence)) {
          evidence.back(mark);
          return false;
        }
      }
      for (Program clause : must) {
        if (!clause.run(headline, body, evidence)) {
          evidence.back(mark);
          return false;
        }
      }
      boolean any = must.length > 0;
      for (Program clause : should) {
        any |= clause.run(headline, body, evidence);
      }
      return any;
    }
  }
}
