package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds organisations whose name ends in the country they work in: "Natural Resources Canada",
 * "Movistar Venezuela". The country is not meant there. Several words before it are a name; one
 * needs a sign beside it, at one of the places where the article has the name.
 */
final class CountryBranches {

  private static final int MOST_WORDS = 6;

  /** What a word before a country says of the country, or of a person or thing in it. */
  private static final long OF_THE_COUNTRY =
      WordClasses.OPENER
          | WordClasses.TIME
          | WordClasses.TITLE
          | WordClasses.TITLE_END
          | WordClasses.COURTESY
          | WordClasses.COMPASS
          | WordClasses.PLACE_LEAD
          | WordClasses.SITE
          | WordClasses.REGION
          | WordClasses.DIVISION
          | WordClasses.EVENT
          | WordClasses.ROLE_NOUN
          | WordClasses.ATTRIBUTE
          | WordClasses.BODY
          | WordClasses.ASPECT
          | WordClasses.ABBREVIATION;

  /** What a name does not begin with, however it goes on. */
  private static final long NO_NAME =
      WordClasses.OPENER | WordClasses.TITLE | WordClasses.TIME | WordClasses.ORGAN;

  private final Reading reading;
  private final KnownForms known;

  CountryBranches(Reading reading, KnownForms known) {
    this.reading = reading;
    this.known = known;
  }

  /** Finds the organisations of the field, and makes them known. */
  void find() {
    List<Span> names = new ArrayList<>();
    Set<Long> certain = new HashSet<>();
    int count = reading.spanCount();
    for (int i = 0; i < count; i++) {
      Span country = reading.span(i);
      int first = country.released() ? -1 : first(country);
      if (first >= 0) {
        Span name = new Span(first, country.last(), country.senses());
        names.add(name);
        if (certain(name, country.first())) {
          certain.add(reading.tokens().hash(name.first(), name.last()));
        }
      }
    }
    for (Span name : names) {
      if (certain.contains(reading.tokens().hash(name.first(), name.last()))) {
        claim(name);
      }
    }
  }

  private void claim(Span name) {
    Tokens tokens = reading.tokens();
    Actor country = name.sense(Sense.Use.NAME).actor();
    String surface = tokens.surface(name.first(), name.last());
    Actor actor = Actor.unlisted(surface, ActorKind.ORGANISATION, country.country());
    reading.claim(
        new Span(
            name.first(),
            name.last(),
            actor,
            "unlisted organisation: its country '" + country.name() + "' at the end"));
    known.add(tokens, name.first(), name.last(), actor, "name given in the article");
  }

  /** The first word of a name that ends in a country, or -1. */
  private int first(Span country) {
    Sense name = country.sense(Sense.Use.NAME);
    int next = country.last() + 1;
    boolean goesOn =
        reading.joined(next)
            && !reading.possessive(country.last())
            && (reading.hyphen(next) || reading.tokens().capitalised(next));
    if (name == null
        || name.actor().kind() != ActorKind.COUNTRY
        || goesOn
        || reading.heading(country.first())) {
      return -1;
    }
    int first = country.first();
    while (first > country.first() - MOST_WORDS && leadsOn(first - 1)) {
      first--;
      if (reading.is(first, NameShape.ANY_FIRST_NAME)) {
        return -1;
      }
    }
    boolean none = first == country.first() || reading.is(country.first() - 1, OF_THE_COUNTRY);
    return none || partOfMore(first) ? -1 : first;
  }

  /** "Pro-Choice America", "God Bless America" in quotes: what names something else. */
  private boolean partOfMore(int first) {
    Tokens tokens = reading.tokens();
    boolean compound = reading.joined(first) && reading.hyphen(first);
    int before = tokens.start(first) - 1;
    return compound || (before >= 0 && "“\"‘'/".indexOf(tokens.text().charAt(before)) >= 0);
  }

  /** Whether word {@code i} may stand in a name that the next word is in. */
  private boolean leadsOn(int i) {
    return i >= 0
        && reading.joined(i + 1)
        && !reading.hyphen(i + 1)
        && !reading.possessive(i)
        && reading.owner(i) == null
        && reading.tokens().capitalised(i)
        && !reading.is(i, NO_NAME);
  }

  /** Whether a name shows by itself, or by what stands beside it, that it is an organisation. */
  private boolean certain(Span name, int country) {
    boolean opens = reading.tokens().sentenceStart(name.first());
    boolean several = country - name.first() > 1;
    boolean acts = Evidence.verb(reading, name.last() + 1);
    boolean called =
        reading.joined(name.first()) && reading.is(name.first() - 1, WordClasses.ORGAN);
    boolean inside = !opens && reading.joined(name.first());
    return (several ? inside || acts : inside && acts)
        || called
        || NameEvidence.describedAsBody(reading, name.last());
  }
}
