package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import java.util.Map;
import java.util.Set;

/**
 * Words for the followers of a creed that are a party's name as well: the capital letter of
 * "Conservatives" at the beginning of a sentence does not tell which.
 */
final class Creeds {

  private static final Set<Long> FOLLOWERS =
      FunctionWords.hashes("conservatives", "liberals", "greens", "socialists", "nationals");

  private Creeds() {}

  /**
   * Takes out those at the beginning of a sentence where the article speaks more of another country
   * than the party's, or writes the word in small letters too.
   */
  static void release(Reading text, Reading headline) {
    Map<String, Integer> countries = null;
    for (Reading reading : new Reading[] {text, headline}) {
      int count = reading.spanCount();
      for (int n = 0; n < count; n++) {
        Span span = reading.span(n);
        if (!span.released() && party(span) && hidesItsCase(reading, span.first())) {
          countries = countries == null ? CountriesSpokenOf.mentioned(text, headline) : countries;
          if (elsewhere(countries, span.actor().country())
              || inSmallLetters(text, reading.tokens().hash(span.first()))) {
            reading.release(span);
          }
        }
      }
    }
  }

  private static boolean party(Span span) {
    Actor actor = span.actor();
    return span.length() == 1
        && actor != null
        && actor.kind() == ActorKind.ORGANISATION
        && actor.entry() != null
        && actor.country() != null;
  }

  private static boolean hidesItsCase(Reading reading, int i) {
    return FOLLOWERS.contains(reading.tokens().hash(i))
        && (reading.tokens().sentenceStart(i) || reading.heading(i));
  }

  private static boolean elsewhere(Map<String, Integer> countries, String own) {
    int ofOwn = countries.getOrDefault(own, 0);
    return countries.values().stream().anyMatch(count -> count > ofOwn);
  }

  private static boolean inSmallLetters(Reading reading, long word) {
    for (int i = 0; i < reading.size(); i++) {
      if (reading.word(i, word)) {
        return true;
      }
    }
    return false;
  }
}
