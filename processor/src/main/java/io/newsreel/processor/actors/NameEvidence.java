package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;

/**
 * What speaks for a name being a person, an organisation or a place, summed over the places where
 * it stands. The weights were set by hand: 4 is enough by itself, 2 needs another sign.
 */
final class NameEvidence {

  private int person;
  private int organisation;
  private int place;
  private String reason = "";
  private int strongest;

  /** Adds what stands in and around the words. */
  void add(Reading reading, int first, int last) {
    inside(reading, first, last);
    before(reading, first);
    after(reading, first, last);
    beside(reading, first, last);
  }

  /** Adds a weight for a kind. */
  void add(ActorKind kind, int weight) {
    switch (kind) {
      case PERSON -> person += weight;
      case ORGANISATION -> organisation += weight;
      case COUNTRY, PLACE -> place += weight;
    }
  }

  /** Adds another name's evidence. */
  void addAll(NameEvidence other) {
    person += other.person;
    organisation += other.organisation;
    place += other.place;
    if (other.strongest > strongest) {
      strongest = other.strongest;
      reason = other.reason;
    }
  }

  /** What speaks for an organisation. */
  int organisation() {
    return organisation;
  }

  /** The kind with at least a weight, leading the others by a margin; or null. */
  ActorKind winner(int least, int lead) {
    int best = Math.max(person, Math.max(organisation, place));
    if (best < least) {
      return null;
    }
    if (person == best) {
      return best - Math.max(organisation, place) >= lead ? ActorKind.PERSON : null;
    }
    if (organisation == best) {
      return best - Math.max(person, place) >= lead ? ActorKind.ORGANISATION : null;
    }
    return best - Math.max(person, organisation) >= lead ? ActorKind.PLACE : null;
  }

  /** The strongest sign, in words. */
  String reason() {
    return reason.isEmpty() ? "several weak signs" : reason;
  }

  private void sign(ActorKind kind, int weight, String why) {
    add(kind, weight);
    if (weight > strongest) {
      strongest = weight;
      reason = why;
    }
  }

  private void inside(Reading reading, int first, int last) {
    Tokens tokens = reading.tokens();
    if (first == last) {
      if (tokens.allCapitals(first)) {
        sign(ActorKind.ORGANISATION, 3, "abbreviation");
      } else if (inner(tokens, first)) {
        sign(ActorKind.ORGANISATION, 4, "capital inside");
      } else if (reading.is(first, WordClasses.FIRST_NAME)) {
        sign(ActorKind.PERSON, 2, "first name");
      } else if (reading.is(first, WordClasses.SURNAME | WordClasses.SURNAME_FIRST)) {
        sign(ActorKind.PERSON, 2, "surname");
      }
      return;
    }
    if (reading.is(first, NameShape.ANY_FIRST_NAME)) {
      sign(ActorKind.PERSON, 3, "first name");
    }
    if (reading.is(last, WordClasses.SURNAME | WordClasses.WORD)) {
      sign(ActorKind.PERSON, 3, "surname");
    }
    if (reading.is(first, WordClasses.SURNAME_FIRST)) {
      sign(ActorKind.PERSON, 2, "surname");
    }
  }

  /** A capital letter behind a small one, not as in McDonald. */
  private static boolean inner(Tokens tokens, int i) {
    String text = tokens.text();
    for (int at = tokens.start(i) + 1; at < tokens.end(i); at++) {
      if (Character.isUpperCase(text.charAt(at))) {
        boolean scottish = at - tokens.start(i) <= 3 && text.charAt(at - 1) == 'c';
        boolean plural = at + 2 == tokens.end(i) && text.charAt(at + 1) == 's';
        return !scottish
            && !plural
            && tokens.end(i) - tokens.start(i) > 4
            && Character.isLetter(text.charAt(at - 1));
      }
    }
    return false;
  }

