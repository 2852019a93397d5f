package io.newsreel.processor.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The actors that are known by name. The entries that come with Newsreel are the files that {@code
 * actors/files.txt} lists; a user's folder adds to them, replaces those whose id it repeats, and
 * takes away those it gives as {@code {"id": …, "remove": true}}.
 */
public final class ActorDictionary {

  private static final String FOLDER = "/actors/";

  private final Map<String, ActorEntry> entries = new LinkedHashMap<>();

  /** Where each entry stands, by its id. */
  private final Map<String, DictionaryFault> places = new HashMap<>();

  /** Ids of the entries of the user's folder. */
  private final Set<String> own = new HashSet<>();

  private final List<DictionaryFault> faults = new ArrayList<>();

  private ActorDictionary() {}

  /**
   * The entries that come with Newsreel and those of a user's folder.
   *
   * @param userFolder a folder with {@code .jsonl} files in the same format, read in the order of
   *     their names
   * @throws InvalidDictionaryException with all faults of all files
   * @throws UncheckedIOException if a file cannot be read
   */
  public static ActorDictionary load(Optional<Path> userFolder) {
    return read(userFolder).checked();
  }

  /**
   * Like {@link #load}, but lines with faults are left out and told by {@link #faults}.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public static ActorDictionary read(Optional<Path> userFolder) {
    ActorDictionary dictionary = new ActorDictionary();
    try {
      for (String file : WordLists.lines("files.txt")) {
        try (InputStream in = ActorDictionary.class.getResourceAsStream(FOLDER + file)) {
          if (in == null) {
            dictionary.faults.add(new DictionaryFault("files.txt", 1, file + " is not there."));
          } else {
            dictionary.read(file, in);
          }
        }
      }
      for (ActorEntry place : Gazetteer.beside(dictionary.entries())) {
        dictionary.entries.put(place.id(), place);
      }
      for (ActorEntry organisation : OrganisationList.beside(dictionary.entries())) {
        dictionary.entries.put(organisation.id(), organisation);
      }
      for (ActorEntry place : Gazetteer.peoples(dictionary.entries())) {
        dictionary.entries.put(place.id(), place);
      }
      if (userFolder.isPresent()) {
        Set<ActorEntry> builtIn = new HashSet<>(dictionary.entries.values());
        dictionary.readFolder(userFolder.get());
        dictionary.entries.values().stream()
            .filter(entry -> !builtIn.contains(entry))
            .forEach(entry -> dictionary.own.add(entry.id()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return dictionary;
  }

  /** A dictionary of the lines given, in the format of a data file, and nothing else. */
  static ActorDictionary of(String... lines) {
    ActorDictionary dictionary = new ActorDictionary();
    try {
      byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
      dictionary.read("lines", new java.io.ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return dictionary.checked();
  }

  /** All entries, those of the user's folder last. */
  public List<ActorEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** The entries of the user's folder. */
  public List<ActorEntry> ownEntries() {
    return entries.values().stream().filter(entry -> own.contains(entry.id())).toList();
  }

  /** What could not be read, in the order of files and lines. */
  public List<DictionaryFault> faults() {
    return List.copyOf(faults);
  }

  /** A fault of an entry, with the place where it stands. */
  DictionaryFault faultOf(ActorEntry entry, String problem) {
    DictionaryFault place = places.get(entry.id());
    return place == null
        ? new DictionaryFault("gazetteer.txt", 1, problem)
        : new DictionaryFault(place.file(), place.line(), problem);
  }

  private ActorDictionary checked() {
    if (!faults.isEmpty()) {
      throw new InvalidDictionaryException(faults);
    }
    return this;
  }

  private void readFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      faults.add(
          new DictionaryFault(
              folder.toString(), 1, "is no folder; name a folder that holds .jsonl files."));
      return;
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        read(file.toString(), in);
      }
    }
  }

  private void read(String file, InputStream in) throws IOException {
    Map<String, Integer> lineOf = new HashMap<>();
    int number = 0;
    // The decoder of a charset reports what a reader made from the charset alone would replace.
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          add(file, number, line, lineOf);
        }
      }
    } catch (MalformedInputException e) {
      faults.add(new DictionaryFault(file, number + 1, "is not UTF-8; save the file as UTF-8."));
    }
  }

  private void add(String file, int number, String line, Map<String, Integer> lineOf) {
    String removed = EntryReader.removed(line);
    if (removed != null) {
      if (entries.remove(removed) == null) {
        faults.add(
            new DictionaryFault(
                file, number, "id '" + removed + "' is not there to remove; check its spelling."));
      }
      return;
    }
    int before = faults.size();
    ActorEntry entry =
        new EntryReader(problem -> faults.add(new DictionaryFault(file, number, problem)))
            .read(line);
    if (entry == null || faults.size() > before) {
      return;
    }
    Integer earlier = lineOf.putIfAbsent(entry.id(), number);
    if (earlier != null) {
      faults.add(
          new DictionaryFault(
              file,
              number,
              "id '" + entry.id() + "' already stands in line " + earlier + "; ids are unique."));
      return;
    }
    entries.remove(entry.id());
    entries.put(entry.id(), entry);
    places.put(entry.id(), new DictionaryFault(file, number, ""));
  }
}
