package io.newsreel.processor.stories;

/**
 * A term by which an article is compared with others.
 *
 * @param name a folded word, which stands for all of its stem, or {@value #ACTOR} and an actor's
 *     name
 * @param count how often it stands in the article, weighed by where
 */
public record StoryTerm(String name, int count) {

  /** What the name of an actor begins with, so that it is no word. */
  static final char ACTOR = '@';

  /** The term as a reader should see it. */
  static String shown(String name) {
    return name.charAt(0) == ACTOR ? name.substring(1) : name;
  }
}