  /** A law or a programme is no actor, though its abbreviation looks like a body's everywhere. */
  private void law() {
    add(ActorKind.ORGANISATION, -8);
    add(ActorKind.PLACE, -4);
    add(ActorKind.PERSON, -2);
  }

  private void before(Reading reading, int first) {
    int before = first - 1;
    if (before >= 0 && reading.after(before) == ',' && reading.is(before, WordClasses.KIN)) {
      sign(ActorKind.PERSON, 4, "a relative");
    }
    if (before < 0 || !reading.joined(first)) {
      return;
    }
    Tokens tokens = reading.tokens();
    boolean small = !tokens.capitalised(before) || tokens.sentenceStart(before);
    if (small && reading.is(before, WordClasses.ON_A_LAW)) {
      law();
    }
    if (small && behindFunctionWord(reading, first, before)) {
      return;
    }
    if (Titles.before(reading, first) >= 0) {
      sign(ActorKind.PERSON, 4, "title");
    } else if (reading.word(before, FunctionWords.OLD) && reading.hyphen(before)) {
      sign(ActorKind.PERSON, 4, "age");
    } else if (small && body(reading, before)) {
      sign(ActorKind.ORGANISATION, 4, "what it is");
    } else if (reading.is(before, WordClasses.SAYING)) {
      sign(ActorKind.PERSON, 2, "verb of saying");
      add(ActorKind.ORGANISATION, 2);
    }
  }

  /** What a preposition or an article before the words says; false if none stands there. */
  private boolean behindFunctionWord(Reading reading, int first, int before) {
    long word = reading.tokens().hash(before);
    if (word == FunctionWords.IN && reading.is(before - 1, WordClasses.STAKE)) {
      sign(ActorKind.ORGANISATION, 4, "shares in it");
    } else if (word == FunctionWords.IN
        || word == FunctionWords.NEAR
        || word == FunctionWords.NORTHERN
        || word == FunctionWords.SOUTHERN
        || word == FunctionWords.EASTERN
        || word == FunctionWords.WESTERN
        || word == FunctionWords.CENTRAL
        || word == FunctionWords.DOWNTOWN) {
      behind(reading, before, 4);
    } else if (word == FunctionWords.AT && reading.is(before - 1, WordClasses.ROLE_NOUN)) {
      sign(ActorKind.ORGANISATION, 4, "where somebody works");
    } else if (word == FunctionWords.AT
        || word == FunctionWords.OUTSIDE
        || word == FunctionWords.AROUND
        || word == FunctionWords.ACROSS
        || word == FunctionWords.THROUGHOUT) {
      behind(reading, before, 2);
    } else if (word == FunctionWords.FROM) {
      // "Fishermen from Tolvane said": others than the name do.
      add(ActorKind.PERSON, -2);
      if (reading.is(before - 1, WordClasses.MOTION | WordClasses.SAYING)) {
        sign(ActorKind.PLACE, 4, "where somebody comes from");
      } else {
        add(ActorKind.PLACE, 1);
      }
    } else if (word == FunctionWords.TO) {
      to(reading, before);
    } else if (word == FunctionWords.BY || word == FunctionWords.WITH) {
      add(ActorKind.ORGANISATION, 1);
    } else if (word == FunctionWords.THE) {
      add(ActorKind.PERSON, -4);
      add(ActorKind.ORGANISATION, reading.tokens().allCapitals(first) ? 2 : -2);
    } else if (word == FunctionWords.OF) {
      of(reading, before);
    } else {
      return false;
    }
    return true;
  }

  private void behind(Reading reading, int before, int weight) {
    add(ActorKind.PLACE, weight);
    if (weight > strongest) {
      strongest = weight;
      reason = "behind '" + reading.tokens().surface(before) + "'";
    }
  }

  /** "fled to …", "withdrew westwards to …". */
  private void to(Reading reading, int to) {
    int verb = to - 1;
    verb -= reading.tokens().folded(verb < 0 ? 0 : verb).endsWith("wards") ? 1 : 0;
    if (reading.is(verb, WordClasses.MOTION)) {
      sign(ActorKind.PLACE, 4, "where somebody goes");
    } else {
      add(ActorKind.PLACE, 1);
    }
  }

