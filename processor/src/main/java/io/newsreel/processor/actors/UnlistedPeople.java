package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds people whom the dictionary does not list: runs of capitalised words that begin with a known
 * first name, or stand behind a title, before an apposition or next to a verb of saying.
 */
final class UnlistedPeople {

  static final long NO_PERSON =
      WordClasses.BODY
          | WordClasses.SITE
          | WordClasses.FIRM
          | WordClasses.TIME
          | WordClasses.NO_NAME;
  private static final long NO_SURNAME =
      NO_PERSON | WordClasses.OPENER | WordClasses.TITLE | WordClasses.TITLE_END;
  private static final long ANY_FIRST_NAME = NameShape.ANY_FIRST_NAME;
  private static final int MOST_WORDS = 5;

  /** A nickname in quotation marks, which is no part of who somebody is. */
  private static final Pattern NICKNAME =
      Pattern.compile(" [\"'\u201c\u2018][^ ]+[\"'\u201d\u2019](?= )");

  private final NameTable names;
  private final Reading reading;
  private final KnownForms known;
  private final NameShape shape;
  private final PersonSigns signs;
  private final List<Span> titled = new ArrayList<>();

  UnlistedPeople(NameTable names, Reading reading, KnownForms known) {
    this.names = names;
    this.reading = reading;
    this.known = known;
    this.shape = new NameShape(reading);
    this.signs = new PersonSigns(reading, shape);
  }

  /** Finds the people of the field, and makes their names and surnames known. */
  void find() {
    int next = 0;
    for (int n = 0; n < reading.capitalCount(); n++) {
      int i = reading.capital(n);
      if (i >= next && setApart(i)) {
        int last = reading.owner(i).last();
        introduce(i, last, "unlisted person: first name '" + reading.tokens().surface(i) + "'");
        next = last + 1;
      } else if (i >= next && begins(i)) {
        int last = shape.runEnd(i);
        if (!reading.heading(i) || listed(i, last)) {
          read(i, last);
        }
        next = last + 1;
      }
    }
  }

  private boolean begins(int i) {
    return shape.initials(i) || (shape.named(i) && (shape.free(i) || namesake(i)));
  }

  /** A phrase that the dictionary has only to say that a place is not meant: Paris Hilton. */
  private boolean setApart(int i) {
    Span owner = reading.owner(i);
    if (owner == null
        || owner.first() != i
        || owner.length() < 2
        || !owner.only(Sense.Use.NOT)
        || !reading.is(i, ANY_FIRST_NAME)
        || reading.is(owner.last(), NO_SURNAME & ~WordClasses.TITLE)) {
      return false;
    }
    for (int k = i; k <= owner.last(); k++) {
      if (!shape.named(k) || (k > i && !reading.joined(k))) {
        return false;
      }
    }
    return true;
  }

  /** A name that has a place of its own in a list: nothing else between two breaks. */
  private boolean listed(int first, int last) {
    return last > first
        && !reading.joined(first)
        && (last + 1 == reading.size() || !reading.joined(last + 1))
        && reading.is(first, WordClasses.FIRST_NAME)
        && !opens(first)
        && namesBetween(first, last)
        && !reading.is(last, NO_SURNAME);
  }

  /** Whether no word between the first and the last is an everyday one: "Ann Beat Them". */
  private boolean namesBetween(int first, int last) {
    for (int i = first + 1; i < last; i++) {
      boolean everyday =
          !reading.is(i, ANY_FIRST_NAME | WordClasses.SURNAME)
              && (reading.is(i, WordClasses.SAYING | WordClasses.ACTING | WordClasses.OPENER)
                  || inSmallLetters(reading.tokens().hash(i)));
      if (everyday && !shape.letter(i)) {
        return false;
      }
    }
    return reading.tokens().hash(first) != reading.tokens().hash(last);
  }

  private boolean inSmallLetters(long hash) {
    for (int i = 0; i < reading.size(); i++) {
      if (reading.word(i, hash) && !reading.is(i, WordClasses.PARTICLE)) {
        return true;
      }
    }
    return false;
  }

  /** A country or a place that is a first name too, with a name after it: Jordan Smith. */
  private boolean namesake(int i) {
    Span owner = reading.owner(i);
    return owner.length() == 1
        && (reading.is(i, ANY_FIRST_NAME) || titledPlace(i))
        && !reading.possessive(i)
        && i + 1 < reading.size()
        && reading.joined(i + 1)
        && shape.named(i + 1)
        && shape.free(i + 1)
        && !reading.is(i + 1, NO_SURNAME)
        && !reading.is(i - 1, WordClasses.IN_PLACE);
  }

  /** "Secretary Aden Example": a place right behind a title, which names no body either. */
  private boolean titledPlace(int i) {
    Sense name = reading.owner(i).sense(Sense.Use.NAME);
    int title = Titles.before(reading, i);
    return name != null
        && name.actor().kind() == ActorKind.PLACE
        && reading.owner(i).sense(Sense.Use.METONYM) == null
        && title >= 0
        && reading.tokens().capitalised(title)
        && !reading.heading(i)
        && !reading.is(i + 1, WordClasses.REGION | WordClasses.ROLE_NOUN | WordClasses.ORGAN);
  }

