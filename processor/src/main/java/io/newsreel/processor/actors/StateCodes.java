package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the codes by which American newspapers say of which state a politician is ("Jane Doe,
 * R-S.C.") and where a town lies ("Oskerby, Calif."). The codes are {@code actors/state-codes.txt}.
 */
final class StateCodes {

  private static final int LONGEST = 5;
  private static final int MOST_WORDS = 3;

  private static final long NO_TOWN =
      WordClasses.OPENER
          | WordClasses.TIME
          | WordClasses.TITLE
          | WordClasses.COURTESY
          | WordClasses.BODY
          | WordClasses.FIRM;

  /** States by code, without full stops. */
  private final Map<String, Actor> states = new HashMap<>();

  /** Places whose names end in their state: "Oskerby, California". */
  private final Map<String, Actor> towns = new HashMap<>();

  StateCodes(ActorDictionary dictionary) {
    Map<String, String[]> codes = new HashMap<>();
    for (String line : WordLists.lines("state-codes.txt")) {
      String[] parts = line.split(":", 2);
      if (parts.length < 2) {
        throw new IllegalStateException(
            "state-codes.txt: '%s' must be the name of a state, a colon and codes."
                .formatted(line));
      }
      codes.put(parts[0], parts[1].strip().split("\\s+", -1));
    }
    for (ActorEntry entry : dictionary.entries()) {
      String[] ofState = entry.kind() == ActorKind.PLACE ? codes.get(entry.name()) : null;
      if (ofState != null && "USA".equals(entry.country())) {
        for (String code : ofState) {
          states.put(code, Actor.of(entry));
        }
      }
      if (entry.kind() == ActorKind.PLACE && "USA".equals(entry.country())) {
        for (String name : entry.names()) {
          if (name.indexOf(", ") > 0) {
            towns.put(name, Actor.of(entry));
          }
        }
      }
    }
  }

  /** Claims the codes of a field, and the towns before them that nobody lists. */
  void find(Reading reading, KnownForms known) {
    BitSet parties = null;
    for (int n = 0; n < reading.capitalCount(); n++) {
      int i = reading.capital(n);
      if (i == 0 || reading.tokens().end(i) - reading.tokens().start(i) > LONGEST) {
        continue;
      }
      if (party(reading, i)) {
        boolean hyphen = i + 1 < reading.size() && reading.compound(i + 1);
        if (hyphen || reading.after(i) == '.') {
          parties = parties == null ? new BitSet() : parties;
          if (claim(reading, i + 1, "behind a politician")) {
            parties.set(i);
          }
        }
      } else if (reading.after(i - 1) == ',' && behindTown(reading, i)) {
        town(reading, i, known);
      }
    }
    if (parties != null) {
      reading.silence(parties);
    }
  }

  /** Whether word {@code i} is the letter of a party behind a comma or in a bracket. */
  private static boolean party(Reading reading, int i) {
    Tokens tokens = reading.tokens();
    if (tokens.end(i) - tokens.start(i) != 1 || reading.joined(i)) {
      return false;
    }
    char before = reading.after(i - 1);
    return "RDI".indexOf(tokens.text().charAt(tokens.start(i))) >= 0
        && (before == ',' || before == '(' || before == '[');
  }

  private boolean claim(Reading reading, int i, String where) {
    int last = lastOf(reading, i);
    Actor state = last < 0 ? null : states.get(code(reading, i, last));
    if (state != null) {
      String code = reading.tokens().surface(i, last);
      reading.claim(new Span(i, last, state, "state '" + code + "' " + where));
    }
    return state != null;
  }

  /** The last word of a code: "W.Va." has two. */
  private static int lastOf(Reading reading, int i) {
    Tokens tokens = reading.tokens();
    if (i >= reading.size() || !tokens.capitalised(i)) {
      return -1;
    }
    boolean west =
        tokens.surface(i).equals("W")
            && reading.after(i) == '.'
            && i + 1 < reading.size()
            && tokens.surface(i + 1).equals("Va");
    return west ? i + 1 : i;
  }

  private static String code(Reading reading, int first, int last) {
    String code = reading.tokens().surface(first, last);
    return code.indexOf('.') < 0 && first == last ? code : code.replaceAll("[. ]", "");
  }

  /** Whether a code stands behind a place: with its full stop, or behind one that is listed. */
  private boolean behindTown(Reading reading, int i) {
    Tokens tokens = reading.tokens();
    int last = lastOf(reading, i);
    Span before = reading.owner(i - 1);
    Span owner = reading.owner(i);
    if (!states.containsKey(code(reading, i, last))
        || !tokens.capitalised(i - 1)
        || (owner != null && owner.first() < i)
        || (before != null && !place(before))) {
      return false;
    }
    boolean post = tokens.allCapitals(last) && !tokens.acronym(last);
    return post
        ? before != null && !reading.joined(last + 1)
        : reading.after(last) == '.' || tokens.acronym(last);
  }

  private static boolean place(Span span) {
    for (Sense sense : span.senses()) {
      if (sense.actor().kind() == ActorKind.PLACE || sense.use() == Sense.Use.METONYM) {
        return true;
      }
    }
    return false;
  }

  /** "Oskerby, Calif." is a place as a whole. */
  private void town(Reading reading, int code, KnownForms known) {
    Tokens tokens = reading.tokens();
    Span listed = reading.owner(code - 1);
    int first = listed == null ? code - 1 : listed.first();
    while (first > 0 && code - first <= MOST_WORDS && partOfTown(reading, first - 1)) {
      first--;
    }
    boolean whole = listed != null && listed.first() == first;
    boolean person = first < code - 1 && !whole && reading.is(first, WordClasses.FIRST_NAME);
    boolean shouted = tokens.allCapitals(first) && !tokens.blockStart(first);
    if (person
        || (!whole && (reading.is(code - 1, NO_TOWN) || shouted))
        || Titles.before(reading, first) >= 0) {
      claim(reading, code, "behind a place");
      return;
    }
    int last = lastOf(reading, code);
    String name = titleCase(tokens, first, code - 1);
    String state = states.get(code(reading, code, last)).name();
    Actor town = whole ? listed(listed) : null;
    town = town == null ? towns.get(name + ", " + state) : town;
    if (town == null) {
      town = Actor.unlisted(whole ? name + ", " + state : name, ActorKind.PLACE, "USA");
    }
    if (!whole) {
      known.add(tokens, first, code - 1, town, "name given in the article");
    }
    reading.claim(new Span(first, last, town, "place in the state '" + state + "'"));
  }

  private static boolean partOfTown(Reading reading, int i) {
    return reading.joined(i + 1)
        && reading.tokens().capitalised(i)
        && reading.owner(i) == null
        && !reading.possessive(i)
        && !reading.is(i, NO_TOWN);
  }

  /** The place in the United States that the dictionary has for a name, or null. */
  private static Actor listed(Span span) {
    for (Sense sense : span.senses()) {
      if (sense.actor().kind() == ActorKind.PLACE && "USA".equals(sense.actor().country())) {
        return sense.actor();
      }
    }
    return null;
  }

  /** A name without the capitals in which datelines are set. */
  private static String titleCase(Tokens tokens, int first, int last) {
    String name = tokens.surface(first, last);
    if (!tokens.allCapitals(first)) {
      return name;
    }
    StringBuilder cased = new StringBuilder(name.toLowerCase(Locale.ROOT));
    for (int i = first; i <= last; i++) {
      int at = tokens.start(i) - tokens.start(first);
      cased.setCharAt(at, name.charAt(at));
    }
    return cased.toString();
  }
}