  /** "chairman of …", "residents of …". */
  private void of(Reading reading, int of) {
    if (reading.is(of - 1, WordClasses.OF_A_PLACE)) {
      sign(ActorKind.PLACE, 4, "what it has");
    } else if (reading.is(of - 1, WordClasses.FIRM_OFFICE)) {
      sign(ActorKind.ORGANISATION, 4, "an office of it");
    } else if (reading.is(of - 1, WordClasses.ROLE_NOUN | WordClasses.TITLE)) {
      sign(ActorKind.ORGANISATION, 2, "an office of it");
    } else if (reading.is(of - 1, WordClasses.REGION)) {
      sign(ActorKind.PLACE, 4, "what it is");
    }
  }

  private void after(Reading reading, int first, int last) {
    Tokens tokens = reading.tokens();
    int next = last + 1;
    if (next >= reading.size()) {
      return;
    }
    if (Evidence.apposition(reading, last)) {
      sign(ActorKind.PERSON, 3, "apposition");
    } else if (Evidence.who(reading, last)) {
      sign(ActorKind.PERSON, 4, "who");
    } else if (describedAsBody(reading, last)) {
      sign(ActorKind.ORGANISATION, 4, "apposition");
    }
    if (Lookalikes.lawsuit(reading, first, last)) {
      law();
      add(ActorKind.PERSON, -4);
    }
    if (reading.possessive(last)) {
      add(ActorKind.PERSON, 1);
      add(ActorKind.ORGANISATION, 1);
    }
    if (!reading.joined(next) || reading.possessive(last)) {
      country(reading, next, last);
      return;
    }
    if (tokens.capitalised(next)) {
      return;
    }
    if (reading.is(next, WordClasses.OF_A_LAW)) {
      law();
    }
    if (reading.hyphen(next)) {
      sign(
          tokens.hash(next) == FunctionWords.BASED ? ActorKind.PLACE : ActorKind.ORGANISATION,
          2,
          "compound");
    } else if (reading.is(next, WordClasses.SAYING)) {
      sign(ActorKind.PERSON, first < last || !tokens.allCapitals(first) ? 4 : 1, "verb of saying");
      add(ActorKind.ORGANISATION, 2);
    } else if (tokens.hash(next) == FunctionWords.WHO) {
      sign(ActorKind.PERSON, 4, "who");
    } else if (reading.is(next, WordClasses.REGION)) {
      sign(ActorKind.PLACE, 4, "what it is");
    } else if (reading.is(next, WordClasses.ROLE_NOUN | WordClasses.TITLE)) {
      add(ActorKind.ORGANISATION, tokens.allCapitals(last) ? 1 : 0);
    } else if (reading.is(next, WordClasses.ORGAN)) {
      sign(ActorKind.ORGANISATION, 4, "what it is");
    } else if (reading.is(next, WordClasses.TOWN_NOUN)) {
      add(ActorKind.PLACE, 2);
    }
  }

  /** Names in a list are of one kind: "Kumasi, Tolvane and Accra"; so is a club behind a player. */
  private void beside(Reading reading, int first, int last) {
    boolean bracket =
        first > 0
            && reading.after(first - 1) == '('
            && reading.after(last) == ')'
            && !nickname(reading, last);
    if (bracket && kind(reading, first - 1) == ActorKind.PERSON) {
      sign(ActorKind.ORGANISATION, 4, "in brackets behind a person");
      return;
    }
    listed(reading, neighbour(reading, first, -1), -1);
    listed(reading, neighbour(reading, last, 1), 1);
  }