  private void read(int from, int to) {
    int first = afterTitles(from, to);
    int last = to;
    while (first < last && opens(first)) {
      first++;
    }
    while (last > first && trailing(last)) {
      last--;
    }
    int end = last;
    last = FullName.last(reading.tokens(), first, end);
    int title = Titles.before(reading, first);
    int words = shape.capitals(first, last);
    if (words == 0
        || words > MOST_WORDS
        || !plausible(first, last)
        || goesOn(end + 1)
        || shape.glued(first, last)) {
      return;
    }
    if (words == 1) {
      if (title >= 0 && Titles.strong(reading, title)) {
        single(first, last, title);
      }
      return;
    }
    String why = signs.why(first, last, end, title, words);
    if (why != null) {
      introduce(first, end, why);
    }
  }

  /** Titles inside a run ("Foreign Minister Jane Doe") end what stands before the name. */
  private int afterTitles(int from, int to) {
    int first = from;
    for (int i = from; i < to; i++) {
      boolean title = reading.is(i, WordClasses.TITLE) && !reading.is(i, WordClasses.FIRST_NAME);
      boolean surname =
          i > from && reading.is(i, WordClasses.WORD) && reading.is(i - 1, ANY_FIRST_NAME);
      if (title && !surname && !reading.compound(i + 1)) {
        first = i + 1;
      }
    }
    return first;
  }

  private boolean opens(int i) {
    if (reading.is(i, WordClasses.FIRST_NAME) && !reading.is(i, WordClasses.OPENER)) {
      return false;
    }
    boolean office =
        reading.is(i, WordClasses.TITLE_END)
            && reading.is(i + 1, WordClasses.FIRST_NAME)
            && !reading.is(i, WordClasses.WORD);
    return office
        || reading.is(i, WordClasses.OPENER | WordClasses.TIME | WordClasses.SAYING)
        || (reading.tokens().sentenceStart(i) && reading.is(i + 1, WordClasses.FIRST_NAME));
  }

  private boolean trailing(int i) {
    return reading.is(i, WordClasses.TIME | WordClasses.OPENER | WordClasses.TITLE)
        && !reading.is(i, WordClasses.WORD | WordClasses.FIRST_NAME);
  }

