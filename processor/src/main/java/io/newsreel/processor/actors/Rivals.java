package io.newsreel.processor.actors;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Whom a mention could have named by the dictionary and does not: the losing candidates. */
final class Rivals {

  private static final int MOST = 3;

  private Sense[] lastSenses;
  private Actor lastActor;
  private String lastText;

  /** The candidates that lost, for the end of a reason; empty where there was no other. */
  String of(Reading reading, Span span) {
    Span passed = reading.passedOver(span.first());
    boolean other = passed != null && passed != span && passed.last() <= span.last();
    Sense[] senses = other ? passed.senses() : span.senses();
    // A capital's reason says by itself which of its two senses won.
    if (senses.length == 0
        || span.sense(Sense.Use.METONYM) != null
        || (senses.length == 1 && senses[0].actor().equals(span.actor()))) {
      return "";
    }
    if (senses != lastSenses || !span.actor().equals(lastActor)) {
      lastSenses = senses;
      lastActor = span.actor();
      lastText = text(senses, span.actor());
    }
    return lastText;
  }

  private static String text(Sense[] senses, Actor chosen) {
    Set<String> names = new LinkedHashSet<>();
    for (Sense sense : senses) {
      boolean candidate =
          sense.use() != Sense.Use.NOT
              && sense.use() != Sense.Use.METONYM
              && sense.use() != Sense.Use.DEMONYM;
      Actor rival = sense.actor();
      if (candidate && names.size() < MOST && !rival.equals(chosen)) {
        names.add(rival.name() + " (" + rival.kind().name().toLowerCase(Locale.ROOT) + ")");
      }
    }
    return names.isEmpty() ? "" : "; not " + String.join(", ", names);
  }
}
