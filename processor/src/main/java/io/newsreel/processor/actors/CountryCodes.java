package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;

/** Reads the code of a country in brackets behind a person, as lists of results have it. */
final class CountryCodes {

  private CountryCodes() {}

  /** Claims the codes of a field: "Jane Doe (GER)". */
  static void find(NameTable names, Reading reading) {
    for (int n = 0; n < reading.capitalCount(); n++) {
      int i = reading.capital(n);
      if (i > 0
          && reading.tokens().end(i) - reading.tokens().start(i) == 3
          && reading.tokens().allCapitals(i)
          && reading.after(i) == ')'
          && reading.after(i - 1) == '('
          && person(reading.owner(i - 1))) {
        String code = reading.tokens().surface(i);
        Actor country = names.country(code);
        if (country != null) {
          reading.claim(new Span(i, i, country, "code '" + code + "' behind a person"));
        }
      }
    }
  }

  private static boolean person(Span owner) {
    return owner != null && owner.actor() != null && owner.actor().kind() == ActorKind.PERSON;
  }
}
