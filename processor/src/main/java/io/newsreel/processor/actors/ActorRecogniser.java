package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Analysis;
import io.newsreel.processor.text.Found;
import io.newsreel.processor.text.Terms;
import io.newsreel.processor.text.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Recognises the actors of articles. It is immutable and may serve several threads.
 *
 * <p>An article is read as a whole: names that the dictionary knows, then people and organisations
 * by form and context, then the short forms that either of them allows.
 */
public final class ActorRecogniser {

  /** The day of an article without a date: offices that go on are held, others are not. */
  private static final LocalDate ENDLESS = LocalDate.of(9999, 12, 31);

  /** How many mentions in the text one in the headline is worth, for which country leads. */
  private static final int HEADLINE = 3;

  private final NameTable names;
  private final WordClasses words;
  private final Offices offices;
  private final StateCodes states;

  private ActorRecogniser(NameTable names, WordClasses words, Offices offices, StateCodes states) {
    this.states = states;
    this.names = names;
    this.words = words;
    this.offices = offices;
  }

  /**
   * A recogniser of a dictionary's actors.
   *
   * @param terms takes the dictionary's names; what {@link #recognise} is given must be found with
   *     the automaton that it builds
   */
  public static ActorRecogniser of(ActorDictionary dictionary, Terms.Builder terms) {
    return new ActorRecogniser(
        new NameTable(dictionary, terms),
        WordClasses.load(),
        new Offices(dictionary),
        new StateCodes(dictionary));
  }

  /**
   * The places of an article that name an actor: those of the headline, then those of the body,
   * each in order and without overlap.
   *
   * @param inHeadline the terms found in the headline's words
   * @param inBody the terms found in the body's words
   * @param date when the article was published, by which offices are told; or null
   */
  public List<Analysis.Mention> recognise(
      Tokens headline, Found inHeadline, Tokens body, Found inBody, Instant date) {
    Reading head = new Reading(headline, words);
    Reading text = new Reading(body, words);
    Storms.silence(head, text);
    KnownForms known = new KnownForms();
    int[] companions = new int[names.ambiguousCount()];
    LocalDate day = date == null ? ENDLESS : LocalDate.ofInstant(date, ZoneOffset.UTC);
    Resolver resolver = new Resolver(known, day, companions);
    names.countCompanions(inBody, text, companions);
    names.countCompanions(inHeadline, head, companions);
    names.match(inBody, text);
    names.match(inHeadline, head);
    TitleWords.release(text);
    TitleWords.release(head);
    DoubleSurnames.release(text);
    DoubleSurnames.release(head);
    states.find(text, known);
    states.find(head, known);
    new WiderNames(text).find();
    new WiderNames(head).find();
    UnlistedPeople inText = new UnlistedPeople(names, text, known);
    UnlistedPeople inHead = new UnlistedPeople(names, head, known);
    UnlistedOrganisations organisations = new UnlistedOrganisations(text, known);
    organisations.find();
    new CountryBranches(text, known).find();
    new NamesFromPlaces(text, known).find();
    new PartnerNames(text, known).find();
    inText.find();
    new UnlistedOrganisations(head, known).find();
    inHead.find();
    resolver.note(text, 1);
    resolver.note(head, HEADLINE);
    resolver.resolve(text);
    organisations.abbreviateResolved();
    resolver.resolve(head);
    Creeds.release(text, head);
    claimKnown(text, known);
    claimKnown(head, known);
    inText.claimTitled(text, head);
    inHead.claimTitled(text, head);
    CountryCodes.find(names, text);
    CountryCodes.find(names, head);
    Institutions institutions = new Institutions(names, text, head);
    institutions.find(text);
    institutions.find(head);
    new UnlistedPlaces(text, known).find();
    new UnlistedPlaces(head, known).find();
    organisations.abbreviateByInitials();
    claimKnown(text, known);
    new UnlistedNames(text, known).find();
    claimKnown(text, known);
    claimKnown(head, known);
    offices.find(head, text, date == null ? null : day);
    List<Analysis.Mention> mentions = new ArrayList<>();
    Rivals rivals = new Rivals();
    collect(head, Analysis.Field.HEADLINE, rivals, mentions);
    collect(text, Analysis.Field.BODY, rivals, mentions);
    return mentions;
  }

  /** Gives free words that repeat a known form to its actor. */
  private static void claimKnown(Reading reading, KnownForms known) {
    if (known.isEmpty()) {
      return;
    }
    for (int n = 0; n < reading.capitalCount(); n++) {
      int i = reading.capital(n);
      if (reading.owner(i) == null) {
        int first = i;
        KnownForms.Form form = null;
        if (reading.joined(i)
            && reading.is(i - 1, WordClasses.PARTICLE)
            && reading.owner(i - 1) == null
            && !reading.tokens().capitalised(i - 1)) {
          // "van der Berg" may go on as "van der Berg" and "Berg" alike.
          first = i - 1;
          form = known.at(reading, first);
        }
        if (form == null) {
          first = i;
          form = known.at(reading, first);
        }
        if (form != null && standsForItself(reading, first, form)) {
          boolean another =
              person(form) && form.comesAfter(reading, first) && reading.passedOver(first) != null;
          reading.claim(another ? bearer(reading, first) : span(first, form));
        }
      }
    }
  }

  private static Span span(int first, KnownForms.Form form) {
    return new Span(first, first + form.length() - 1, form.actor(), form.reason());
  }

