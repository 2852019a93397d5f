package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    TakenNames taken = new TakenNames(entries);
    List<ActorEntry> places = new ArrayList<>();
    for (String line : WordLists.lines("gazetteer.txt")) {
      String[] parts = line.split(":", 2);
      if (parts.length < 2 || parts[0].length() != 3) {
        throw new IllegalStateException(
            "gazetteer.txt: '%s' must begin with a country's code and a colon.".formatted(line));
      }
      String country = parts[0].equals(NO_COUNTRY) ? null : parts[0];
      for (String name : parts[1].split(",", -1)) {
        if (taken.takeWithId(name)) {
          places.add(
              ActorEntry.named(
                  ActorEntry.localId(name),
                  ActorKind.PLACE,
                  null,
                  country,
                  List.of(name.strip()),
                  List.of()));
        }
      }
    }
    return places;
  }

  /**
   * The entries that {@code actors/peoples.txt} gives more demonyms, with these.
   *
   * @throws IllegalStateException if a line's place is no entry
   */
  static List<ActorEntry> peoples(Iterable<ActorEntry> entries) {
    Map<String, ActorEntry> byName = new HashMap<>();
    for (ActorEntry entry : entries) {
      if (entry.kind() == ActorKind.PLACE || entry.kind() == ActorKind.COUNTRY) {
        entry.names().forEach(name -> byName.putIfAbsent(name, entry));
      }
    }
    List<ActorEntry> changed = new ArrayList<>();
    for (String line : WordLists.lines("peoples.txt")) {
      String[] parts = line.split(":", 2);
      ActorEntry entry = byName.get(parts[0]);
      if (entry == null || parts.length < 2) {
        throw new IllegalStateException(
            "peoples.txt: '%s' must begin with the name of a place and a colon.".formatted(line));
      }
      Set<String> demonyms = new LinkedHashSet<>(entry.demonyms());
      for (String demonym : parts[1].split(",", -1)) {
        demonyms.add(demonym.strip());
      }
      changed.add(withDemonyms(entry, List.copyOf(demonyms)));
    }
    return changed;
  }

  private static ActorEntry withDemonyms(ActorEntry entry, List<String> demonyms) {
    return new ActorEntry(
        entry.id(),
        entry.name(),
        entry.kind(),
        entry.sector(),
        entry.country(),
        entry.names(),
        entry.shortForms(),
        entry.alone(),
        demonyms,
        entry.metonyms(),
        entry.ambiguous(),
        entry.with(),
        entry.not(),
        entry.roles());
  }
}
