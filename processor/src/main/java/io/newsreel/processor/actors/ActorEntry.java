package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import java.time.LocalDate;
import java.util.List;

/**
 * One actor of the dictionary, as one line of a data file states it.
 *
 * @param id Wikidata URI, or a local id
 * @param name the name that mentions carry
 * @param kind person, organisation, country or place
 * @param sector what the actor does (government, military, business …), or null
 * @param country ISO 3166 alpha-3 of the state it belongs to, or null
 * @param names spellings that identify it wherever they stand; the name itself is one of them,
 *     unless the entry is ambiguous
 * @param shortForms forms that count only where a full name stands in the same article, or behind a
 *     title
 * @param alone forms, mostly surnames, that identify it with no full name in the article
 * @param demonyms words for the country's people and things
 * @param metonyms capitals that stand for the government where they act, and for the place else
 * @param ambiguous whether its short forms are everyday words or others' names too, so that they
 *     need a full name, a word of {@code with} or a clear context
 * @param with words that, somewhere in the article, make an ambiguous short form count
 * @param not longer phrases that contain one of its names and do not mean it
 * @param roles offices held
 */
public record ActorEntry(
    String id,
    String name,
    ActorKind kind,
    String sector,
    String country,
    List<String> names,
    List<String> shortForms,
    List<String> alone,
    List<String> demonyms,
    List<String> metonyms,
    boolean ambiguous,
    List<String> with,
    List<String> not,
    List<Role> roles) {

  /** The fields of a line, in the order in which tables have them. */
  public static final List<String> FIELDS =
      List.of(
          "id",
          "name",
          "kind",
          "sector",
          "country",
          "names",
          "short",
          "alone",
          "demonyms",
          "metonyms",
          "ambiguous",
          "with",
          "not",
          "roles");

  /** An entry of which nothing is known but its names, the first of which is its name. */
  static ActorEntry named(
      String id,
      ActorKind kind,
      String sector,
      String country,
      List<String> names,
      List<String> shortForms) {
    return new ActorEntry(
        id,
        names.get(0),
        kind,
        sector,
        country,
        names,
        shortForms,
        List.of(),
        List.of(),
        List.of(),
        false,
        List.of(),
        List.of(),
        List.of());
  }

  /** The id of an actor that has none elsewhere: its name in small ASCII letters and hyphens. */
  public static String localId(String name) {
    return Actor.LOCAL + Actor.slug(name);
  }

  /**
   * An office held.
   *
   * @param role the office, such as {@code president}
   * @param of what it is an office of: the id or the code of a country or organisation, or null
   * @param from first day, or null where unknown
   * @param to last day, or null where it goes on
   */
  public record Role(String role, String of, LocalDate from, LocalDate to) {

    /** Whether the office was held on a day. */
    boolean heldOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }
}
