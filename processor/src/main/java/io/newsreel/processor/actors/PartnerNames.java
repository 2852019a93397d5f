package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds firms that are named after partners: "Cobble & Creel". A surname among them or a sign
 * beside them, at one of the places where the field has the name, tells them from "Arts & Crafts".
 */
final class PartnerNames {

  private static final int LEAST = 4;

  /** What the sign between the words says by itself. */
  private static final int AMPERSAND = 3;

  private static final int SURNAME = 2;
  private static final int MOST_WORDS = 3;

  private static final long NO_PARTNER =
      WordClasses.OPENER
          | WordClasses.TITLE
          | WordClasses.TIME
          | WordClasses.NO_NAME
          | WordClasses.ABBREVIATION
          | WordClasses.EVENT;

  /** The same words, wherever they stand in the field. */
  private record Firm(List<Span> spans, NameEvidence evidence) {}

  private final Reading reading;
  private final KnownForms known;

  PartnerNames(Reading reading, KnownForms known) {
    this.reading = reading;
    this.known = known;
  }

  /** Finds the firms of the field, and makes them and the first partner's name known. */
  void find() {
    Map<String, Firm> firms = new HashMap<>();
    int next = 1;
    for (int n = 0; n < reading.capitalCount(); n++) {
      int i = reading.capital(n);
      if (i >= next && reading.ampersand(i) && partner(i) && partner(i - 1)) {
        int first = first(i - 1);
        int last = last(i);
        Firm firm =
            firms.computeIfAbsent(
                reading.tokens().surface(first, last),
                unused -> new Firm(new ArrayList<>(), new NameEvidence()));
        firm.spans.add(new Span(first, last, new Sense[0]));
        firm.evidence.add(reading, first, last);
        next = last + 1;
      }
    }
    firms.forEach(this::decide);
  }

  private void decide(String surface, Firm firm) {
    Span name = firm.spans.get(0);
    boolean surname = false;
    for (int i = name.first(); i <= name.last(); i++) {
      surname |= reading.is(i, WordClasses.SURNAME);
    }
    if (firm.evidence.organisation() + AMPERSAND + (surname ? SURNAME : 0) < LEAST) {
      return;
    }
    Actor actor = Actor.unlisted(surface, ActorKind.ORGANISATION, null);
    for (Span span : firm.spans) {
      reading.claim(new Span(span.first(), span.last(), actor, "unlisted organisation: '&'"));
    }
    known.add(reading.tokens(), name.first(), name.last(), actor, "name given in the article");
    if (!reading.is(name.first(), WordClasses.WORD)) {
      known.add(reading.tokens(), name.first(), name.first(), actor, "short form of", actor.name());
    }
  }

  /** Whether a word may be a partner's name: capitalised, not in a headline, and nobody's yet. */
  private boolean partner(int i) {
    return reading.tokens().capitalised(i)
        && !reading.heading(i)
        && (reading.owner(i) == null || !reading.owner(i).firm())
        && !reading.is(i, NO_PARTNER);
  }

  private int first(int partner) {
    int first = partner;
    while (partner - first < MOST_WORDS
        && reading.joined(first)
        && !reading.possessive(first - 1)
        && partner(first - 1)) {
      first--;
    }
    return first;
  }

  private int last(int partner) {
    int last = partner;
    while (last - partner < MOST_WORDS
        && reading.joined(last + 1)
        && !reading.possessive(last)
        && partner(last + 1)) {
      last++;
    }
    return last;
  }
}
