package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;

/**
 * Finds organisations that the dictionary does not list by the word that says what they are: "Anti
 * Corruption Bureau", "Institute for the Study of War", "Acme Holdings".
 */
final class UnlistedOrganisations {

  private static final int MOST_WORDS_BEFORE = 6;
  private static final int MOST_WORDS_AFTER = 7;

  private final Reading reading;
  private final KnownForms known;

  UnlistedOrganisations(Reading reading, KnownForms known) {
    this.reading = reading;
    this.known = known;
  }

  /** Finds the organisations of the field, and makes abbreviations in brackets known. */
  void find() {
    int next = 0;
    for (int n = 0; n < reading.capitalCount(); n++) {
      int i = reading.capital(n);
      if (i >= next && head(i)) {
        next = Math.max(i, read(i)) + 1;
      }
    }
    abbreviations();
  }

  private boolean head(int i) {
    return reading.tokens().capitalised(i)
        && !reading.heading(i)
        && reading.is(i, WordClasses.BODY | WordClasses.FIRM)
        && (reading.owner(i) == null || !reading.owner(i).firm());
  }

  /** Reads the name around a head and returns the last word of it. */
  private int read(int at) {
    int head = at;
    while (joinedCapital(head + 1) && head(head + 1) && !reading.possessive(head)) {
      head++;
    }
    int first = left(at);
    int last = right(head);
    boolean before = first < at;
    boolean complement = last > head;
    boolean firm = !reading.is(head, WordClasses.BODY);
    if ((!before && !complement && head == at) || (firm && !before)) {
      return last;
    }
    if (covered(first, last)) {
      return last;
    }
    if (at - first == 1
        && head == at
        && !complement
        && (personsBody(first, head) || generic(first))) {
      return last;
    }
    Tokens tokens = reading.tokens();
    String country = countryBefore(first);
    String name = tokens.surface(first, last);
    Actor actor =
        Actor.unlisted(
            country == null ? name : name + " of " + country, ActorKind.ORGANISATION, null);
    reading.claim(
        new Span(first, last, actor, "unlisted organisation: '" + tokens.surface(head) + "'"));
    known.add(tokens, first, last, actor, "name given in the article");
    return last;
  }

  /** A surname before a body is the person's own ("Smith Cabinet"), unless bodies are so named. */
  private boolean personsBody(int first, int head) {
    Span owner = reading.owner(first);
    return owner != null
        && owner.sense(Sense.Use.ALONE) != null
        && !reading.is(head, WordClasses.NAMESAKE | WordClasses.FIRM);
  }

  /**
   * "Foreign Ministry", "Supreme Court": an office of any country, unless its country stands by.
   */
  private boolean generic(int first) {
    return reading.is(first, WordClasses.NO_NAME | WordClasses.TITLE_END)
        && countryBefore(first) == null;
  }

  private int left(int head) {
    int first = head;
    while (head - first < MOST_WORDS_BEFORE && first > 0 && extendsLeft(first)) {
      first--;
    }
    while (first < head && !reading.tokens().capitalised(first)) {
      first++;
    }
    while (first < head
        && reading.is(first, WordClasses.OPENER | WordClasses.TITLE | WordClasses.TIME)
        && !reading.is(first, WordClasses.BODY)) {
      first++;
    }
    return first;
  }

  private boolean extendsLeft(int first) {
    int before = first - 1;
    if (!reading.joined(first) || reading.possessive(before)) {
      return false;
    }
    Span owner = reading.owner(before);
    if (owner != null && owner.firm() && !inside(owner)) {
      return false;
    }
    if (reading.tokens().capitalised(before)) {
      return true;
    }
    int further = before - 1;
    return further >= 0
        && word(before, "and")
        && reading.joined(before)
        && reading.owner(further) == null
        && reading.tokens().capitalised(further)
        && !reading.possessive(further)
        && !reading.is(further, WordClasses.TIME | WordClasses.OPENER | WordClasses.TITLE);
  }

  /** Whether a name may be part of an organisation's name before its head: a place, a person. */
  private boolean inside(Span owner) {
    if (owner.sense(Sense.Use.METONYM) != null) {
      return true;
    }
    Sense named = owner.sense(Sense.Use.NAME);
    return named != null
        && (named.actor().kind() == ActorKind.PLACE
            || named.actor().kind() == ActorKind.ORGANISATION);
  }

  private int right(int head) {
    if (!reading.is(head, WordClasses.BODY_OF) || reading.possessive(head)) {
      return head;
    }
    int last = head;
    int at = head + 1;
    int limit = Math.min(reading.size(), head + 1 + MOST_WORDS_AFTER);
    boolean opened = false;
    while (at < limit && reading.joined(at) && !reading.possessive(at - 1)) {
      if (reading.tokens().capitalised(at) && opened) {
        if (reading.is(at, WordClasses.TIME)
            || (reading.is(at, WordClasses.TITLE) && !opensComplement(at))) {
          break;
        }
        last = at;
      } else if (reading.is(at, WordClasses.JOINT) && !reading.tokens().capitalised(at)) {
        boolean another = opened && at - last > 1 && word(at, "the") && word(at - 1, "and");
        if (another || (!opened && !opensWith(at))) {
          break;
        }
        opened = true;
      } else {
        break;
      }
      at++;
    }
    return last;
  }

  private boolean opensComplement(int at) {
    return reading.is(at - 1, WordClasses.JOINT);
  }

  /** The joint after the head must be "of", "for" or "on". */
  private boolean opensWith(int at) {
    return word(at, "of") || word(at, "for") || word(at, "on");
  }

  /** Whether word {@code at} is spelt so. */
  private boolean word(int at, String spelt) {
    int start = reading.tokens().start(at);
    return reading.tokens().end(at) - start == spelt.length()
        && reading.tokens().text().startsWith(spelt, start);
  }

  private boolean joinedCapital(int i) {
    return i < reading.size() && reading.joined(i) && reading.tokens().capitalised(i);
  }

  /** Whether a dictionary name or a person covers the same words or reaches over their edge. */
  private boolean covered(int first, int last) {
    for (int i = first; i <= last; i++) {
      Span owner = reading.owner(i);
      if (owner != null
          && owner.firm()
          && (owner.first() < first || owner.last() > last || owner.length() > last - first)) {
        return true;
      }
    }
    return false;
  }

  /** The country whose body this is: "Russian Ministry", "Russia's Ministry". */
  private String countryBefore(int first) {
    Span owner =
        first > 0 && !reading.tokens().capitalised(first - 1) ? null : reading.owner(first - 1);
    if (owner == null && first > 1) {
      owner = reading.possessive(first - 2) ? reading.owner(first - 2) : null;
    }
    if (owner == null) {
      return null;
    }
    for (Sense sense : owner.senses()) {
      if (sense.actor().kind() == ActorKind.COUNTRY) {
        return sense.actor().name();
      }
    }
    return null;
  }

  /** "(ICC)" after an organisation's name stands for it from then on. */
  private void abbreviations() {
    for (Span span : java.util.List.copyOf(reading.spans())) {
      int next = span.last() + 1;
      Actor actor = span.actor();
      if (actor != null
          && actor.kind() == ActorKind.ORGANISATION
          && next < reading.size()
          && reading.tokens().allCapitals(next)
          && reading.owner(next) == null
          && reading.after(span.last()) == '(') {
        String reason = "abbreviation of '" + actor.name() + "'";
        known.add(reading.tokens(), next, next, actor, reason);
      }
    }
  }
}
