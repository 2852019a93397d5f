package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;

/**
 * Finds organisations that the dictionary does not list by the word that says what they are: "Anti
 * Corruption Bureau", "Institute for the Study of War", "Kenya Farmers' Union", "Acme Holdings".
 */
final class UnlistedOrganisations {

  /** Classes of words that are no proper names. */
  private static final long COMMON =
      WordClasses.NO_NAME
          | WordClasses.COMPASS
          | WordClasses.TITLE
          | WordClasses.OPENER
          | WordClasses.ATTRIBUTE
          | WordClasses.BODY
          | WordClasses.FIRM;

  private final Reading reading;
  private final KnownForms known;
  private final OrganisationStart start;
  private final OrganisationEnd end;
  private final Abbreviations abbreviations;

  UnlistedOrganisations(Reading reading, KnownForms known) {
    this.reading = reading;
    this.known = known;
    this.start = new OrganisationStart(reading);
    this.end = new OrganisationEnd(reading);
    this.abbreviations = new Abbreviations(reading, known);
  }

  /** Finds the organisations of the field, and makes abbreviations in brackets known. */
  void find() {
    int next = 0;
    for (int n = 0; n < reading.capitalCount(); n++) {
      int i = reading.capital(n);
      if (i < next || reading.heading(i)) {
        continue;
      }
      if (head(i)) {
        next = Math.max(i, read(i)) + 1;
      } else if (reading.is(i, WordClasses.LEAD) && leads(i)) {
        next = lead(i) + 1;
      }
    }
    abbreviations.find();
  }

  /** Makes the abbreviations of organisations known that the dictionary decides by the article. */
  void abbreviateResolved() {
    abbreviations.resolved();
  }

  /** Makes abbreviations known that are the initials of an organisation named in the field. */
  void abbreviateByInitials() {
    abbreviations.initials();
  }

  private boolean head(int i) {
    return reading.tokens().capitalised(i)
        && reading.is(i, WordClasses.BODY | WordClasses.FIRM)
        && (reading.owner(i) == null || !reading.owner(i).firm())
        && !PostNominals.at(reading, i);
  }

  /** Reads the name around a head and returns the last word of it. */
  private int read(int at) {
    int head = lastHead(at);
    int first = start.of(at);
    int last = end.of(head);
    if (last == head && goesOn(head)) {
      return last;
    }
    last += last == head && legalForm(head + 1) ? 1 : 0;
    first -= article(first) ? 1 : 0;
    boolean before = first < at;
    boolean complement = last > head;
    boolean firm = !reading.is(head, WordClasses.BODY);
    if (firm && before && reading.is(head, WordClasses.EVENT) && reading.known(first)) {
      // "the Oskerby Games": an event at a place, and no firm.
      return last;
    }
    if ((!before && !complement && head == at)
        || (firm && (!before || ofAnOffice(first)))
        || covered(first, last)) {
      return last;
    }
    if (at - first == 1
        && head == at
        && !complement
        && (personsBody(first, head) || generic(first))) {
      return last;
    }
    claim(first, last, "unlisted organisation: '" + reading.tokens().surface(head) + "'");
    return last;
  }

  /** "…, Inc": what a firm is in law, behind a comma. */
  private boolean legalForm(int i) {
    return i < reading.size()
        && reading.after(i - 1) == ','
        && reading.is(i, WordClasses.LEGAL_FORM)
        && reading.tokens().capitalised(i);
  }

  /** "Minister of Advanced Technology": what an office is for, and no firm. */
  private boolean ofAnOffice(int first) {
    return first > 1
        && reading.joined(first)
        && reading.word(first - 1, FunctionWords.OF)
        && reading.is(first - 2, WordClasses.TITLE);
  }

  /** The last head of the run of names: "Police Training Institute" is an institute. */
  private int lastHead(int at) {
    int head = at;
    for (int i = at + 1; i < at + OrganisationEnd.MOST_WORDS; i++) {
      int before = i < reading.size() ? reading.previous(i) : -1;
      if (before < 0
          || !reading.tokens().capitalised(i)
          || end.closes(before)
          || reading.is(i, WordClasses.TITLE | WordClasses.TIME)
          || (reading.owner(i) != null
              && reading.owner(i).firm()
              && !OrganisationStart.inside(reading.owner(i)))) {
        break;
      }
      head = head(i) ? i : head;
    }
    return head;
  }

