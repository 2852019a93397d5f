package io.newsreel.processor.stories;

import io.newsreel.events.Analysis.Field;
import io.newsreel.events.Analysis.Mention;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes out of an article what it is compared by: the words of its headline and of the opening of
 * its text, and the actors it names. What happened stands at the top; further down articles tell
 * what happened before, which is another story.
 */
public final class StoryTerms {

  /** Words of the text that are read. */
  private static final int OPENING = 150;

  /** What a word or an actor in the headline counts. */
  private static final int IN_HEADLINE = 2;

  /** Of very many, the first ones do. */
  private static final int MOST = 160;

  private StoryTerms() {}

  /**
   * The terms of an article.
   *
   * @param headline words of the headline
   * @param body words of the text
   * @param mentions the actors named in both
   */
  public static List<StoryTerm> of(Tokens headline, Tokens body, List<Mention> mentions) {
    Map<String, int[]> counts = new LinkedHashMap<>();
    for (int i = 0; i < headline.size(); i++) {
      count(counts, headline.folded(i), IN_HEADLINE);
    }
    for (int i = 0; i < Math.min(OPENING, body.size()); i++) {
      count(counts, body.folded(i), 1);
    }
    for (Mention mention : mentions) {
      int times = mention.in() == Field.HEADLINE ? IN_HEADLINE : 1;
      add(counts, StoryTerm.ACTOR + mention.name(), times);
    }
    List<StoryTerm> terms = new ArrayList<>(counts.size());
    counts.forEach((name, count) -> terms.add(new StoryTerm(name, count[0])));
    return terms.size() <= MOST ? terms : List.copyOf(terms.subList(0, MOST));
  }

  private static void count(Map<String, int[]> counts, String word, int times) {
    if (word.length() > 1 && !CommonWords.carriesNothing(word)) {
      add(counts, singular(word), times);
    }
  }

  private static void add(Map<String, int[]> counts, String name, int times) {
    counts.computeIfAbsent(name, unused -> new int[1])[0] += times;
  }

  /** Takes the plural's ending off, as far as that needs no dictionary. */
  static String singular(String word) {
    int length = word.length();
    if (length > 4 && word.endsWith("ies")) {
      return word.substring(0, length - 3) + "y";
    }
    if (length > 4 && word.endsWith("sses")) {
      return word.substring(0, length - 2);
    }
    boolean plural = length > 3 && word.charAt(length - 1) == 's';
    char before = length > 1 ? word.charAt(length - 2) : 's';
    return plural && before != 's' && before != 'u' && before != 'i'
        ? word.substring(0, length - 1)
        : word;
  }
}
