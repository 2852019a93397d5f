package io.newsreel.processor.stories;

import io.newsreel.events.Analysis.Field;
import io.newsreel.events.Analysis.Mention;
import io.newsreel.processor.text.Tokens;
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

  /** Of these, the first so many are the lead. */
  private static final int LEAD = 50;

  /** What a word in the lead counts. */
  private static final int IN_LEAD = 2;

  /** What a word or an actor in the headline counts. */
  private static final int IN_HEADLINE = 3;

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
    Counts counts = new Counts();
    for (int i = 0; i < headline.size(); i++) {
      counts.addWord(headline.folded(i), IN_HEADLINE);
    }
    for (int i = 0; i < Math.min(OPENING, body.size()); i++) {
      counts.addWord(body.folded(i), i < LEAD ? IN_LEAD : 1);
    }
    for (Mention mention : mentions) {
      int times = mention.in() == Field.HEADLINE ? IN_HEADLINE : 1;
      counts.add(StoryTerm.ACTOR + mention.name(), times);
    }
    List<StoryTerm> terms = List.copyOf(counts.byStem.values());
    return terms.size() <= MOST ? terms : List.copyOf(terms.subList(0, MOST));
  }

  /** How often words of one stem stand in an article, in whichever form was first. */
  private static final class Counts {
    private final Map<String, StoryTerm> byStem = new LinkedHashMap<>();

    void addWord(String word, int times) {
      if (word.length() > 1 && !CommonWords.carriesNothing(word)) {
        add(word, times);
      }
    }

    void add(String name, int times) {
      byStem.merge(
          Stem.of(name),
          new StoryTerm(name, times),
          (before, more) -> new StoryTerm(before.name(), before.count() + more.count()));
    }
  }
}
