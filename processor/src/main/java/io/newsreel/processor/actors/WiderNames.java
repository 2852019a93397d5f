package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;

/**
 * Widens the dictionary's names to all of the name that stands in the text: "The Herald", "Swedish
 * Red Cross", "Red Cross Norway", "Hamad bin Khalid Al Tolvani".
 */
final class WiderNames {

  private static final long REGION_OR_PARK = WordClasses.REGION | WordClasses.SITE;

  private final Reading reading;

  WiderNames(Reading reading) {
    this.reading = reading;
  }

  /** Widens the names of the field. */
  void find() {
    int count = reading.spanCount();
    for (int i = 0; i < count; i++) {
      Span span = reading.span(i);
      if (span.released()) {
        continue;
      }
      Sense name = span.sense(Sense.Use.NAME);
      if (ofAnEvent(span)) {
        reading.release(span);
      } else if (name != null && name.actor().kind() == ActorKind.PLACE) {
        region(span, name.actor());
      } else if (ofCountry(span, name)) {
        int first = compass(span.first());
        if (first < span.first() && !reading.heading(first)) {
          reading.claim(new Span(first, span.last(), span.senses()));
        }
      } else if (name != null && name.actor().kind() == ActorKind.PERSON) {
        int last = familyName(span.last());
        if (last > span.last()) {
          reading.claim(new Span(span.first(), last, span.senses()));
        }
      } else if (name != null && name.actor().kind() == ActorKind.ORGANISATION) {
        int first = first(span, name.actor());
        int last = last(span);
        int ofPlace = last == span.last() ? ofPlace(last) : last;
        if (ofPlace > last && elsewhere(name.actor(), ofPlace)) {
          Actor other =
              Actor.unlisted(
                  reading.tokens().surface(first, ofPlace),
                  ActorKind.ORGANISATION,
                  reading.owner(ofPlace).senses()[0].actor().country());
          String why = "organisation around '" + name.actor().name() + "'";
          reading.claim(new Span(first, ofPlace, other, why));
        } else if (first < span.first() || ofPlace > span.last()) {
          reading.claim(new Span(first, ofPlace, span.senses()));
        }
      }
    }
  }

  /** Whether a country, or a people by its adjective, is named. */
  private static boolean ofCountry(Span span, Sense name) {
    Sense sense = name == null ? span.sense(Sense.Use.DEMONYM) : name;
    return sense != null && sense.actor().kind() == ActorKind.COUNTRY;
  }

  /**
   * Whether a place, a demonym or a sponsor is only part of the name of an event: "Lisbon Summit",
   * "Oduvane Cup".
   */
  private boolean ofAnEvent(Span span) {
    if (!reading.joinedCapital(span.last() + 1)) {
      return false;
    }
    Sense named = span.sense(Sense.Use.NAME);
    if (named != null && named.actor().kind() != ActorKind.PLACE && !sponsor(named.actor())) {
      return false;
    }
    boolean place = named != null || span.sense(Sense.Use.DEMONYM) != null;
    int at = span.last();
    int limit = Math.min(reading.size() - 1, at + 5);
    while (place
        && at < limit
        && reading.joined(at + 1)
        && !reading.possessive(at)
        && reading.tokens().capitalised(at + 1)) {
      at++;
    }
    return at > span.last() && !reading.heading(at) && reading.is(at, WordClasses.EVENT);
  }

  private static boolean sponsor(Actor actor) {
    return actor.kind() == ActorKind.ORGANISATION && "BUS".equals(actor.entry().sector());
  }

  /** "Tolvane Basin", "Greater Oskerby", "North Oskerby Province": a place of its own. */
  private void region(Span span, Actor actor) {
    int first = span.first();
    int last = span.last();
    int end = last + 1;
    while (end < last + 3
        && reading.joinedCapital(end)
        && !reading.possessive(end - 1)
        && reading.owner(end) == null
        && !reading.is(end, WordClasses.REGION)
        && reading.is(end, WordClasses.NO_NAME)) {
      // "Tolvane National Park"
      end++;
    }
    if (reading.joinedCapital(end)
        && !reading.possessive(end - 1)
        && reading.owner(end) == null
        && reading.is(end, end == last + 1 ? WordClasses.REGION : REGION_OR_PARK)
        && !reading.joinedCapital(end + 1)) {
      last = end;
    }
    if (last == span.last() && division(end)) {
      reading.claim(new Span(first, end, span.senses()));
      return;
    }
    first = reading.heading(first) ? first : compass(first);
    last = last == span.last() ? withRegion(span, actor) : last;
    if (first == span.first() && last == span.last()) {
      return;
    }
    Actor place =
        Actor.unlisted(reading.tokens().surface(first, last), ActorKind.PLACE, actor.country());
    reading.claim(new Span(first, last, place, "place around '" + actor.name() + "'"));
  }

