package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import java.util.HashMap;
import java.util.Map;

/** Which countries an article speaks of, for names that every country has: a senate, a treasury. */
final class CountriesSpokenOf {

  /** How many names of the dictionary speak for a country, by its code. */
  private final Map<String, Integer> countries = new HashMap<>();

  /** How many mentions of some fields belong to each country, by its code. */
  static Map<String, Integer> mentioned(Reading... fields) {
    Map<String, Integer> counts = new HashMap<>();
    for (Reading reading : fields) {
      for (int i = 0; i < reading.spanCount(); i++) {
        Span span = reading.span(i);
        String code = span.released() || span.actor() == null ? null : span.actor().country();
        if (code != null) {
          counts.merge(code, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** Counts a name for the country of whom it means. */
  void count(Actor actor, int weight) {
    if (actor.country() != null) {
      countries.merge(actor.country(), weight, Integer::sum);
    }
  }

  /** Whether an actor is one of those that every country has: a senate, a treasury, a court. */
  static boolean institution(Actor actor) {
    String sector = actor.kind() == ActorKind.ORGANISATION ? actor.entry().sector() : null;
    return actor.country() != null
        && ("LEG".equals(sector) || "JUD".equals(sector) || "GOV".equals(sector));
  }

  /** Whether most countries have an institution of the name: a senate, but few a congress. */
  private static boolean everywhere(Reading reading, int word) {
    return reading.is(word, WordClasses.INSTITUTION)
        && reading.tokens().hash(word) != FunctionWords.CONGRESS;
  }

  /**
   * Whether the article speaks far more of some other country than of an institution's; where most
   * countries have one of that name, only more.
   */
  boolean foreign(Actor institution, Reading reading, int word) {
    int own = countries.getOrDefault(institution.country(), 0);
    int most = everywhere(reading, word) ? own : 3 * own + 2;
    for (int count : countries.values()) {
      if (count > most) {
        return true;
      }
    }
    return false;
  }

  /**
   * The country of whoever is named behind an office, "House Speaker Jane Doe", or of the place
   * behind an institution, "the Senate in Rome"; or null.
   */
  static String ofHolder(Reading reading, Span span) {
    int at = span.last() + 1;
    int limit = at + 3;
    Span seat = reading.word(at, FunctionWords.IN) ? reading.owner(at + 1) : null;
    if (seat != null && reading.joined(at) && seat.firm() && seat.senses().length > 0) {
      return seat.senses()[0].actor().country();
    }
    while (at < limit && reading.joined(at) && reading.owner(at) == null) {
      at++;
    }
    Span holder = reading.joined(at) ? reading.owner(at) : null;
    if (holder == null || !reading.is(at - 1, WordClasses.TITLE | WordClasses.ROLE_NOUN)) {
      return null;
    }
    Sense name = holder.sense(Sense.Use.NAME);
    Actor actor = holder.actor() != null ? holder.actor() : name == null ? null : name.actor();
    return actor == null || actor.kind() != ActorKind.PERSON ? null : actor.country();
  }
}
