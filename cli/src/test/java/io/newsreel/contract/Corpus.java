package io.newsreel.contract;

import static java.util.stream.Collectors.joining;

import io.newsreel.events.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Articles made by a seeded generator: a few publishers, a few days, famous names, reprints as they
 * are and edited, and a line that a publisher puts under everything.
 */
final class Corpus {

  private static final Instant START = Instant.parse("2026-03-16T00:00:00Z");
  private static final int MINUTES = 5 * 24 * 60;

  private static final List<String> ACTORS =
      List.of(
          "French President Emmanuel Macron",
          "German Chancellor Friedrich Merz",
          "Xi Jinping",
          "Giorgia Meloni",
          "NATO",
          "the European Union",
          "the United Nations",
          "the World Health Organization");

  /** Words that hardly come twice lie between all others: so do texts that are not reprints. */
  private static final List<String> DEEDS =
      List.of(
          "spoke about the %s election and the %s votes of the %s parliament",
          "promised money for %s hospitals and their %s vaccines to the %s patients",
          "warned that the %s ceasefire and the %s peace talks at %s could fail",
          "asked the %s central bank to fight %s inflation in the %s economy",
          "praised the %s football team after its %s match against %s");

  private Corpus() {}

  /**
   * Articles in order of time; the same for the same arguments.
   *
   * @param publishers how many publishers there are
   */
  static List<Article> of(int size, int publishers, long seed) {
    Random random = new Random(seed);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String publisher = "paper%d.example".formatted(random.nextInt(publishers));
      String text =
          articles.isEmpty() || random.nextInt(5) > 0
              ? story(random)
              : again(articles.get(random.nextInt(articles.size())).text(), random);
      String refrain = publisher.hashCode() % 3 == 0 ? "" : refrain(publisher);
      Instant time = START.plusSeconds(60L * ((long) MINUTES * i / size));
      articles.add(
          new Article(
              "article-" + i, null, publisher, time, null, null, text + refrain, null, "en"));
    }
    return articles;
  }

  private static String story(Random random) {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 3; sentence++) {
      text.append(pick(ACTORS, random))
          .append(' ')
          .append(pick(DEEDS, random).formatted(word(random), word(random), word(random)))
          .append(", as ")
          .append(word(random))
          .append(' ')
          .append(word(random))
          .append(" had said before ")
          .append(word(random))
          .append(".\n");
    }
    return text.toString();
  }

  /** A reprint; every other one with its first line rewritten. */
  private static String again(String text, Random random) {
    String first = text.substring(0, text.indexOf('\n') + 1);
    String rest = text.lines().skip(1).limit(2).collect(joining("\n", "", "\n"));
    return (random.nextBoolean() ? first : "Editors of %s report.\n".formatted(word(random)))
        + rest;
  }

  private static String refrain(String publisher) {
    return "Write to the editors of %s, where Angela Merkel reads along.\n".formatted(publisher);
  }

  /** A word that hardly comes twice. */
  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      word.append("bdfgklmnprst".charAt(random.nextInt(12)));
      word.append("aeiou".charAt(random.nextInt(5)));
    }
    return word.toString();
  }

  private static <T> T pick(List<T> from, Random random) {
    return from.get(random.nextInt(from.size()));
  }
}