  /** The nearest word of the name that a comma or "and" sets beside one; or -1. */
  private static int neighbour(Reading reading, int edge, int side) {
    int next = edge + side;
    int gap = Math.max(edge, next);
    if (reading.joined(gap) && reading.word(next, FunctionWords.AND)) {
      boolean serial = !reading.joined(Math.max(next, next + side));
      return serial && side > 0 ? -1 : next + side;
    }
    boolean comma =
        gap > 0 && gap < reading.size() && !reading.joined(gap) && reading.after(gap - 1) == ',';
    if (!comma) {
      return -1;
    }
    return side > 0 && reading.word(next, FunctionWords.AND) ? next + side : next;
  }

  /** A name beside others says more the more of one kind they are. */
  private void listed(Reading reading, int neighbour, int side) {
    ActorKind kind = kind(reading, neighbour);
    if (kind != null) {
      Span owner = reading.owner(neighbour);
      int further = neighbour(reading, side < 0 ? owner.first() : owner.last(), side);
      sign(kind, kind(reading, further) == kind ? 4 : 2, "beside others of its kind");
    }
  }

  /** "Thomas (Tom) Example": the name goes on behind the bracket. */
  private static boolean nickname(Reading reading, int last) {
    int next = last + 1;
    return next < reading.size()
        && reading.tokens().capitalised(next)
        && reading.tokens().gapBefore(next).strip().equals(")");
  }

  /** The kind of whoever owns a word by name, or null. */
  private static ActorKind kind(Reading reading, int i) {
    Span owner = reading.owner(i);
    boolean named =
        owner != null && owner.actor() != null && owner.sense(Sense.Use.DEMONYM) == null;
    return named ? owner.actor().kind() : null;
  }

  /** Whether a word in small letters is what organisations are: company, newspaper, party. */
  private static boolean body(Reading reading, int i) {
    return reading.is(i, WordClasses.BODY | WordClasses.FIRM | WordClasses.ORGAN)
        && !reading.tokens().capitalised(i)
        && !reading.is(i, WordClasses.LIST | WordClasses.OWNER);
  }

  /** ", the grain agency,": set apart on both sides. */
  static boolean apposedBody(Reading reading, int last) {
    int body = reading.after(last) == ',' ? bodyBehind(reading, last) : -1;
    return body >= 0 && (reading.after(body) == ',' || reading.word(body + 1, FunctionWords.THAT));
  }

  /** ", a grain company", "is a newspaper". */
  static boolean describedAsBody(Reading reading, int last) {
    return bodyBehind(reading, last) >= 0;
  }

  /** The word for a body in what describes the words that end at {@code last}, or -1. */
  private static int bodyBehind(Reading reading, int last) {
    int at = last + 1;
    boolean comma = reading.after(last) == ',';
    boolean is = reading.joined(at) && reading.word(at, FunctionWords.IS);
    if (!comma && !is) {
      return -1;
    }
    at += is ? 1 : 0;
    if (at >= reading.size() || !article(reading, at)) {
      return -1;
    }
    int limit = Math.min(reading.size(), at + 7);
    for (at++; at < limit && reading.joined(at); at++) {
      if (body(reading, at)) {
        return at;
      }
      if (reading.is(at, WordClasses.OPENER | WordClasses.ROLE_NOUN | WordClasses.JOINT)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean article(Reading reading, int i) {
    return reading.word(i, FunctionWords.A)
        || reading.word(i, FunctionWords.AN)
        || reading.word(i, FunctionWords.THE);
  }

  /** A comma and a country or a place behind a place: "Kumasi, Ghana". */
  private void country(Reading reading, int next, int last) {
    Span owner = reading.owner(next);
    if (reading.after(last) != ',' || owner == null || owner.actor() == null) {
      return;
    }
    ActorKind kind = owner.actor().kind();
    boolean name = owner.sense(Sense.Use.DEMONYM) == null;
    if ((kind == ActorKind.COUNTRY || kind == ActorKind.PLACE) && name) {
      sign(ActorKind.PLACE, 3, "before its country");
    }
  }
}
