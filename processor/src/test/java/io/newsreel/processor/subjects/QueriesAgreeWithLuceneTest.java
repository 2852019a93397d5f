package io.newsreel.processor.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.queryparser.classic.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Same queries, same articles, same matches as lucene-monitor. */
class QueriesAgreeWithLuceneTest {

  private record Text(String headline, String body) {}

  private static final List<Text> TEXTS =
      List.of(
          new Text("Peace talks resume in Geneva", "Envoys met again. The talks on peace go on."),
          new Text("Talks", "Peace is far away, and no talks are planned before the spring."),
          new Text("", "The finance minister's budget raises taxes; the minister resigned."),
          new Text(
              "Budget row", "U.S. troops left. The prime minister, who is ill, stayed at home."),
          new Text(
              "Storm hits coast", "Wi-Fi failed when the storm came. Peace, at last, talks said."),
          new Text("Élysée: no war", "O'Brien's war on words. War and peace and talks of war."),
          new Text("Minister of peace", ""),
          new Text("", ""));

  private static final List<String> QUERIES =
      List.of(
          "peace",
          "peace talks",
          "peace AND talks",
          "peace OR talks AND war",
          "peace AND talks OR war",
          "war AND NOT peace",
          "war NOT peace",
          "+peace -war talks",
          "+minister +budget",
          "(peace OR war) AND (talks OR storm)",
          "peace AND (talks OR (war AND words))",
          "peace && talks || war",
          "peace AND !war",
          "\"peace talks\"",
          "\"peace talks\"~1",
          "\"peace talks\"~2",
          "\"peace talks\"~3",
          "\"talks peace\"~3",
          "\"war peace talks\"~4",
          "\"prime minister\"",
          "\"minister prime\"~2",
          "mini*",
          "headline:peace",
          "headline:(peace talks)",
          "headline:(+peace +talks)",
          "body:war",
          "headline:war AND body:peace",
          "headline:mini* OR body:storm",
          "headline:\"peace talks\" AND geneva",
          "wi-fi",
          "u.s. AND troops",
          "elysee",
          "o'brien",
          "minister's",
          "(peace^3 talks)^2 AND war^0.5",
          "(+a +b) OR (storm AND coast)",
          "peace AND (war -storm)",
          "Peace TALKS",
          "-war peace",
          "talks AND -(war OR storm)");

  @Test
  void onEveryKindOfQuery() throws Exception {
    assertAgreement(QUERIES, texts());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void onRandomQueries(long seed) throws Exception {
    Random random = new Random(seed);
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      queries.add(clauses(random, 3));
    }
    assertAgreement(queries, texts());
  }

  @Test
  void onTheBuiltInRules() throws Exception {
    List<String> queries =
        SubjectRules.builtIn().in("en").values().stream().map(SubjectRule::query).toList();
    assertAgreement(queries, texts());
  }

  private static void assertAgreement(List<String> queries, List<Text> texts)
      throws IOException, ParseException {
    // Given
    Map<String, String> byId = new LinkedHashMap<>();
    try (LuceneOracle oracle = new LuceneOracle()) {
      for (int i = 0; i < queries.size(); i++) {
        byId.put("q" + i, queries.get(i));
      }
      oracle.register(byId);
      SubjectsTexts ours = SubjectsTexts.of(byId, 0.0);
      int matches = 0;
      for (Text text : texts) {
        // When
        Set<String> expected = oracle.matches(text.headline(), text.body());
        Set<String> found = new TreeSet<>(ours.uris(text.headline(), text.body()));
        // Then
        assertThat(named(found, byId)).isEqualTo(named(expected, byId));
        matches += expected.size();
      }
      assertThat(matches).isPositive();
    }
  }

  private static List<String> named(Set<String> ids, Map<String, String> queries) {
    return ids.stream().map(id -> id + " " + queries.get(id)).toList();
  }

  private static List<Text> texts() throws IOException {
    List<Text> texts = new ArrayList<>(TEXTS);
    try (Stream<Path> files = Files.list(Path.of("..", "seeds"))) {
      for (Path file : files.sorted().toList()) {
        String[] parts = Files.readString(file).split("\n", 2);
        texts.add(new Text(parts[0], parts[1]));
      }
    }
    return texts;
  }

  /** Some clauses side by side, at least one of which is not NOT. */
  private static String clauses(Random random, int depth) {
    StringBuilder query = new StringBuilder();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        query.append(pick(random, " ", " AND ", " OR ", " AND NOT ", " NOT ", " -", " +"));
      }
      query.append(clause(random, depth));
    }
    return query.toString();
  }

  private static String clause(Random random, int depth) {
    String boost = pick(random, "", "", "^2", "^0.5");
    return switch (random.nextInt(depth > 0 ? 7 : 5)) {
      case 0 -> "\"" + word(random) + " " + word(random) + "\"" + boost;
      case 1 -> near(random) + boost;
      case 2 -> word(random).substring(0, 2) + "*" + boost;
      case 3 -> pick(random, "headline:", "body:") + word(random) + boost;
      case 4 -> word(random) + boost;
      default ->
          pick(random, "", "", "headline:", "body:")
              + "("
              + clauses(random, depth - 1)
              + ")"
              + boost;
    };
  }

  private static String near(Random random) {
    String first = word(random);
    String second = word(random);
    return first.equals(second)
        ? first
        : "\"" + first + " " + second + "\"~" + (1 + random.nextInt(8));
  }

  private static String word(Random random) {
    return pick(
        random,
        "peace",
        "talks",
        "war",
        "minister",
        "prime",
        "storm",
        "trump",
        "putin",
        "security",
        "guarantees",
        "the",
        "of",
        "ukraine",
        "summit",
        "budget",
        "meeting",
        "between",
        "missing");
  }

  private static String pick(Random random, String... options) {
    return options[random.nextInt(options.length)];
  }
}
