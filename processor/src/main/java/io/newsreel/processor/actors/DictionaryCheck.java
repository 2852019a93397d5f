package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks through a dictionary for what can be read and is still wrong. */
public final class DictionaryCheck {

  /** PLOVER's codes of what an actor does, as the dictionary uses them. */
  private static final Set<String> SECTORS =
      Set.of(
          "GOV", "MIL", "SPY", "COP", "JUD", "LEG", "PTY", "OPP", "REB", "CRM", "IGO", "NGO", "CVL",
          "BUS", "MED", "EDU", "ELI");

  /** Sectors whose actors belong to a country. */
  private static final Set<String> NATIONAL =
      Set.of("GOV", "MIL", "SPY", "COP", "LEG", "OPP", "BUS");

  /** Offices that several people hold at a time. */
  private static final Set<String> SHARED =
      Set.of(
          "envoy",
          "vice president",
          "deputy prime minister",
          "vice premier",
          "state councillor",
          "vice chairman",
          "minister of state",
          "member of the presidency",
          "captain regent",
          "co-prince",
          "ambassador",
          "minister",
          "prince");

  /** Codes of ISO 3166 that Java does not list: Kosovo, and states that are gone. */
  private static final Set<String> MORE_CODES = Set.of("XKX", "SUN", "DDR", "YUG", "CSK");

  /** Dates exact to the month alone may overlap by as many days. */
  private static final long MONTH = 31;

  private final ActorDictionary dictionary;
  private final List<DictionaryFault> faults = new ArrayList<>();

  private DictionaryCheck(ActorDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * All faults of a dictionary: what could not be read, names of two entries, offices that two hold
   * at once, missing and unknown codes.
   */
  public static List<DictionaryFault> faults(ActorDictionary dictionary) {
    DictionaryCheck check = new DictionaryCheck(dictionary);
    check.faults.addAll(dictionary.faults());
    check.names();
    check.codes();
    check.offices();
    return List.copyOf(check.faults);
  }

  private void names() {
    Map<String, ActorEntry> owners = new HashMap<>();
    for (ActorEntry entry : dictionary.entries()) {
      Set<String> own = new HashSet<>(entry.names());
      own.addAll(entry.alone());
      for (String name : own) {
        ActorEntry other = owners.putIfAbsent(name, entry);
        if (other != null) {
          report(
              entry,
              "name '%s' is a name of '%s' too; make it a short form of one or both."
                  .formatted(name, other.id()));
        }
      }
    }
  }

  private void codes() {
    Set<String> countries =
        Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale("", code).getISO3Country())
            .collect(Collectors.toSet());
    countries.addAll(MORE_CODES);
    Set<String> bodies = new HashSet<>(countries);
    for (ActorEntry entry : dictionary.entries()) {
      if (entry.kind() != ActorKind.PERSON) {
        bodies.add(entry.id());
        bodies.add(entry.name());
        bodies.addAll(entry.names());
      }
    }
    for (ActorEntry entry : dictionary.entries()) {
      codes(entry, countries, bodies);
    }
  }

  private void codes(ActorEntry entry, Set<String> countries, Set<String> bodies) {
    boolean acts = entry.kind() == ActorKind.PERSON || entry.kind() == ActorKind.ORGANISATION;
    if (acts && entry.sector() == null) {
      report(entry, "sector is missing; give one of %s.".formatted(sorted(SECTORS)));
    } else if (entry.sector() != null && !SECTORS.contains(entry.sector())) {
      report(
          entry,
          "sector '%s' is unknown; sectors are %s.".formatted(entry.sector(), sorted(SECTORS)));
    }
    if (entry.country() == null) {
      if (entry.kind() == ActorKind.COUNTRY || (acts && NATIONAL.contains(entry.sector() + ""))) {
        report(entry, "country is missing; give its ISO 3166 alpha-3 code, such as FRA.");
      }
    } else if (!countries.contains(entry.country())) {
      report(
          entry,
          "country '%s' is no ISO 3166 alpha-3 code; a code looks like FRA."
              .formatted(entry.country()));
    }
    for (ActorEntry.Role role : entry.roles()) {
      if (role.of() != null && !bodies.contains(role.of())) {
        report(
            entry,
            "role '%s' is of '%s', which is no country's code and no entry's name."
                .formatted(role.role(), role.of()));
      }
      if (role.from() != null && role.to() != null && role.to().isBefore(role.from())) {
        report(
            entry,
            "role '%s' ends on %s, before it begins on %s."
                .formatted(role.role(), role.to(), role.from()));
      }
    }
  }

  private record Term(ActorEntry holder, LocalDate from, LocalDate to) {}

  private void offices() {
    Map<String, List<Term>> terms = new LinkedHashMap<>();
    for (ActorEntry entry : dictionary.entries()) {
      for (ActorEntry.Role role : entry.roles()) {
        if (role.of() != null && role.from() != null && !SHARED.contains(role.role())) {
          LocalDate to = role.to() == null ? LocalDate.MAX : role.to();
          terms
              .computeIfAbsent(role.role() + "' of '" + role.of(), unused -> new ArrayList<>())
              .add(new Term(entry, role.from(), to));
        }
      }
    }
    terms.forEach(this::overlaps);
  }

  private void overlaps(String office, List<Term> terms) {
    for (int i = 0; i < terms.size(); i++) {
      for (int k = 0; k < i; k++) {
        Term one = terms.get(k);
        Term other = terms.get(i);
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate to = one.to().isBefore(other.to()) ? one.to() : other.to();
        if (!one.holder().equals(other.holder())
            && from.isBefore(to)
            && ChronoUnit.DAYS.between(from, to) > MONTH) {
          report(
              other.holder(),
              "office '%s' is held by '%s' too, from %s %s; end one of them."
                  .formatted(
                      office,
                      one.holder().name(),
                      from,
                      to.equals(LocalDate.MAX) ? "on" : "to " + to));
        }
      }
    }
  }

  private void report(ActorEntry entry, String problem) {
    faults.add(dictionary.faultOf(entry, "'" + entry.name() + "': " + problem));
  }

  private static String sorted(Set<String> words) {
    return words.stream().sorted().collect(Collectors.joining(", "));
  }
}
