package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.util.Set;

/** What shows that the name of a capital means the place, though a government could stand there. */
final class CapitalPlaces {

  /** How many words of a name behind the possessive are looked at. */
  private static final int MOST_WORDS = 4;

  /** The second halves of compounds that say where something is: "London-based". */
  private static final Set<Long> SEATED =
      FunctionWords.hashes(
          "based", "born", "area", "bound", "educated", "raised", "trained", "headquartered");

  /** What goes on to a place, before "on": "a march on Bamako". */
  private static final Set<Long> ADVANCES =
      FunctionWords.hashes(
          "march",
          "marched",
          "marching",
          "marches",
          "advance",
          "advanced",
          "advancing",
          "advances",
          "descend",
          "descended",
          "descending",
          "assault",
          "assaults",
          "raid",
          "raids");

  private static final Set<Long> VISITS =
      FunctionWords.hashes("visit", "visits", "trip", "trips", "tour", "flight", "flights");

  private CapitalPlaces() {}

  /** "London-based", "Paris-born". */
  static boolean seated(Reading reading, int last) {
    int next = last + 1;
    return reading.compound(next)
        && !reading.tokens().capitalised(next)
        && SEATED.contains(reading.tokens().hash(next));
  }

  /** "Moscow's Domodedovo Airport", "Moscow's suburbs": what belongs to the place. */
  static boolean owns(Reading reading, int last) {
    int next = last + 1;
    Tokens tokens = reading.tokens();
    if (!tokens.capitalised(next)) {
      return reading.is(next, WordClasses.TOWN_NOUN | WordClasses.SITE);
    }
    boolean site = false;
    for (int i = next; i < reading.size() && i < next + MOST_WORDS; i++) {
      if (!reading.joined(i) || !tokens.capitalised(i)) {
        break;
      }
      site =
          reading.is(i, WordClasses.TOWN_NOUN | WordClasses.SITE)
              && !reading.is(i, WordClasses.COMPASS);
      if (reading.possessive(i)) {
        break;
      }
    }
    return site;
  }

  /** "the march on Bamako". */
  static boolean goal(Reading reading, int first) {
    return reading.joined(first)
        && reading.word(first - 1, FunctionWords.ON)
        && reading.joined(first - 1)
        && first > 1
        && ADVANCES.contains(reading.tokens().hash(first - 2));
  }

  /** "in Moscow, Paris and Washington": what stands before the first of a list goes for all. */
  static boolean listed(Reading reading, int first, int last) {
    boolean list = joint(reading, first - 1) || joint(reading, last + 1);
    int at = first;
    for (int before = previous(reading, at); before >= 0; before = previous(reading, at)) {
      list |= joint(reading, at - 1);
      at = before;
    }
    if (at == first) {
      return false;
    }
    list |= reading.after(last) == ',' && place(reading, last + 1);
    return list
        && reading.joined(at)
        && (reading.is(at - 1, WordClasses.WITHIN) || visited(reading, at - 1));
  }

  /** "travelled to", "visits to". */
  private static boolean visited(Reading reading, int to) {
    return reading.word(to, FunctionWords.TO)
        && (reading.is(to - 1, WordClasses.MOTION)
            || (to > 0 && VISITS.contains(reading.tokens().hash(to - 1))));
  }

  /** The first word of the place before one in a list, or -1. */
  private static int previous(Reading reading, int first) {
    int at = first - 1;
    if (joint(reading, at) && reading.joined(first)) {
      at--;
      boolean serial = at >= 0 && reading.after(at) == ',';
      if (!serial && !reading.joined(at + 1)) {
        return -1;
      }
    } else if (at < 0 || reading.after(at) != ',') {
      return -1;
    }
    return at >= 0 && place(reading, at) ? reading.owner(at).first() : -1;
  }

  private static boolean joint(Reading reading, int i) {
    return reading.word(i, FunctionWords.AND) || reading.word(i, FunctionWords.OR);
  }

  private static boolean place(Reading reading, int i) {
    Span owner = reading.owner(i);
    if (owner == null) {
      return false;
    }
    if (owner.actor() != null) {
      return owner.actor().kind() == ActorKind.PLACE || owner.actor().kind() == ActorKind.COUNTRY;
    }
    return owner.sense(Sense.Use.METONYM) != null
        || owner.senses()[0].actor().kind() == ActorKind.PLACE;
  }
}
