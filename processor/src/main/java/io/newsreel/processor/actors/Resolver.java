package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Decides what the dictionary words found in an article mean, each by its own rule. */
final class Resolver {

  private static final long PART_OF_ANOTHER_NAME =
      WordClasses.SITE | WordClasses.FIRM | WordClasses.BODY;

  private final KnownForms known;
  private final LocalDate day;

  /** Actors named in full, with the place of the first such name. */
  private final Map<Actor, Integer> introduced = new HashMap<>();

  /** How many companion words of ambiguous entries stand in the article. */
  private final int[] companions;

  /** How many names of the dictionary speak for a country, by its code. */
  private final Map<String, Integer> countries = new HashMap<>();

  Resolver(KnownForms known, LocalDate day, int[] companions) {
    this.companions = companions;
    this.known = known;
    this.day = day;
  }

  /** Notes who is named in full in a field, and for which countries it speaks, how much. */
  void note(Reading reading, int weight) {
    for (int i = 0; i < reading.spanCount(); i++) {
      Span span = reading.span(i);
      if (span.released()) {
        continue;
      }
      if (span.actor() != null && span.actor().entry() == null) {
        continue;
      }
      if (span.actor() != null) {
        introduced.putIfAbsent(span.actor(), span.first());
        count(span.actor(), weight);
      } else {
        Sense best = span.senses()[0];
        if (best.use() != Sense.Use.NOT
            && (span.firm() || best.actor().kind() == ActorKind.COUNTRY)) {
          count(best.actor(), weight);
        }
        for (Sense sense : span.senses()) {
          if (sense.firm() && sense.use() != Sense.Use.NOT) {
            introduced.putIfAbsent(sense.actor(), span.first());
          }
        }
      }
    }
  }

  private void count(Actor actor, int weight) {
    if (actor.country() != null) {
      countries.merge(actor.country(), weight, Integer::sum);
    }
  }

  /** Decides all dictionary words of a field; those that mean nobody are released. */
  void resolve(Reading reading) {
    for (int i = 0; i < reading.spanCount(); i++) {
      Span span = reading.span(i);
      if (!span.released()
          && span.actor() == null
          && !decide(reading, span)
          && span.sense(Sense.Use.NOT) == null) {
        reading.release(span);
      }
    }
  }

  private boolean decide(Reading reading, Span span) {
    return capital(reading, span)
        || name(reading, span)
        || demonym(reading, span)
        || shortForm(reading, span);
  }

  private boolean capital(Reading reading, Span span) {
    Sense sense = span.sense(Sense.Use.METONYM);
    if (sense == null) {
      return false;
    }
    Sense named = span.sense(Sense.Use.NAME);
    if (named != null && named.actor().equals(sense.actor())) {
      return false;
    }
    if (CapitalSense.government(reading, span.first(), span.last())) {
      span.resolve(sense.actor(), "capital '" + sense.text() + "' as government");
    } else {
      Actor place =
          named != null && named.actor().kind() == ActorKind.PLACE
              ? named.actor()
              : Actor.unlisted(sense.text(), ActorKind.PLACE, sense.actor().country());
      span.resolve(place, "capital '" + sense.text() + "' as place");
    }
    return true;
  }

  private boolean name(Reading reading, Span span) {
    Sense best = span.sense(Sense.Use.NAME);
    if (best == null
        || shouted(reading, span, best)
        || endOfCompound(reading, span, best)
        || money(reading, span)
        || Titles.noble(reading, span.first(), best)) {
      return false;
    }
    span.resolve(best.actor(), best.reason());
    return true;
  }

  /** "US$ 100", "US dollars": a currency, not a country. */
  private static boolean money(Reading reading, Span span) {
    return reading.after(span.last()) == '$' && reading.tokens().allCapitals(span.last());
  }

  /** An abbreviation in a line all in capitals may be an everyday word ("US", "WHO"). */
  private static boolean shouted(Reading reading, Span span, Sense sense) {
    return sense.allCapitals()
        && span.length() == 1
        && reading.is(span.first(), WordClasses.OPENER | WordClasses.JOINT)
        && !reading.tokens().acronym(span.first())
        && (reading.joined(span.first()) && reading.tokens().allCapitals(span.first() - 1))
        && (reading.joined(span.last() + 1) && reading.tokens().allCapitals(span.last() + 1));
  }

  /** The end of a compound in capitals that is nobody's name: "LINE-UPS". */
  private static boolean endOfCompound(Reading reading, Span span, Sense sense) {
    int before = span.first() - 1;
    return sense.allCapitals()
        && span.length() == 1
        && reading.joined(span.first())
        && reading.hyphen(span.first())
        && reading.owner(before) == null
        && reading.tokens().allCapitals(before)
        && reading.tokens().end(before) - reading.tokens().start(before) > 3;
  }

