package io.newsreel.processor.actors;

import io.newsreel.events.Analysis;
import io.newsreel.processor.text.Found;
import io.newsreel.processor.text.Terms;
import io.newsreel.processor.text.Tokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Recognises the actors of articles. It is immutable and may serve several threads.
 *
 * <p>An article is read as a whole: names that the dictionary knows, then people and organisations
 * by form and context, then the short forms that either of them allows.
 */
public final class ActorRecogniser {

  /** The day of an article without a date: offices that go on are held, others are not. */
  private static final LocalDate ENDLESS = LocalDate.of(9999, 12, 31);

  private final NameTable names;
  private final WordClasses words;

  private ActorRecogniser(NameTable names, WordClasses words) {
    this.names = names;
    this.words = words;
  }

  /**
   * A recogniser of a dictionary's actors.
   *
   * @param terms takes the dictionary's names; what {@link #recognise} is given must be found with
   *     the automaton that it builds
   */
  public static ActorRecogniser of(ActorDictionary dictionary, Terms.Builder terms) {
    return new ActorRecogniser(new NameTable(dictionary, terms), WordClasses.load());
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
    KnownForms known = new KnownForms();
    Map<Actor, Integer> companions = new HashMap<>();
    LocalDate day = date == null ? ENDLESS : LocalDate.ofInstant(date, ZoneOffset.UTC);
    Resolver resolver = new Resolver(known, day, companions);
    names.countCompanions(inBody, text, companions);
    names.countCompanions(inHeadline, head, companions);
    names.match(inBody, text);
    names.match(inHeadline, head);
    UnlistedPeople inText = new UnlistedPeople(names, text, known);
    UnlistedPeople inHead = new UnlistedPeople(names, head, known);
    new UnlistedOrganisations(text, known).find();
    inText.find();
    new UnlistedOrganisations(head, known).find();
    inHead.find();
    resolver.note(text);
    resolver.note(head);
    resolver.resolve(text);
    resolver.resolve(head);
    inText.claimTitled();
    inHead.claimTitled();
    claimKnown(text, known);
    claimKnown(head, known);
    List<Analysis.Mention> mentions = new ArrayList<>();
    collect(head, Analysis.Field.HEADLINE, mentions);
    collect(text, Analysis.Field.BODY, mentions);
    return mentions;
  }

  /** Gives free words that repeat a known form to its actor. */
  private static void claimKnown(Reading reading, KnownForms known) {
    if (known.isEmpty()) {
      return;
    }
    Tokens tokens = reading.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.capitalised(i) && reading.owner(i) == null) {
        KnownForms.Form form = known.at(reading, i);
        if (form != null && standsForItself(reading, i, form)) {
          reading.claim(
              new Span(i, i + form.words().length - 1, form.actor(), form.reason()));
        }
      }
    }
  }

  /** Not an everyday word that opens a sentence, nor part of a longer name. */
  private static boolean standsForItself(Reading reading, int first, KnownForms.Form form) {
    int last = first + form.words().length - 1;
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
    return !everyday && !longer;
  }

  private static void collect(
      Reading reading, Analysis.Field field, List<Analysis.Mention> mentions) {
    List<Span> spans = new ArrayList<>(reading.spans());
    spans.sort(Comparator.comparingInt(Span::first));
    Tokens tokens = reading.tokens();
    for (Span span : spans) {
      Actor actor = span.actor();
      if (actor != null) {
        mentions.add(
            new Analysis.Mention(
                actor.id(),
                actor.name(),
                actor.kind(),
                tokens.surface(span.first(), span.last()),
                field,
                tokens.codePoint(tokens.start(span.first())),
                tokens.codePoint(tokens.end(span.last())),
                span.reason()));
      }
    }
  }
}