  /** Whether words go on behind a head so that they name something else: "Police Station". */
  private boolean goesOn(int head) {
    int next = head + 1;
    if (!reading.joinedCapital(next) || end.closes(head) || reading.hyphen(next)) {
      return false;
    }
    if (Titles.minister(reading, next)) {
      return true;
    }
    boolean firm = !reading.is(head, WordClasses.BODY);
    boolean free = reading.owner(next) == null || !reading.owner(next).firm();
    return firm || (free && !reading.is(next, WordClasses.TITLE | WordClasses.ROLE_NOUN));
  }

  /** Whether "The" stands before a name in the middle of a sentence, as part of it. */
  private boolean article(int first) {
    return first > 0
        && reading.joined(first)
        && reading.tokens().hash(first - 1) == FunctionWords.THE
        && reading.tokens().capitalised(first - 1)
        && !reading.tokens().allCapitals(first - 1)
        && !reading.tokens().sentenceStart(first - 1)
        && !reading.tokens().blockStart(first - 1);
  }

  private void claim(int first, int last, String why) {
    Tokens tokens = reading.tokens();
    Actor country = countryAt(first);
    Actor owner = country == null ? countryBefore(first) : country;
    int rest = country == null ? first : Math.min(last, reading.owner(first).last() + 1);
    int core = withoutLegalForm(first, last);
    Actor listed = listed(first, core);
    if (listed != null) {
      reading.claim(new Span(first, last, listed, "legal form of '" + listed.name() + "'"));
      return;
    }
    Actor longer = country == null && first < last ? endsIn(first, last) : null;
    if (longer != null) {
      reading.claim(new Span(first, last, longer, "end of the name '" + longer.name() + "'"));
      return;
    }
    String name = tokens.surface(first, core);
    if (owner != null && (country == null || general(rest, last))) {
      name = tokens.surface(rest, last) + " of " + owner.name();
    }
    String code = owner == null ? placeCountry(first, last) : owner.country();
    Actor actor = Actor.unlisted(name, ActorKind.ORGANISATION, code);
    reading.claim(new Span(first, last, actor, why));
    known.add(tokens, first, last, actor, "name given in the article");
    if (core < last) {
      known.add(tokens, first, core, actor, "name given in the article");
    }
    if (country != null && rest < last) {
      known.add(tokens, rest, last, actor, "name given in the article");
    }
    int brief = briefName(first, last);
    if (brief >= first) {
      known.add(tokens, first, brief, actor, "short form of", name);
    }
  }

  /**
   * The organisation of the dictionary whose name ends so: the one last named before, else the one
   * named first after; or null.
   */
  private Actor endsIn(int first, int last) {
    Span best = null;
    for (int i = 0; i < reading.spanCount(); i++) {
      Span span = reading.span(i);
      Sense name = span.released() ? null : span.sense(Sense.Use.NAME);
      if (name != null
          && name.actor().kind() == ActorKind.ORGANISATION
          && (best == null || nearer(span.first(), best.first(), first))
          && endsIn(span, first, last)) {
        best = span;
      }
    }
    return best == null ? null : best.sense(Sense.Use.NAME).actor();
  }

  private static boolean nearer(int one, int other, int first) {
    return one < first ? other > first || one > other : other > first && one < other;
  }

  private boolean endsIn(Span name, int first, int last) {
    if (name.length() <= last - first + 1) {
      return false;
    }
    for (int k = 0; k <= last - first; k++) {
      if (reading.tokens().hash(name.last() - k) != reading.tokens().hash(last - k)) {
        return false;
      }
    }
    return true;
  }

  /** The last word of a name of several words before "Inc", "& Co" and the like. */
  private int withoutLegalForm(int first, int last) {
    int core = last;
    while (core > first + 1 && reading.is(core, WordClasses.LEGAL_FORM)) {
      core--;
    }
    return core;
  }