  /** "the Russian language", "in Portuguese", "ethnic Albanians": not the country. */
  private static boolean tongue(Reading reading, Span span) {
    int next = span.last() + 1;
    return spoken(reading, span)
        || (reading.joined(next) && reading.is(next, WordClasses.TONGUE))
        || (reading.joined(span.first())
            && reading.is(span.first() - 1, WordClasses.TONGUE)
            && (!reading.tokens().capitalised(span.first() - 1)
                || reading.tokens().sentenceStart(span.first() - 1)));
  }

  /** "in Portuguese." or "in Finnish and Swedish": nothing follows that would be of a country. */
  private static boolean spoken(Reading reading, Span span) {
    int first = span.first();
    int next = span.last() + 1;
    if (reading.joined(next) && reading.word(next, FunctionWords.AND)) {
      return inTongue(reading, first)
          && demonym(reading.owner(next + 1))
          && ends(reading, next + 2);
    }
    boolean second =
        reading.joined(first)
            && reading.word(first - 1, FunctionWords.AND)
            && (demonym(reading.owner(first - 2)) || demonym(reading.passedOver(first - 2)));
    return ends(reading, next) && inTongue(reading, second ? first - 2 : first);
  }

  private static boolean inTongue(Reading reading, int first) {
    return reading.joined(first) && reading.word(first - 1, FunctionWords.IN);
  }

  private static boolean ends(Reading reading, int next) {
    return next >= reading.size() || !reading.joined(next);
  }

  private static boolean demonym(Span span) {
    return span != null && span.sense(Sense.Use.DEMONYM) != null;
  }

  private boolean demonym(Reading reading, Span span) {
    Sense sense = span.sense(Sense.Use.DEMONYM);
    if (sense == null || tongue(reading, span) || ambiguous(reading, span) != null) {
      return false;
    }
    span.resolve(sense.actor(), sense.reason());
    return true;
  }

  private boolean shortForm(Reading reading, Span span) {
    if (Evidence.date(reading, span.first()) || anotherOfTheName(reading, span)) {
      return false;
    }
    Actor companion = ambiguous(reading, span);
    if (companion != null) {
      span.resolve(companion, "ambiguous name, by what else the article speaks of");
      return true;
    }
    Actor full = introduced(reading, span);
    if (full != null) {
      String what =
          full.kind() == ActorKind.PERSON ? "surname after full name '" : "short form of '";
      span.resolve(full, what + full.name() + "'");
      return true;
    }
    if (known.at(reading, span.first()) != null || elsesName(reading, span)) {
      return false;
    }
    return titled(reading, span) || alone(span);
  }

  /** "Leo XIII" is not the Leo XIV who was named. */
  private static boolean anotherOfTheName(Reading reading, Span span) {
    int next = span.last() + 1;
    Tokens tokens = reading.tokens();
    if (!reading.joined(next) || !tokens.allCapitals(next) || reading.possessive(span.last())) {
      return false;
    }
    for (int at = tokens.start(next); at < tokens.end(next); at++) {
      if ("IVX".indexOf(tokens.text().charAt(at)) < 0) {
        return false;
      }
    }
    return tokens.end(next) - tokens.start(next) > 1;
  }

  /** The ambiguous entry that the article says most about, or a country that acts; or null. */
  private Actor ambiguous(Reading reading, Span span) {
    Actor best = null;
    Actor acting = null;
    int most = 0;
    String local = null;
    boolean told = false;
    for (Sense sense : span.senses()) {
      Actor actor = sense.actor();
      if (sense.use() == Sense.Use.SHORT && sense.ambiguous() >= 0) {
        if (institution(actor)) {
          local = told ? local : countryOfHolder(reading, span);
          told = true;
          if (local == null
              ? foreign(actor, everywhere(reading, span.last()))
              : !local.equals(actor.country())) {
            continue;
          }
        }
        int count = companions[sense.ambiguous()] + (introduced.containsKey(actor) ? 3 : 0);
        count += local != null && local.equals(actor.country()) ? 1 : 0;
        if (count > most) {
          best = actor;
          most = count;
        } else if (acting == null && actor.kind() == ActorKind.COUNTRY && acts(reading, span)) {
          acting = actor;
        }
      }
    }
    best = best == null ? acting : best;
    return best == null || elsesName(reading, span) ? null : best;
  }

