package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import java.util.ArrayList;
import java.util.List;

/**
 * The organisations of {@code actors/directory.txt}: a sector and a country's code, a colon,
 * organisations set apart by commas; each is its name and, behind slashes, its other forms, those
 * with a tilde being short ones. They fill up what the entries leave out.
 */
final class OrganisationList {

  private static final String NO_COUNTRY = "---";

  /** Marks a short form. */
  private static final String SHORT = "~";

  private OrganisationList() {}

  /**
   * Entries for the organisations of the list whose names no entry has.
   *
   * @throws IllegalStateException if a line has no sector and country code
   */
  static List<ActorEntry> beside(Iterable<ActorEntry> entries) {
    TakenNames taken = new TakenNames(entries);
    List<ActorEntry> organisations = new ArrayList<>();
    for (String line : WordLists.lines("directory.txt")) {
      if (!line.matches("[A-Z]{3} ([A-Z]{3}|---): .+")) {
        throw new IllegalStateException(
            "directory.txt: '%s' must begin with a sector, a country's code and a colon."
                .formatted(line));
      }
      String sector = line.substring(0, 3);
      String country = line.substring(4, 7).equals(NO_COUNTRY) ? null : line.substring(4, 7);
      for (String forms : line.substring(9).split(",", -1)) {
        ActorEntry entry = organisation(forms.strip().split("/", -1), sector, country, taken);
        if (entry != null) {
          organisations.add(entry);
        }
      }
    }
    return organisations;
  }

  /** The entry of an organisation, or null if another has its name. */
  private static ActorEntry organisation(
      String[] forms, String sector, String country, TakenNames taken) {
    if (!taken.takeWithId(forms[0])) {
      return null;
    }
    List<String> names = new ArrayList<>(List.of(forms[0]));
    List<String> shorts = new ArrayList<>();
    for (int i = 1; i < forms.length; i++) {
      if (forms[i].startsWith(SHORT)) {
        shorts.add(forms[i].substring(1));
      } else if (taken.take(forms[i])) {
        names.add(forms[i]);
      }
    }
    return ActorEntry.named(
        ActorEntry.localId(forms[0]),
        ActorKind.ORGANISATION,
        sector,
        country,
        List.copyOf(names),
        List.copyOf(shorts));
  }
}
