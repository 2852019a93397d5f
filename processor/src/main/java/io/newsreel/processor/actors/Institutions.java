package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import java.util.Map;

/**
 * Finds the institutions that every country has, named without their country: "Interior Ministry",
 * "Supreme Court", "Parliament". They are those of the country that the article speaks of most; if
 * no country leads, they are of none.
 */
final class Institutions {

  /** The country that leads has more than this share of all mentions that tell a country. */
  private static final double LEADING_SHARE = 0.5;

  /** How many words before an institution its country may stand. */
  private static final int NEAR = 5;

  private static final long OF_NAME =
      WordClasses.NO_NAME | WordClasses.TITLE_END | WordClasses.INSTITUTION;
  private static final long NO_PART = WordClasses.OPENER | WordClasses.TIME;

  private final NameTable names;
  private final Reading text;
  private final Reading headline;

  /** The country that leads in the article, told when the first institution is found. */
  private Actor country;

  private boolean told;

  Institutions(NameTable names, Reading text, Reading headline) {
    this.names = names;
    this.text = text;
    this.headline = headline;
  }

  private Actor country() {
    if (!told) {
      country = names.country(leading(text, headline));
      told = true;
    }
    return country;
  }

  /**
   * Whose institution it is: that of the country whose name owns it ("Vell's Supreme Court") or
   * stands before it in the sentence behind a preposition ("In Vell, Supreme Court judges"), else
   * that of the country that leads. A town's council is nobody's but the town's.
   */
  private Actor country(Reading reading, int first) {
    if (reading.tokens().hash(first) == FunctionWords.CITY) {
      return null;
    }
    for (int i = first - 1; i > first - NEAR && i >= 0; i--) {
      Span owner = reading.owner(i);
      boolean near =
          owner != null
              && owner.actor() != null
              && owner.last() == i
              && owner.actor().kind() != ActorKind.PERSON
              && owner.actor().kind() != ActorKind.ORGANISATION
              && owner.actor().country() != null;
      if (near
          && ((i == first - 1 && reading.possessive(i))
              || reading.is(owner.first() - 1, WordClasses.IN_PLACE))) {
        return names.country(owner.actor().country());
      }
      if (reading.tokens().sentenceStart(i)) {
        break;
      }
    }
    return country();
  }

  /** Claims the institutions of a field. */
  void find(Reading reading) {
    for (int n = 0; n < reading.capitalCount(); n++) {
      int last = reading.capital(n);
      if (reading.is(last, WordClasses.INSTITUTION | WordClasses.INSTITUTION_ALONE)
          && named(reading, last)) {
        read(reading, last);
      }
    }
  }

  private void read(Reading reading, int last) {
    int first = last;
    while (reading.joined(first)
        && named(reading, first - 1)
        && reading.is(first - 1, OF_NAME)
        && !reading.is(first - 1, NO_PART)
        && !reading.possessive(first - 1)) {
      first--;
    }
    boolean stands =
        first < last
            ? reading.is(last, WordClasses.INSTITUTION)
            : reading.is(last, WordClasses.INSTITUTION_ALONE)
                && !reading.tokens().sentenceStart(last);
    if (stands && apart(reading, first, last)) {
      Actor own = country(reading, first);
      Actor actor = listed(reading, first, last, own);
      if (actor == null) {
        String name = reading.tokens().surface(first, last);
        actor =
            own == null
                ? Actor.unlisted(name, ActorKind.ORGANISATION, null)
                : Actor.unlisted(name + " of " + own.name(), ActorKind.ORGANISATION, own.country());
      }
      reading.claim(new Span(first, last, actor, "institution of the country in the article"));
    }
  }

  /** Whether a name neither begins before these words nor goes on behind them. */
  private static boolean apart(Reading reading, int first, int last) {
    int before = first - 1;
    boolean ofRegion =
        reading.joined(first)
            && !reading.tokens().capitalised(before)
            && reading.is(before, WordClasses.REGION);
    boolean begun =
        reading.joined(first)
            && reading.tokens().capitalised(before)
            && !reading.possessive(before)
            && !reading.is(before, WordClasses.OPENER);
    int next = last + 1;
    boolean goesOn =
        reading.joined(next)
            && !reading.possessive(last)
            && (reading.word(next, FunctionWords.OF)
                || (reading.tokens().capitalised(next)
                    && (!reading.is(next, WordClasses.TITLE) || Titles.minister(reading, next))));
    return !ofRegion && !begun && !goesOn;
  }

  private static boolean named(Reading reading, int i) {
    return reading.owner(i) == null
        && reading.tokens().capitalised(i)
        && !reading.tokens().allCapitals(i)
        && !reading.heading(i);
  }

  /** The leading country's own entry for the words, else one that is of no country; or null. */
  private static Actor listed(Reading reading, int first, int last, Actor country) {
    Span passed = reading.passedOver(first);
    Actor best = null;
    if (passed != null && passed.last() == last) {
      for (Sense sense : passed.senses()) {
        Actor actor = sense.actor();
        boolean own = country != null && country.country().equals(actor.country());
        if (actor.kind() == ActorKind.ORGANISATION
            && (own || (actor.country() == null && best == null))) {
          best = actor;
        }
      }
    }
    return best;
  }

  /** The code of the country that most mentions belong to, or null where none leads. */
  private static String leading(Reading text, Reading headline) {
    Map<String, Integer> counts = CountriesSpokenOf.mentioned(text, headline);
    int all = 0;
    String best = null;
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      all += entry.getValue();
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return most > LEADING_SHARE * all ? best : null;
  }
}
