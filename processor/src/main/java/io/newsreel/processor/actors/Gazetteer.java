package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The places of {@code actors/gazetteer.txt}: a country's code, a colon, names set apart by commas.
 * They fill up what the entries leave out: a name that an entry has is passed over.
 */
final class Gazetteer {

  private static final String NO_COUNTRY = "---";

  private Gazetteer() {}

  /**
   * Entries for the places of the list whose names no entry has.
   *
   * @throws IllegalStateException if a line has no country code
   */
  static List<ActorEntry> beside(Iterable<ActorEntry> entries) {
    Set<String> taken = new HashSet<>();
    for (ActorEntry entry : entries) {
      taken.add(entry.id());
      entry.names().forEach(name -> taken.add(Actor.slug(name)));
      entry.demonyms().forEach(name -> taken.add(Actor.slug(name)));
      entry.alone().forEach(name -> taken.add(Actor.slug(name)));
    }
    List<ActorEntry> places = new ArrayList<>();
    for (String line : WordLists.lines("gazetteer.txt")) {
      String[] parts = line.split(":", 2);
      if (parts.length < 2 || parts[0].length() != 3) {
        throw new IllegalStateException(
            "gazetteer.txt: '%s' must begin with a country's code and a colon.".formatted(line));
      }
      String country = parts[0].equals(NO_COUNTRY) ? null : parts[0];
      for (String name : parts[1].split(",", -1)) {
        String slug = Actor.slug(name);
        String id = "newsreel:actor/" + slug;
        if (taken.add(slug) && taken.add(id)) {
          places.add(place(id, name.strip(), country));
        }
      }
    }
    return places;
  }

  private static ActorEntry place(String id, String name, String country) {
    return new ActorEntry(
        id,
        name,
        ActorKind.PLACE,
        null,
        country,
        List.of(name),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        List.of(),
        List.of(),
        List.of());
  }
}
