package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Decides what the dictionary words found in an article mean, each by its own rule. */
final class Resolver {

  private static final long PART_OF_ANOTHER_NAME =
      WordClasses.SITE | WordClasses.FIRM | WordClasses.BODY;

  private final KnownForms known;
  private final LocalDate day;

  /** Actors named in full, with the place of the last such name so far. */
  private final Map<Actor, Integer> introduced = new HashMap<>();

  /** How many companion words of ambiguous entries stand in the article. */
  private final int[] companions;

  Resolver(KnownForms known, LocalDate day, int[] companions) {
    this.companions = companions;
    this.known = known;
    this.day = day;
  }

  /** Notes who is named in full in a field. */
  void note(Reading reading) {
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
      } else {
        for (Sense sense : span.senses()) {
          if (sense.firm() && sense.use() != Sense.Use.NOT) {
            introduced.putIfAbsent(sense.actor(), span.first());
          }
        }
      }
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
    if (best == null || shouted(reading, span, best) || money(reading, span)) {
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

  /** "the Russian language", "in Portuguese", "ethnic Albanians": not the country. */
  private static boolean tongue(Reading reading, Span span) {
    int next = span.last() + 1;
    return (reading.joined(next) && reading.is(next, WordClasses.TONGUE))
        || (reading.joined(span.first())
            && reading.is(span.first() - 1, WordClasses.TONGUE)
            && (!reading.tokens().capitalised(span.first() - 1)
                || reading.tokens().sentenceStart(span.first() - 1)));
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
    Actor companion = ambiguous(reading, span);
    if (companion != null) {
      span.resolve(companion, "ambiguous name, by what else the article speaks of");
      return true;
    }
    Actor full = lastIntroduced(span);
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

  /** The ambiguous entry that the article says most about, or a country that acts; or null. */
  private Actor ambiguous(Reading reading, Span span) {
    Actor best = null;
    Actor acting = null;
    int most = 0;
    for (Sense sense : span.senses()) {
      Actor actor = sense.actor();
      if (sense.use() == Sense.Use.SHORT && sense.ambiguous() >= 0) {
        int count = companions[sense.ambiguous()] + (introduced.containsKey(actor) ? 3 : 0);
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

  private Actor lastIntroduced(Span span) {
    Actor best = null;
    int bestAt = -1;
    for (Sense sense : span.senses()) {
      Integer at = introduced.get(sense.actor());
      boolean form = sense.use() == Sense.Use.SHORT || sense.use() == Sense.Use.ALONE;
      if (at != null && form && (best == null || (at > bestAt && at <= span.first()))) {
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
    if (best == null || rivals > 0 || (bestFit == 0 && everyday)) {
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