  /** The dictionary's organisation whose name the words are, and no more; or null. */
  private Actor listed(int first, int last) {
    Span owner = reading.owner(first);
    Sense name = owner == null ? null : owner.sense(Sense.Use.NAME);
    boolean whole = name != null && owner.first() == first && owner.last() == last;
    return whole && name.actor().kind() == ActorKind.ORGANISATION ? name.actor() : null;
  }

  /**
   * The last word of the name by which a firm may go on: "Tolvane-Brisk" of "Tolvane-Brisk Foods",
   * or "Tolvane" of "Tolvane Foods" where that is no other word or name; or -1.
   */
  private int briefName(int first, int last) {
    boolean compound = first + 2 <= last && reading.hyphen(first + 1);
    int brief = compound ? first + 1 : first;
    if (brief == last || !reading.is(brief + 1, WordClasses.FIRM)) {
      return -1;
    }
    for (int i = first; i <= brief; i++) {
      boolean free = reading.owner(i) == null || reading.owner(i).senses().length == 0;
      if (!free
          || !reading.tokens().capitalised(i)
          || (compound ? reading.is(i, COMMON) : !properName(i))) {
        return -1;
      }
    }
    return brief;
  }

  /** Whether the lists know a word as nothing but a surname, if at all. */
  private boolean properName(int i) {
    return (reading.classes(i) & ~(WordClasses.KNOWN | WordClasses.SURNAME)) == 0;
  }

  /**
   * A surname before a body is the person's own ("Smith Cabinet"), unless bodies are so named; and
   * "Samantha Power" is no power company.
   */
  private boolean personsBody(int first, int head) {
    if (reading.is(first, WordClasses.FIRST_NAME) && !reading.is(head, WordClasses.BODY)) {
      return true;
    }
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

  /** Whether words are such as every country has one of: "Supreme Court", "Army". */
  private boolean general(int first, int last) {
    for (int i = first; i <= last; i++) {
      if (!reading.is(i, WordClasses.NO_NAME | WordClasses.TITLE_END | WordClasses.BODY)) {
        return false;
      }
    }
    return true;
  }

  /** Short words lead a name in capitals only: AC, FC. */
  private boolean leads(int i) {
    return reading.tokens().end(i) - reading.tokens().start(i) > 3
        || reading.tokens().allCapitals(i);
  }

  /** "Banco Central", "Universidad de …": the word that says what it is stands first. */
  private int lead(int at) {
    if (reading.owner(at) != null && reading.owner(at).firm()) {
      return at;
    }
    int last = at;
    for (int i = at + 1; i < Math.min(reading.size(), at + 8) && reading.joined(i); i++) {
      Span owner = reading.owner(i);
      boolean person = owner != null && owner.actor() != null;
      if (reading.possessive(i - 1) || person || reading.is(i, WordClasses.TIME)) {
        break;
      }
      if (reading.tokens().capitalised(i)) {
        last = i;
      } else if (!reading.is(i, WordClasses.PARTICLE) || reading.is(i, WordClasses.OPENER)) {
        break;
      }
    }
    int first = start.of(at);
    if (last > at && !covered(first, last)) {
      claim(first, last, "unlisted organisation: '" + reading.tokens().surface(at) + "'");
    }
    return last;
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
  private Actor countryBefore(int first) {
    Actor country =
        first > 0 && !reading.tokens().capitalised(first - 1) ? null : countryAt(first - 1);
    int owner = first - 2;
    return country == null && owner >= 0 && reading.possessive(owner) ? countryAt(owner) : country;
  }

  private Actor countryAt(int i) {
    Span owner = reading.owner(i);
    if (owner != null) {
      for (Sense sense : owner.senses()) {
        boolean capital = sense.use() == Sense.Use.METONYM;
        if (sense.actor().kind() == ActorKind.COUNTRY && sense.firm() && !capital) {
          return sense.actor();
        }
      }
    }
    return null;
  }

  /** The one country of the places in a name, or null. */
  private String placeCountry(int first, int last) {
    String country = null;
    for (int i = first; i <= last; i++) {
      Span owner = reading.owner(i);
      if (owner != null && owner.senses().length > 0 && owner.firm()) {
        String code = owner.senses()[0].actor().country();
        if (country != null && code != null && !code.equals(country)) {
          return null;
        }
        country = code == null ? country : code;
      }
    }
    return country;
  }
}