  /** Whether an actor is one of those that every country has: a senate, a treasury, a court. */
  private static boolean institution(Actor actor) {
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
  private boolean foreign(Actor institution, boolean everywhere) {
    int own = countries.getOrDefault(institution.country(), 0);
    int most = everywhere ? own : 3 * own + 2;
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
  private static String countryOfHolder(Reading reading, Span span) {
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

  /** Whether a country could be meant by what stands around, and nobody is known by the name. */
  private boolean acts(Reading reading, Span span) {
    return known.at(reading, span.first()) == null
        && !reading.is(span.last() + 1, WordClasses.TITLE)
        && (Evidence.acts(reading, span.first(), span.last()) || besideCountry(reading, span));
  }

  /** "… and Britain", "Israel and …", "Israel-…". */
  private static boolean besideCountry(Reading reading, Span span) {
    for (int side = -2; side <= 2; side += 4) {
      int at = side < 0 ? span.first() + side : span.last() + side;
      Span other = reading.owner(at);
      if (other == null) {
        continue;
      }
      for (Sense sense : other.senses()) {
        if (sense.actor().kind() == ActorKind.COUNTRY && sense.firm()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Of those named in full who have this short form, the one named first: relatives who come later
   * are given their first names. Where the surname stands first few are relatives, and the one
   * named last before is meant.
   */
  private Actor introduced(Reading reading, Span span) {
    Actor best = null;
    int bestAt = -1;
    for (Sense sense : span.senses()) {
      Integer at = introduced.get(sense.actor());
      boolean form = sense.use() == Sense.Use.SHORT || sense.use() == Sense.Use.ALONE;
      if (at == null || !form) {
        continue;
      }
      boolean surnameFirst = sense.actor().name().startsWith(sense.text() + " ");
      boolean later = surnameFirst || Evidence.younger(reading, span.first());
      boolean better = later ? at > bestAt && at <= span.first() : at < bestAt;
      if (best == null || better) {
        best = sense.actor();
        bestAt = at;
      }
    }
    return best;
  }

  /** Whether the word is part of a longer name: a first name before it, a building's word after. */
  private static boolean elsesName(Reading reading, Span span) {
    int before = span.first() - 1;
    boolean firstName =
        reading.joined(span.first())
            && reading.tokens().capitalised(before)
            && reading.is(before, WordClasses.FIRST_NAME)
            && !reading.is(before, WordClasses.TITLE)
            && reading.owner(before) == null
            && !reading.possessive(before);
    int next = span.last() + 1;
    boolean partOfName =
        !reading.heading(span.last())
            && reading.joined(next)
            && reading.tokens().capitalised(next)
            && !reading.possessive(span.last())
            && reading.is(next, PART_OF_ANOTHER_NAME);
    return firstName || partOfName;
  }

  private boolean titled(Reading reading, Span span) {
    int title = Titles.before(reading, span.first());
    if (title < 0) {
      return false;
    }
    Sense best = null;
    int bestFit = -1;
    int rivals = 0;
    boolean oneCountry = true;
    for (Sense sense : span.senses()) {
      if (sense.actor().kind() == ActorKind.PERSON) {
        int fit = Titles.fit(reading, title, sense.actor().entry(), day);
        boolean same = best != null && best.actor().equals(sense.actor());
        rivals = fit > bestFit ? 0 : rivals + (fit == bestFit && !same ? 1 : 0);
        if (fit > bestFit) {
          oneCountry = sense.actor().country() != null;
        } else if (fit == bestFit) {
          oneCountry &=
              best.actor().country() != null
                  && best.actor().country().equals(sense.actor().country());
        }
        if (fit > bestFit) {
          best = sense;
          bestFit = fit;
        }
      }
    }
    boolean everyday = reading.is(span.first(), WordClasses.WORD | WordClasses.FIRST_NAME);
    if (best != null && rivals > 0 && bestFit >= 2 && oneCountry) {
      // Which of them is open, but not whose office it is.
      Actor one = Actor.unlisted(best.text(), ActorKind.PERSON, best.actor().country());
      span.resolve(one, "title '" + reading.tokens().surface(title) + "', one of several");
      return true;
    }
    if (best == null
        || rivals > 0
        || (bestFit == 0 && (everyday || Titles.ofAnybody(reading, title)))) {
      return false;
    }
    span.resolve(
        best.actor(),
        "title '" + reading.tokens().surface(title) + "' and surname '" + best.text() + "'");
    return true;
  }

  private boolean alone(Span span) {
    Sense best = null;
    for (Sense sense : span.senses()) {
      if (sense.use() == Sense.Use.ALONE
          && (best == null || (inOffice(sense) && !inOffice(best)))) {
        best = sense;
      }
    }
    if (best == null) {
      return false;
    }
    span.resolve(best.actor(), best.reason());
    return true;
  }

  private boolean inOffice(Sense sense) {
    for (ActorEntry.Role role : sense.actor().entry().roles()) {
      if (role.heldOn(day)) {
        return true;
      }
    }
    return false;
  }
}