  /** "Tolvane province". */
  private boolean division(int i) {
    return i < reading.size()
        && reading.joined(i)
        && !reading.possessive(i - 1)
        && !reading.tokens().capitalised(i)
        && reading.is(i, WordClasses.DIVISION);
  }

  /** The first word with "Northern" or the like before a place. */
  private int compass(int first) {
    int before = first - 1;
    boolean part =
        before >= 0
            && reading.joined(first)
            && reading.tokens().capitalised(before)
            && !reading.tokens().sentenceStart(before)
            && reading.owner(before) == null
            && reading.is(before, WordClasses.COMPASS);
    return part ? before : first;
  }

  /** The last word of "Oskerby, Tolvane": a town and the region of its country it is in. */
  private int withRegion(Span span, Actor town) {
    int last = span.last();
    Span region = reading.owner(last + 1);
    if (region == null
        || town.country() == null
        || reading.after(last) != ','
        || reading.after(region.last()) == ',' && inList(reading.owner(region.last() + 1))
        || inList(reading.owner(span.first() - 1))
        || (region.last() + 1 < reading.size()
            && reading.word(region.last() + 1, FunctionWords.AND))) {
      return last;
    }
    Sense name = region.sense(Sense.Use.NAME);
    boolean same =
        name != null
            && !reading.tokens().blockStart(region.first())
            && name.actor().kind() == ActorKind.PLACE
            && town.country().equals(name.actor().country());
    return same ? region.last() : last;
  }

  private static boolean inList(Span neighbour) {
    Sense name = neighbour == null ? null : neighbour.sense(Sense.Use.NAME);
    return name != null && name.actor().kind() == ActorKind.PLACE;
  }

  /** The last word of the Arabic names of fathers and of a family behind a person's name. */
  private int familyName(int end) {
    int last = end;
    while (last + 1 < reading.size()
        && reading.joined(last + 1)
        && !reading.possessive(last)
        && (reading.tokens().hash(last + 1) == FunctionWords.AL
            || reading.tokens().hash(last + 1) == FunctionWords.BIN)
        && reading.joinedCapital(last + 2)) {
      last += 2;
    }
    return last;
  }

  private int first(Span span, Actor actor) {
    Tokens tokens = reading.tokens();
    int before = span.first() - 1;
    if (before < 0 || !reading.joined(span.first()) || reading.possessive(before)) {
      return span.first();
    }
    Span owner = reading.owner(before);
    if (owner != null && reading.is(span.last(), WordClasses.BODY)) {
      Sense country = owner.sense(Sense.Use.DEMONYM);
      country = country == null ? owner.sense(Sense.Use.NAME) : country;
      boolean own =
          country != null
              && country.actor().kind() == ActorKind.COUNTRY
              && (actor.country() == null || actor.country().equals(country.actor().country()));
      return own ? owner.first() : span.first();
    }
    boolean article =
        span.length() > 1
            && tokens.capitalised(before)
            && tokens.end(before) - tokens.start(before) == 3
            && tokens.text().startsWith("The", tokens.start(before))
            && !tokens.sentenceStart(before)
            && !reading.heading(before)
            && reading.is(span.last(), WordClasses.BODY)
            && "MED".equals(actor.entry().sector());
    return article ? before : span.first();
  }

  /** The last word of "… of the Negev" behind a body, or the word itself. */
  private int ofPlace(int last) {
    int at = last + 1;
    if (!reading.is(last, WordClasses.BODY_OF)
        || reading.possessive(last)
        || !reading.joined(at)
        || !reading.word(at, FunctionWords.OF)) {
      return last;
    }
    at += reading.joined(at + 1) && reading.word(at + 1, FunctionWords.THE) ? 2 : 1;
    Span owner = reading.joined(at) ? reading.owner(at) : null;
    Sense name = owner == null ? null : owner.sense(Sense.Use.NAME);
    boolean place =
        name != null
            && (name.actor().kind() == ActorKind.PLACE || name.actor().kind() == ActorKind.COUNTRY);
    return place ? owner.last() : last;
  }

  /** Whether the place at a word is in another country than an organisation. */
  private boolean elsewhere(Actor actor, int word) {
    String country = reading.owner(word).sense(Sense.Use.NAME).actor().country();
    return actor.country() != null && country != null && !country.equals(actor.country());
  }

  private int last(Span span) {
    int next = span.last() + 1;
    Span owner = reading.owner(next);
    if (owner == null
        || !reading.joined(next)
        || reading.hyphen(next)
        || reading.heading(next)
        || reading.possessive(span.last())) {
      return span.last();
    }
    Sense country = owner.sense(Sense.Use.NAME);
    boolean branch =
        country != null
            && country.actor().kind() == ActorKind.COUNTRY
            && !(owner.last() + 1 < reading.size()
                && reading.joined(owner.last() + 1)
                && reading.tokens().capitalised(owner.last() + 1));
    return branch ? owner.last() : span.last();
  }
}
