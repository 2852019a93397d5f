package io.newsreel.processor.actors.exchange;

import io.newsreel.processor.actors.DictionaryFault;
import io.newsreel.processor.actors.InvalidDictionaryException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Takes actors from a file into a user's folder. */
public final class ActorImport {

  private ActorImport() {}

  /**
   * Reads a table of actors, or a query result of Wikidata in JSON or CSV, and writes its entries
   * to a file of the same name in a user's folder.
   *
   * @param defaults fields for rows of a query result that lack them: kind, sector, country, role,
   *     of
   * @return how many entries were taken in
   * @throws InvalidDictionaryException with all faults; nothing is written then
   * @throws IOException if the file cannot be read, or the folder not written
   */
  public static int into(Path folder, Path file, Map<String, String> defaults) throws IOException {
    String name = String.valueOf(file.getFileName());
    Map<Integer, String> problems = new TreeMap<>();
    List<EntryLine> entries;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
        entries = WikidataResult.lines(WikidataResult.rows(reader), defaults, problems);
      } else {
        List<Map<String, String>> rows = ActorCsv.rows(reader);
        boolean result = !rows.isEmpty() && WikidataResult.isHeader(rows.get(0).keySet());
        entries =
            result
                ? WikidataResult.lines(rows, defaults, problems)
                : rows.stream().map(ActorCsv::line).toList();
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidDictionaryException(
          problems.entrySet().stream()
              .map(problem -> new DictionaryFault(name, problem.getKey(), problem.getValue()))
              .toList());
    }
    int dot = name.lastIndexOf('.');
    UserFile.put(folder, (dot > 0 ? name.substring(0, dot) : name) + ".jsonl", entries);
    return entries.size();
  }
}
