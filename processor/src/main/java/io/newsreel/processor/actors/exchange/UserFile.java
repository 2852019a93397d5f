package io.newsreel.processor.actors.exchange;

import io.newsreel.processor.actors.ActorDictionary;
import io.newsreel.processor.actors.DictionaryFault;
import io.newsreel.processor.actors.InvalidDictionaryException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of a user's folder that entries are written to. */
final class UserFile {

  private UserFile() {}

  /**
   * Writes entries to a file. Those of its lines that have one of their ids are replaced, all
   * others stay. If the folder could not be read with them, nothing is written.
   *
   * @throws InvalidDictionaryException with all faults
   * @throws IOException if a file cannot be read or written
   */
  static void put(Path folder, String file, List<EntryLine> entries) throws IOException {
    Files.createDirectories(folder);
    Path target = folder.resolve(file);
    List<String> before = Files.exists(target) ? Files.readAllLines(target) : List.of();
    Set<String> ids = entries.stream().map(EntryLine::id).collect(Collectors.toSet());
    List<String> lines = new ArrayList<>();
    for (String line : before) {
      if (!ids.contains(EntryLine.idOf(line))) {
        lines.add(line);
      }
    }
    entries.forEach(entry -> lines.add(entry.toString()));
    Files.write(target, lines);
    List<DictionaryFault> faults =
        ActorDictionary.read(Optional.of(folder)).faults().stream()
            .filter(fault -> fault.file().equals(target.toString()))
            .toList();
    if (!faults.isEmpty()) {
      restore(target, before);
      throw new InvalidDictionaryException(List.copyOf(new LinkedHashSet<>(faults)));
    }
  }

  private static void restore(Path target, List<String> before) throws IOException {
    if (before.isEmpty()) {
      Files.delete(target);
    } else {
      Path whole = target.resolveSibling(target.getFileName() + ".tmp");
      Files.write(whole, before);
      Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
