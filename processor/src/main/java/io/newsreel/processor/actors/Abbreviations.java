package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads abbreviations in brackets: "(ICC)" behind an organisation's name stands for it from then
 * on, and where the words before have its letters, they are a name even if nothing else says so.
 */
final class Abbreviations {

  private static final int LONGEST = 8;

  /** Stands for initials that several organisations of a field have. */
  private static final Actor NOBODY = Actor.unlisted("", ActorKind.ORGANISATION, null);

  private final Reading reading;
  private final KnownForms known;

  /** Abbreviations behind short forms that are still open. */
  private final List<Integer> pending = new ArrayList<>();

  Abbreviations(Reading reading, KnownForms known) {
    this.reading = reading;
    this.known = known;
  }

  /** Makes the abbreviations of the field known. */
  void find() {
    for (int n = 0; n < reading.capitalCount(); n++) {
      int i = reading.capital(n);
      if (i > 0
          && reading.tokens().breakBefore(i)
          && inBrackets(i)
          && (reading.owner(i) == null || !reading.owner(i).firm() || another(i))) {
        read(i);
      }
    }
  }

  /**
   * Whether the words before an abbreviation of the dictionary spell it and are another's name:
   * they share too few words with the names of its actor.
   */
  private boolean another(int i) {
    Span owner = reading.owner(i);
    int first = spelt(i);
    if (owner.length() > 1
        || owner.actor() != null
        || first < 0
        || !reading.tokens().allCapitals(i)) {
      return false;
    }
    for (Sense sense : owner.senses()) {
      for (String name : sense.actor().entry().names()) {
        if (alike(first, i, name)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether half of the capitalised words before an abbreviation stand in a name. */
  private boolean alike(int first, int i, String name) {
    Tokens words = Tokens.of(name);
    int all = 0;
    int shared = 0;
    for (int k = first; k < i; k++) {
      all += reading.tokens().capitalised(k) ? 1 : 0;
      for (int w = 0; w < words.size(); w++) {
        if (reading.tokens().capitalised(k) && words.hash(w) == reading.tokens().hash(k)) {
          shared++;
          break;
        }
      }
    }
    return 2 * shared >= all;
  }

  private boolean inBrackets(int i) {
    Tokens tokens = reading.tokens();
    int length = tokens.end(i) - tokens.start(i);
    return length > 1
        && length <= LONGEST
        && (capitals(i) >= 2 || behindOrganisation(i))
        && bracketed(i)
        && (!reading.is(i, WordClasses.ABBREVIATION) || initialsOfOrganisation(i));
  }

  /** Whether a word stands alone in brackets, be it in quotes: (ICC), ("the ICC") is not. */
  private boolean bracketed(int i) {
    String text = reading.tokens().text();
    int from = reading.tokens().start(i) - 1;
    int to = reading.tokens().end(i);
    while (from > 0 && " \"“".indexOf(text.charAt(from)) >= 0) {
      from--;
    }
    while (to < text.length() && " \"”".indexOf(text.charAt(to)) >= 0) {
      to++;
    }
    return from >= 0 && text.charAt(from) == '(' && to < text.length() && text.charAt(to) == ')';
  }

  /** The organisation whose other name stands behind it: "…, the ICC,", "…, known as the ICC". */
  private Actor besideName(int i) {
    int before = i - 1;
    while (before > i - 4 && before > 0 && reading.after(before) != ',' && introduces(before)) {
      before--;
    }
    boolean named =
        reading.word(i - 1, FunctionWords.OR) || reading.word(before + 1, FunctionWords.KNOWN);
    boolean apposition =
        before >= 0
            && before < i - 1
            && reading.after(before) == ','
            && (named || reading.after(i) == ',');
    Span name = apposition ? reading.owner(before) : null;
    return name == null || name.last() != before || name.length() < 2 ? null : organisation(name);
  }

  private boolean introduces(int i) {
    return reading.word(i, FunctionWords.THE)
        || reading.word(i, FunctionWords.OR)
        || reading.word(i, FunctionWords.KNOWN)
        || reading.word(i, FunctionWords.AS);
  }

  /** What else an abbreviation may be, the organisation before it has its letters. */
  private boolean initialsOfOrganisation(int i) {
    Span before = reading.owner(i - 1);
    return before != null && organisation(before) != null && spelt(i) == before.first();
  }

  private static Actor organisation(Span span) {
    boolean decided = span.actor() != null;
    Actor actor = decided ? span.actor() : dictionaryOrganisation(span);
    return actor != null && actor.kind() == ActorKind.ORGANISATION ? actor : null;
  }

  /** A short name in brackets behind an unlisted organisation need not be in capitals. */
  private boolean behindOrganisation(int i) {
    Span before = reading.owner(i - 1);
    return before != null
        && before.length() > 2
        && before.actor() != null
        && before.actor().kind() == ActorKind.ORGANISATION
        && reading.owner(i) == null
        && !reading.is(
            i, WordClasses.TIME | WordClasses.OPENER | WordClasses.ROLE_NOUN | WordClasses.TITLE);
  }

  private int capitals(int i) {
    int count = 0;
    for (int at = reading.tokens().start(i); at < reading.tokens().end(i); at++) {
      count += Character.isUpperCase(reading.tokens().text().charAt(at)) ? 1 : 0;
    }
    return count;
  }

  private void read(int i) {
    Span before = reading.owner(i - 1);
    Actor actor = before == null ? null : before.actor();
    int first = spelt(i);
    Actor listed = actor == null ? listed(before) : null;
    if (listed != null && first >= before.first()) {
      known.add(reading.tokens(), i, i, listed, KnownForms.ABBREVIATION, listed.name());
      return;
    }
    if (first >= 0 && actor == null && shortForm(before, first, i - 1)) {
      pending.add(i);
      return;
    }
    name(i, first, before, actor);
  }

  /** Whether words are a short form of organisations, of which the article decides later. */
  private static boolean shortForm(Span span, int first, int last) {
    return span != null
        && span.first() == first
        && span.last() == last
        && !span.firm()
        && span.senses()[0].actor().kind() == ActorKind.ORGANISATION;
  }

  /**
   * Makes abbreviations known that stand by themselves, as another name behind an organisation's or
   * as the initials of the one that the field names so: "the TFW" after "Tolvane Ferry Watchers".
   */
  void initials() {
    Map<String, Actor> byInitials = null;
    for (int n = 0; n < reading.capitalCount(); n++) {
      int i = reading.capital(n);
      int length = reading.tokens().end(i) - reading.tokens().start(i);
      if (length < 3
          || length > LONGEST
          || reading.owner(i) != null
          || !reading.tokens().allCapitals(i)
          || reading.heading(i)
          || reading.is(i, WordClasses.ABBREVIATION)
          || known.at(reading, i) != null
          || known.noActor(reading.tokens().hash(i))) {
        continue;
      }
      byInitials = byInitials == null ? byInitials() : byInitials;
      Actor beside = besideName(i);
      Actor actor = beside == null ? byInitials.get(reading.tokens().surface(i)) : beside;
      if (actor != null && !actor.equals(NOBODY)) {
        known.add(
            reading.tokens(),
            i,
            i,
            actor,
            beside == null ? "initials of" : KnownForms.ABBREVIATION,
            actor.name());
      }
    }
  }

  /**
   * The organisations of the field by the capitals of their names; nobody for what several have.
   */
  private Map<String, Actor> byInitials() {
    Map<String, Actor> actors = new HashMap<>();
    for (int i = 0; i < reading.spanCount(); i++) {
      Span span = reading.span(i);
      Actor actor = span.released() || span.length() < 3 ? null : span.actor();
      if (actor != null && actor.kind() == ActorKind.ORGANISATION) {
        actors.merge(initials(span), actor, (one, other) -> one.equals(other) ? one : NOBODY);
      }
    }
    return actors;
  }

  private String initials(Span span) {
    StringBuilder initials = new StringBuilder();
    for (int i = span.first(); i <= span.last(); i++) {
      if (reading.tokens().capitalised(i)) {
        initials.append(reading.tokens().text().charAt(reading.tokens().start(i)));
      }
    }
    return initials.toString();
  }

  /** Goes on where a short form stood before the bracket that has been decided by now. */
  void resolved() {
    for (int i : pending) {
      Span before = reading.owner(i - 1);
      name(i, spelt(i), before, before == null ? null : before.actor());
    }
  }

  private void name(int i, int first, Span before, Actor named) {
    Actor actor = named;
    boolean organisation = actor != null && actor.kind() == ActorKind.ORGANISATION;
    if (first >= 0
        && (before == null || !organisation || before.first() > first)
        && open(first, i)) {
      actor =
          Actor.unlisted(
              reading.tokens().surface(first, i - 1), ActorKind.ORGANISATION, code(first, i));
      reading.claim(
          new Span(
              first,
              i - 1,
              actor,
              "unlisted organisation: abbreviation '" + reading.tokens().surface(i) + "'"));
      known.add(reading.tokens(), first, i - 1, actor, "name given in the article");
      organisation = true;
    } else if (first >= 0
        && !organisation
        && reading.is(i - 1, WordClasses.NO_BODY)
        && !reading.is(i - 1, WordClasses.BODY)) {
      known.addNoActor(reading.tokens().hash(i));
      return;
    }
    Actor meant = organisation ? actor : listed(before);
    if (meant != null) {
      known.add(reading.tokens(), i, i, meant, KnownForms.ABBREVIATION, meant.name());
    }
  }

  /** The organisation of the dictionary that several words may be, or null. */
  private static Actor listed(Span before) {
    return before != null && before.length() > 1 ? dictionaryOrganisation(before) : null;
  }

  private static Actor dictionaryOrganisation(Span span) {
    for (Sense sense : span.senses()) {
      if (sense.firm() && sense.actor().kind() == ActorKind.ORGANISATION) {
        return sense.actor();
      }
    }
    return null;
  }

  /** Where the words begin whose first letters are those of the abbreviation, or -1. */
  private int spelt(int i) {
    String letters = reading.tokens().folded(i).toLowerCase(Locale.ROOT);
    int at = i - 1;
    int first = -1;
    for (int k = letters.length() - 1; k >= 0; at--) {
      if (at < 0 || i - at > letters.length() + 5 || (at < i - 1 && sentenceEnd(at + 1))) {
        return -1;
      }
      String word = reading.tokens().folded(at);
      boolean fits = !word.isEmpty() && word.charAt(0) == letters.charAt(k);
      if (reading.tokens().capitalised(at) && fits) {
        k--;
        first = at;
      } else if (reading.tokens().capitalised(at)) {
        return -1;
      } else if (fits && reading.is(at, WordClasses.JOINT) && k > 0 && !nextFits(at, letters, k)) {
        k--;
      } else if (!reading.is(at, WordClasses.JOINT | WordClasses.PARTICLE | WordClasses.OPENER)
          && reading.tokens().end(at) - reading.tokens().start(at) > 1) {
        return -1;
      }
    }
    return first;
  }

  /** Whether the next word to the left is the one that has the letter. */
  private boolean nextFits(int at, String letters, int k) {
    if (at == 0) {
      return false;
    }
    String word = reading.tokens().folded(at - 1);
    return reading.tokens().capitalised(at - 1)
        && !word.isEmpty()
        && word.charAt(0) == letters.charAt(k);
  }

  private boolean sentenceEnd(int i) {
    return reading.tokens().sentenceStart(i);
  }

  /** Whether the words may be an organisation: two or more, none a person, not a treaty or plan. */
  private boolean open(int first, int i) {
    int last = i - 1;
    if (last == first || reading.is(last, WordClasses.SITE) || reading.heading(first)) {
      return false;
    }
    for (int k = first; k <= last; k++) {
      Span owner = reading.owner(k);
      boolean person =
          owner != null
              && owner.sense(Sense.Use.NAME) != null
              && owner.sense(Sense.Use.NAME).actor().kind() == ActorKind.PERSON;
      if (person || (owner != null && (owner.first() < first || owner.last() > last))) {
        return false;
      }
    }
    return !reading.is(last, WordClasses.TITLE | WordClasses.ROLE_NOUN | WordClasses.NO_BODY);
  }

  private String code(int first, int i) {
    for (int k = first; k < i; k++) {
      Span owner = reading.owner(k);
      if (owner != null && owner.firm() && owner.senses().length > 0) {
        return owner.senses()[0].actor().country();
      }
    }
    return null;
  }
}