  /**
   * Who bears a surname that listed people have, before anybody of the name is introduced: neither
   * of those, as far as the article says.
   */
  private static Span bearer(Reading reading, int i) {
    Actor somebody = Actor.unlisted(reading.tokens().surface(i), ActorKind.PERSON, null);
    return new Span(i, i, somebody, "surname with nobody of the name before");
  }

  /** Not an everyday word that opens a sentence, nor part of a longer name. */
  private static boolean standsForItself(Reading reading, int first, KnownForms.Form form) {
    int last = first + form.length() - 1;
    int next = last + 1;
    if (first < last) {
      return true;
    }
    boolean everyday =
        reading.tokens().sentenceStart(first)
            && reading.is(first, WordClasses.WORD | WordClasses.OPENER)
            && !Evidence.acts(reading, first, last);
    boolean longer =
        !reading.heading(first)
            && reading.joined(next)
            && reading.tokens().capitalised(next)
            && !reading.possessive(last)
            && reading.is(next, WordClasses.SITE | WordClasses.FIRM | WordClasses.BODY);
    boolean word =
        person(form)
            || (form.actor().kind() == ActorKind.ORGANISATION
                && !reading.tokens().allCapitals(first));
    return !everyday
        && !longer
        && !(person(form) && (TitleWords.at(reading, first) || thing(reading, first, form)))
        && !(person(form) && Evidence.younger(reading, first))
        && !(word && ofAnother(reading, first, next));
  }

  /** "Bill 1192", "the Bill of Rights", "ED": what only looks like somebody's first name. */
  private static boolean thing(Reading reading, int i, KnownForms.Form form) {
    Tokens tokens = reading.tokens();
    boolean everyday = reading.is(i, WordClasses.WORD | WordClasses.NO_NAME);
    boolean number =
        reading.joined(i + 1)
            && !reading.possessive(i)
            && Character.isDigit(tokens.text().charAt(tokens.start(i + 1)));
    boolean article = reading.joined(i) && tokens.hash(i - 1) == FunctionWords.THE;
    boolean shouted = tokens.allCapitals(i) && !reading.heading(i) && !form.shouted();
    return form.firstName() ? number || article || shouted : everyday && number;
  }

  private static boolean person(KnownForms.Form form) {
    return form.actor().kind() == ActorKind.PERSON;
  }

  /**
   * Whether a word is part of the name of somebody else: another first name or surname beside it.
   */
  private static boolean ofAnother(Reading reading, int first, int next) {
    if (reading.heading(first)) {
      return false;
    }
    int before = first - 1;
    boolean namedBefore =
        reading.joined(first)
            && reading.tokens().capitalised(before)
            && !reading.tokens().allCapitals(before)
            && reading.owner(before) == null
            && !reading.possessive(before)
            && !reading.tokens().sentenceStart(before)
            && !reading.is(before, WordClasses.TITLE | WordClasses.OPENER | WordClasses.TITLE_END);
    boolean namedAfter =
        reading.joined(next)
            && reading.tokens().capitalised(next)
            && !reading.tokens().allCapitals(next)
            && reading.owner(next) == null
            && !reading.possessive(next - 1)
            && !reading.is(next, WordClasses.TIME | WordClasses.TITLE);
    return namedBefore || namedAfter;
  }

  /** The first word that is no title: those are no part of a mention unless of the name itself. */
  private static int first(Reading reading, Span span) {
    Actor actor = span.actor();
    int first = span.first();
    if (first < span.last() && article(reading.tokens(), first)) {
      first++;
    }
    if (actor.kind() == ActorKind.PERSON && actor.entry() != null && !span.office()) {
      while (first < span.last()
          && reading.is(first, WordClasses.TITLE | WordClasses.NO_NAME)
          && !reading.is(first, WordClasses.FIRST_NAME)
          && !actor.name().startsWith(reading.tokens().surface(first))) {
        first++;
      }
    }
    return first;
  }

  /** "the Example campaign", "the Example family": what is a person's is not the person. */
  private static boolean belongings(Reading reading, Span span) {
    int next = span.last() + 1;
    return span.actor().kind() == ActorKind.PERSON
        && reading.joined(next)
        && !reading.possessive(span.last())
        && !reading.hyphen(next)
        && reading.is(next, WordClasses.BELONGINGS);
  }

  /** Whether a word is "the" in small letters. */
  private static boolean article(Tokens tokens, int i) {
    return tokens.end(i) - tokens.start(i) == 3 && tokens.text().startsWith("the", tokens.start(i));
  }

  private static void collect(
      Reading reading, Analysis.Field field, Rivals rivals, List<Analysis.Mention> mentions) {
    Tokens tokens = reading.tokens();
    int next = 0;
    while (next < reading.size()) {
      Span span = reading.owner(next);
      next = span == null ? next + 1 : span.last() + 1;
      Actor actor = span == null ? null : span.actor();
      if (actor != null && !belongings(reading, span)) {
        int first = tokens.start(first(reading, span));
        int start = tokens.codePoint(first);
        String surface = tokens.text().substring(first, reading.end(span.last()));
        mentions.add(
            new Analysis.Mention(
                actor.id(),
                actor.name(),
                actor.kind(),
                surface,
                field,
                start,
                start + surface.codePointCount(0, surface.length()),
                span.reason() + rivals.of(reading, span),
                actor.actsFor()));
      }
    }
  }
}
