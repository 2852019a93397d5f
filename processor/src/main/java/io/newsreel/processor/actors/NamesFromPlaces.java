package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds names that no list has and that begin with a place or a country: "Tolvane Water said". The
 * place is not meant there. All places where the field has the same words are weighed together for
 * an organisation and another place; words that are neither name nobody, unless the rules for
 * people find somebody.
 */
final class NamesFromPlaces {

  private static final int LEAST = 4;
  private static final int MARGIN = 2;

  /** A name that begins with a place is most often a firm's or a body's. */
  private static final int ORGANISATION = 2;

  private static final int MOST_WORDS = 3;

  /** What behind a place is no part of a name that begins with the place. */
  private static final long NO_PART =
      WordClasses.TITLE
          | WordClasses.TITLE_END
          | WordClasses.COURTESY
          | WordClasses.ROLE_NOUN
          | WordClasses.NO_NAME
          | WordClasses.TIME
          | WordClasses.OPENER
          | WordClasses.SITE
          | WordClasses.REGION
          | WordClasses.DIVISION
          | WordClasses.COMPASS
          | WordClasses.EVENT
          | WordClasses.BODY
          | WordClasses.FIRM
          | WordClasses.FIRST_NAME
          | WordClasses.DOUBTFUL_FIRST_NAME
          | WordClasses.ABBREVIATION;

  /** The same words, wherever they stand in the field. */
  private record Name(Sense place, List<Span> spans, NameEvidence evidence) {}

  private final Reading reading;
  private final KnownForms known;

  NamesFromPlaces(Reading reading, KnownForms known) {
    this.reading = reading;
    this.known = known;
  }

  /** Finds the names of the field, and makes them known. */
  void find() {
    Map<String, Name> names = new HashMap<>();
    int count = reading.spanCount();
    for (int i = 0; i < count; i++) {
      Span place = reading.span(i);
      int last = place.released() ? -1 : last(place);
      if (last >= 0 && person(place.first())) {
        reading.release(place);
      } else if (last >= 0) {
        Sense sense = place.sense(Sense.Use.NAME);
        Name name =
            names.computeIfAbsent(
                reading.tokens().surface(place.first(), last),
                unused -> new Name(sense, new ArrayList<>(), new NameEvidence()));
        name.spans.add(new Span(place.first(), last, place.senses()));
        name.evidence.add(reading, place.first(), last);
      }
    }
    names.forEach(this::decide);
  }

  private void decide(String surface, Name name) {
    name.evidence.add(ActorKind.ORGANISATION, ORGANISATION);
    ActorKind kind = name.evidence.winner(LEAST, MARGIN);
    if (kind == ActorKind.PERSON || goesOnAsSurname(name.spans.get(0))) {
      name.spans.forEach(span -> reading.release(reading.owner(span.first())));
      return;
    }
    boolean nobody = kind == null;
    Tokens tokens = reading.tokens();
    Actor actor = nobody ? null : Actor.unlisted(surface, kind, name.place.actor().country());
    Sense[] none = {Sense.of(name.place.actor(), Sense.Use.NOT, surface, -1)};
    String why =
        nobody
            ? null
            : "unlisted %s: begins with '%s'"
                .formatted(kind.name().toLowerCase(Locale.ROOT), name.place.actor().name());
    for (Span span : name.spans) {
      reading.claim(
          nobody
              ? new Span(span.first(), span.last(), none)
              : new Span(span.first(), span.last(), actor, why));
    }
    if (!nobody) {
      Span first = name.spans.get(0);
      known.add(tokens, first.first(), first.last(), actor, "name given in the article");
    }
  }

  /** Whether the second of two words stands by itself elsewhere: "Vell Oduvane … Oduvane said". */
  private boolean goesOnAsSurname(Span name) {
    Tokens tokens = reading.tokens();
    for (int n = 0; n < reading.capitalCount() && name.length() == 2; n++) {
      int i = reading.capital(n);
      if (tokens.hash(i) == tokens.hash(name.last())
          && reading.owner(i) == null
          && !reading.heading(i)
          && !(reading.joined(i) && tokens.capitalised(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The last word of a name that begins with a place, or -1. What follows the place must be a
   * proper name: no office, time, or what the place is or has.
   */
  private int last(Span span) {
    Sense name = span.sense(Sense.Use.NAME);
    boolean somewhere =
        name != null
            && (name.actor().kind() == ActorKind.PLACE || name.actor().kind() == ActorKind.COUNTRY);
    int first = span.first();
    if (!somewhere
        || span.length() > 1
        || reading.tokens().allCapitals(first)
        || reading.possessive(first)
        || reading.heading(first)) {
      return -1;
    }
    int at = first;
    while (at < first + MOST_WORDS && part(at + 1) && !reading.possessive(at)) {
      at++;
    }
    boolean more = reading.joinedCapital(at + 1) && !reading.possessive(at);
    return at > first && !more ? at : -1;
  }

  private boolean part(int i) {
    return reading.joinedCapital(i)
        && !reading.hyphen(i)
        && reading.owner(i) == null
        && !reading.tokens().allCapitals(i)
        && !reading.is(i, NO_PART);
  }

  /** A place that is a first name too, or that a surname follows: the people's rules decide. */
  private boolean person(int i) {
    return (reading.is(i, NameShape.ANY_FIRST_NAME) || reading.is(i + 1, WordClasses.SURNAME))
        && !reading.is(i - 1, WordClasses.IN_PLACE);
  }
}
