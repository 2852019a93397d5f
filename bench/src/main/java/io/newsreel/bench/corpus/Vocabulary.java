package io.newsreel.bench.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.newsreel.events.Json;
import io.newsreel.processor.subjects.SubjectRules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of the made-up language: the commonest words of English first, because rules look at
 * them; then words of the subject rules among invented ones, as often as words of their rank are.
 */
final class Vocabulary {

  /** Word forms in all; a week of news has more, but they are rare. */
  static final int WORDS = 16_000;

  private static final String FUNCTION_WORDS =
      """
      the of to and a in that for is on was with it as at by be has from he are have an said will \
      its they not his but were this who which their been had after or more one also about would \
      we all when there than up new out first two over people into last other could can time if \
      year years so what no some most now she her may only while during against before between \
      because them many under where through since still however even made just like him you our \
      three those such down well back being off should next since week month day days according \
      told added percent million former likely around among per another both four five part made \
      """;

  private static final String RULES = "/subjects/rules.jsonl";
  private static final Pattern RULE_WORD = Pattern.compile("[\\p{Ll}]{3,}\\*?");
  private static final String[] ONSETS = {
    "b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "st", "tr", "pr", "br",
    "cl", "gr", "pl", "sh", "th", "ch", ""
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ea", "ou", "ai", "e", "i"};
  private static final String[] CODAS = {
    "", "", "", "n", "r", "s", "t", "l", "nd", "st", "ng", "m", "d", "ck"
  };
  private static final String[] ENDINGS = {"", "", "", "s", "ed", "ing", "ly", "er", "ion", "al"};

  private final String[] words;
  private final List<List<String>> themes;
  private final Zipf ranks = new Zipf(WORDS, 1.0, 2.7);

  Vocabulary(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    themes = ruleWords();
    List<String> subjectWords = new ArrayList<>(new LinkedHashSet<>(flat(themes)));
    Set<String> found = new LinkedHashSet<>(List.of(FUNCTION_WORDS.strip().split("\\s+")));
    while (found.size() < WORDS) {
      boolean subject = random.nextInt(5) == 0 && !subjectWords.isEmpty();
      found.add(
          subject
              ? subjectWords.remove(random.nextInt(subjectWords.size()))
              : invented(random, 1 + random.nextInt(3)));
    }
    words = found.toArray(String[]::new);
  }

  /** Any word, the common ones often. */
  String word(SplittableRandom random) {
    return words[ranks.draw(random)];
  }

  /** How many subjects there are to write about. */
  int themes() {
    return themes.size();
  }

  /** A word that speaks for a subject. */
  String word(int theme, SplittableRandom random) {
    List<String> of = themes.get(theme);
    return of.get(random.nextInt(of.size()));
  }

  /** A name that nobody has. */
  static String name(SplittableRandom random) {
    String name = invented(random, 2);
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String invented(SplittableRandom random, int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(pick(ONSETS, random)).append(pick(VOWELS, random)).append(pick(CODAS, random));
    }
    return word.append(pick(ENDINGS, random)).toString();
  }

  private static String pick(String[] parts, SplittableRandom random) {
    return parts[random.nextInt(parts.length)];
  }

  private static List<String> flat(List<List<String>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }

  /** The words of each English subject rule. */
  private static List<List<String>> ruleWords() {
    ObjectReader json = Json.reader(JsonNode.class);
    List<List<String>> themes = new ArrayList<>();
    try (InputStream in = SubjectRules.class.getResourceAsStream(RULES);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("{")) {
          List<String> words = words(json.readTree(line).path("query").asText());
          if (!words.isEmpty()) {
            themes.add(words);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return themes;
  }

  private static List<String> words(String query) {
    List<String> words = new ArrayList<>();
    Matcher matcher = RULE_WORD.matcher(query);
    while (matcher.find()) {
      words.add(matcher.group().replace("*", "s"));
    }
    return words;
  }
}