  /** No word of a body, a site or a firm but as a surname that is an everyday word. */
  private boolean plausible(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (reading.is(i, NO_PERSON)
          && !reading.is(i, ANY_FIRST_NAME)
          && !(i < last && shape.letter(i))
          && !(i == last && i == first + 1 && reading.is(i, WordClasses.WORD))) {
        return false;
      }
    }
    boolean surname =
        !reading.is(last, NO_SURNAME) || reading.is(last, WordClasses.WORD | ANY_FIRST_NAME);
    return surname;
  }

  /** Whether a body or a site is named after the person: "Ann Example National Park". */
  private boolean goesOn(int next) {
    int at = next;
    while (at < next + 2 && reading.joinedCapital(at) && reading.is(at, WordClasses.NO_NAME)) {
      at++;
    }
    return reading.joinedCapital(at)
        && reading.is(at, WordClasses.BODY | WordClasses.SITE | WordClasses.FIRM)
        && !PostNominals.at(reading, at);
  }

  private void introduce(int first, int last, String why) {
    Tokens tokens = reading.tokens();
    Actor before = known.person(tokens, first, last);
    if (before != null && before.entry() == null) {
      claim(first, last, before, why);
      return;
    }
    Actor listed = names.person(tokens, first, last);
    if (listed != null) {
      claim(first, last, listed, "spelling of dictionary name '" + listed.name() + "'");
      return;
    }
    String name = NICKNAME.matcher(tokens.surface(first, last)).replaceAll("");
    Actor actor = known.person(tokens, first, last, Actor.unlisted(name, ActorKind.PERSON, null));
    claim(first, last, actor, why);
  }

  private void claim(int first, int last, Actor actor, String why) {
    Tokens tokens = reading.tokens();
    int name = FullName.last(tokens, first, last);
    boolean another = name < last || relative(first, last);
    KnownForms.Form bearer = another ? known.at(reading, shape.surname(first, name)) : null;
    boolean taken = bearer != null && bearer.actor().kind() == ActorKind.PERSON;
    reading.claim(new Span(first, last, actor, why));
    known.add(tokens, first, last, actor, "name given in the article");
    if (!taken) {
      surnames(first, name, actor, tokens.surface(first, last));
    }
  }

  /** "his father, NAME,", "NAME, his wife": the surname alone goes on to mean the other one. */
  private boolean relative(int first, int last) {
    for (int i = Math.max(0, first - 2); i < first; i++) {
      if (reading.is(i, WordClasses.KIN) && !reading.tokens().capitalised(i)) {
        return true;
      }
    }
    int limit = Math.min(reading.size(), last + 6);
    for (int i = last + 1; i < limit && reading.after(last) == ','; i++) {
      if (i > last + 1 && reading.tokens().breakBefore(i)) {
        return false;
      }
      if (reading.is(i, WordClasses.KIN)) {
        return true;
      }
    }
    return false;
  }

  /** Makes the surname of a full name known, in each way it may be written. */
  private void surnames(int first, int last, Actor actor, String full) {
    Tokens tokens = reading.tokens();
    int surname = shape.surname(first, last);
    if (reading.is(first, WordClasses.SURNAME_FIRST)) {
      known.add(tokens, first, first, actor, "surname before given name in", full);
    } else if (actor.entry() == null && shape.givenName(first)) {
      known.add(tokens, first, first, actor, KnownForms.FIRST_NAME, full);
    }
    int both = doubleSurname(first, surname);
    if (both > first) {
      known.add(tokens, both, last, actor, "surnames after full name", full);
    }
    if (surname > first) {
      String reason = "surname after full name";
      known.add(tokens, surname, last, actor, reason, full);
      if (!tokens.capitalised(surname)) {
        // "van der Berg" goes on as "Van der Berg" and "Berg" alike.
        known.add(tokens, last, last, actor, reason, full);
      }
    }
  }

  /** Where a surname of two words may begin, as Spanish names have it, or -1. */
  private int doubleSurname(int first, int surname) {
    int before = surname - 1;
    return before > first
            && reading.tokens().capitalised(before)
            && !reading.is(before, NameShape.ANY_FIRST_NAME)
            && !shape.initial(before)
        ? before
        : -1;
  }

  /** A bare surname behind a title counts only where nothing better is known of it in the end. */
  private void single(int first, int last, int title) {
    boolean everyday = reading.is(first, WordClasses.WORD);
    boolean letter = reading.tokens().end(first) - reading.tokens().start(first) == 1;
    if (reading.owner(first) != null
        || (letter && first == last)
        || (everyday && !reading.is(title, WordClasses.COURTESY))
        || (!everyday && reading.is(first, NO_SURNAME | WordClasses.ROLE_NOUN))) {
      return;
    }
    String reason = "unlisted person: title '" + reading.tokens().surface(title) + "'";
    Actor actor = Actor.unlisted(reading.tokens().surface(first, last), ActorKind.PERSON, null);
    titled.add(new Span(first, last, actor, reason));
  }

  /** Finds the full name of somebody who is titled elsewhere: a word before the same surname. */
  private boolean fullName(Span titledOne) {
    Tokens tokens = reading.tokens();
    for (int n = 1; n < reading.capitalCount() && titledOne.length() == 1; n++) {
      int last = reading.capital(n);
      int first = last - 1;
      if (tokens.hash(last) == tokens.hash(titledOne.first())
          && reading.capital(n - 1) == first
          && reading.joined(last)
          && reading.owner(first) == null
          && reading.owner(last) == null
          && shape.named(first)
          && !reading.possessive(first)
          && !reading.heading(first)
          && !(reading.joined(first) && tokens.capitalised(first - 1))
          && !reading.is(first, NO_SURNAME | WordClasses.ROLE_NOUN | WordClasses.SAYING)) {
        introduce(first, last, "unlisted person: a title before the surname elsewhere");
        return known.at(reading, titledOne.first()) != null;
      }
    }
    return false;
  }

  /** The one listed person whom the article names and who has this first name, or null. */
  private Actor byFirstName(int word, Reading text, Reading headline) {
    long name = reading.tokens().hash(word);
    Actor one = null;
    for (Reading field : List.of(text, headline)) {
      for (int i = 0; i < field.spanCount(); i++) {
        Actor actor = field.span(i).released() ? null : field.span(i).actor();
        if (actor != null && actor.firstName() == name && !actor.equals(one)) {
          if (one != null) {
            return null;
          }
          one = actor;
        }
      }
    }
    return one;
  }

  /** Gives surnames behind titles that nothing else has claimed to people of that name. */
  void claimTitled(Reading text, Reading headline) {
    for (Span span : titled) {
      boolean free = true;
      for (int i = span.first(); i <= span.last(); i++) {
        free &= reading.owner(i) == null;
      }
      Actor listed = free && span.length() == 1 ? byFirstName(span.first(), text, headline) : null;
      if (listed != null) {
        String why = "title and first name of '" + listed.name() + "'";
        reading.claim(new Span(span.first(), span.last(), listed, why));
      } else if (free && fullName(span)) {
        Actor named = known.at(reading, span.first()).actor();
        reading.claim(new Span(span.first(), span.last(), named, span.reason()));
      } else if (free) {
        reading.claim(span);
        known.add(
            reading.tokens(),
            span.first(),
            span.last(),
            span.actor(),
            "surname behind a title before");
      }
    }
  }
}
