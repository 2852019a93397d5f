package io.newsreel.bench.scale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.newsreel.events.Json;
import io.newsreel.processor.actors.ActorDictionary;
import io.newsreel.processor.actors.ActorEntry;
import io.newsreel.processor.subjects.SubjectRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Dictionaries of a wanted size: the built-in ones with entries taken away, or with made-up ones
 * beside them. Made-up queries are as long as the built-in ones and of words that the corpus has;
 * so many of them fire, as a newsroom's own would.
 */
final class MadeUpDictionaries {

  private static final ObjectWriter JSON = Json.writer(Map.class);

  private final List<String> words;
  private final List<String> pairs;
  private final Random random;

  /**
   * Made of the words of texts.
   *
   * @param texts some articles of the corpus
   */
  MadeUpDictionaries(List<String> texts, long seed) {
    random = new Random(seed);
    pairs = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (String text : texts) {
      String[] found = text.toLowerCase(Locale.ROOT).split("[^a-z]+");
      for (int i = 1; i < found.length; i++) {
        if (found[i].length() > 3) {
          all.add(found[i]);
          pairs.add('"' + found[i - 1] + " " + found[i] + '"');
        }
      }
    }
    words = all.stream().distinct().toList();
  }

  /** Writes a folder of dictionaries with so many actors and stored queries. */
  Path write(Path folder, int actors, int queries) throws IOException {
    Path rows = Files.createDirectories(folder.resolve("actors")).resolve("scale.jsonl");
    Files.write(rows, actors(actors));
    rows = Files.createDirectories(folder.resolve("subjects")).resolve("scale.jsonl");
    Files.write(rows, queries(queries));
    return folder;
  }

  private List<String> actors(int wanted) throws JsonProcessingException {
    List<ActorEntry> builtIn = new ArrayList<>(ActorDictionary.load(Optional.empty()).entries());
    Collections.shuffle(builtIn, random);
    List<String> rows = new ArrayList<>();
    for (int i = wanted; i < builtIn.size(); i++) {
      rows.add(JSON.writeValueAsString(Map.of("id", builtIn.get(i).id(), "remove", true)));
    }
    for (int i = builtIn.size(); i < wanted; i++) {
      rows.add(
          JSON.writeValueAsString(
              Map.of(
                  "id", "newsreel:actor/scale-" + i,
                  "name", name() + " " + name(),
                  "kind", i % 2 == 0 ? "person" : "organisation")));
    }
    return rows;
  }

  private List<String> queries(int wanted) throws JsonProcessingException {
    SubjectRules rules = SubjectRules.builtIn();
    List<String> builtIn =
        new ArrayList<>(
            rules.topics().keySet().stream().filter(uri -> rules.query(uri).isPresent()).toList());
    Collections.shuffle(builtIn, random);
    List<String> rows = new ArrayList<>();
    for (int i = wanted; i < builtIn.size(); i++) {
      rows.add(JSON.writeValueAsString(Map.of("subject", builtIn.get(i), "remove", true)));
    }
    for (int i = builtIn.size(); i < wanted; i++) {
      Map<String, String> topic = new LinkedHashMap<>();
      topic.put("code", "scale:" + i);
      topic.put("name", "made up " + i);
      rows.add(JSON.writeValueAsString(topic));
      rows.add(JSON.writeValueAsString(Map.of("subject", "scale:" + i, "query", query())));
    }
    return rows;
  }

  /** Phrases, words that prove something, and words that need a companion. */
  private String query() {
    return "(%s)^3 (%s)^2 (%s)".formatted(some(pairs, 12), some(words, 8), some(words, 8));
  }

  private String some(List<String> of, int count) {
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chosen.add(of.get(random.nextInt(of.size())));
    }
    return String.join(" ", chosen);
  }

  private String name() {
    String word = words.get(random.nextInt(words.size()));
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
