package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Decides what the dictionary words found in an article mean, each by its own rule. */
final class Resolver {

  private final KnownForms known;
  private final LocalDate day;

  /** Actors named in full, or by office and surname, with the place of the first such name. */
  private final Map<Actor, Integer> introduced = new HashMap<>();

  /** Of these, who is named only by office and surname. */
  private final Set<Actor> byOffice = new HashSet<>();

  /** How many companion words of ambiguous entries stand in the article. */
  private final int[] companions;

  private final CountriesSpokenOf countries = new CountriesSpokenOf();

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
        byOffice.remove(span.actor());
        countries.count(span.actor(), weight);
      } else {
        Sense best = span.senses()[0];
        Actor holder = holder(reading, span);
        if (holder != null && introduced.putIfAbsent(holder, span.first()) == null) {
          byOffice.add(holder);
        }
        if (best.use() != Sense.Use.NOT
            && (span.firm() || best.actor().kind() == ActorKind.COUNTRY)) {
          countries.count(best.actor(), weight);
        }
        for (Sense sense : span.senses()) {
          if (sense.firm()
              && sense.use() != Sense.Use.NOT
              && !known.explained(reading, span.first(), sense.actor())) {
            introduced.putIfAbsent(sense.actor(), span.first());
            byOffice.remove(sense.actor());
          }
        }
      }
    }
  }

  /** The one person of a surname who had the office that stands before it; or null. */
  private Actor holder(Reading reading, Span span) {
    boolean form = span.sense(Sense.Use.SHORT) != null || span.sense(Sense.Use.ALONE) != null;
    int title = form ? Titles.before(reading, span.first()) : -1;
    if (title < 0) {
      return null;
    }
    Actor one = null;
    int most = 1;
    for (Sense sense : span.senses()) {
      Actor actor = sense.actor();
      int fit =
          actor.kind() == ActorKind.PERSON ? Titles.fit(reading, title, actor.entry(), day) : 0;
      if (fit >= most && !actor.equals(one)) {
        one = fit == most ? null : actor;
        most = fit;
      }
    }
    return most > 1 ? one : null;
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
        || Lookalikes.shouted(reading, span, best)
        || Lookalikes.endOfCompound(reading, span, best)
        || Lookalikes.money(reading, span)
        || Titles.noble(reading, span.first(), best)
        || (span.length() == 1 && known.explained(reading, span.first(), best.actor()))
        || surname(reading, span, best.actor())) {
      return false;
    }
    span.resolve(best.actor(), best.reason());
    return true;
  }

  /**
   * Whether a word that names a place is the surname of somebody whom the article names in full,
   * and nothing beside it shows a place.
   */
  private boolean surname(Reading reading, Span span, Actor place) {
    boolean somewhere = place.kind() == ActorKind.PLACE || place.kind() == ActorKind.COUNTRY;
    if (!somewhere || span.length() > 1 || Evidence.place(reading, span)) {
      return false;
    }
    Actor listed = introduced(reading, span);
    KnownForms.Form form = listed == null ? known.at(reading, span.first()) : null;
    return listed != null
        ? listed.kind() == ActorKind.PERSON
        : form != null && form.length() == 1 && form.actor().kind() == ActorKind.PERSON;
  }

  private boolean demonym(Reading reading, Span span) {
    Sense sense = span.sense(Sense.Use.DEMONYM);
    if (sense == null || Lookalikes.tongue(reading, span) || ambiguous(reading, span) != null) {
      return false;
    }
    span.resolve(sense.actor(), sense.reason());
    return true;
  }

  private boolean shortForm(Reading reading, Span span) {
    if (Evidence.date(reading, span.first()) || Lookalikes.anotherOfTheName(reading, span)) {
      return false;
    }
    Actor companion = ambiguous(reading, span);
    if (companion != null && !surname(reading, span, companion)) {
      span.resolve(companion, "ambiguous name, by what else the article speaks of");
      return true;
    }
    Actor full = introduced(reading, span);
    if (full != null && byOffice.contains(full) && titled(reading, span)) {
      return true;
    }
    if (full != null) {
      String what =
          full.kind() != ActorKind.PERSON
              ? "short form of '"
              : byOffice.contains(full)
                  ? "surname, with the office elsewhere, of '"
                  : "surname after full name '";
      span.resolve(full, what + full.name() + "'");
      return true;
    }
    if (known.at(reading, span.first()) != null || Lookalikes.elsesName(reading, span)) {
      return false;
    }
    return titled(reading, span) || alone(span);
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
        if (CountriesSpokenOf.institution(actor)) {
          local = told ? local : CountriesSpokenOf.ofHolder(reading, span);
          told = true;
          if (local == null
              ? countries.foreign(actor, reading, span.last())
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
    return best == null || Lookalikes.elsesName(reading, span) ? null : best;
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
   * Of those named in full who have this short form, the one whom it means by itself, else the one
   * named first: relatives who come later are given their first names. Where the surname stands
   * first few are relatives, and the one named last before is meant.
   */
  private Actor introduced(Reading reading, Span span) {
    Actor best = null;
    int bestAt = -1;
    boolean alone = false;
    for (Sense sense : span.senses()) {
      Integer at = introduced.get(sense.actor());
      boolean form = sense.use() == Sense.Use.SHORT || sense.use() == Sense.Use.ALONE;
      if (at == null || !form || (alone && sense.use() != Sense.Use.ALONE)) {
        continue;
      }
      if (!alone && sense.use() == Sense.Use.ALONE) {
        alone = true;
        best = null;
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
