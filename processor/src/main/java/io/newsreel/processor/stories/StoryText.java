package io.newsreel.processor.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An article in memory. It is compared by its vector unless it repeats another or is retired. */
final class StoryText {

  /** Days after which two articles are likely to be about one event by a factor e less. */
  private static final double DECAY_DAYS = 5;

  /** What a likeness of 1 is as a whole number. */
  static final double LIKENESS_UNIT = 1e6;

  private static final double MILLIS_A_DAY = 86_400_000.0;

  final String article;
  final int arrival;
  final long time;
  final boolean dated;

  /** Number in the order of being taken in: another one when it is taken in again. */
  int indexed;

  /** Id of the article it repeats, or null. */
  String repeats;

  /** The article it repeats, if that is here. */
  StoryText original;

  /** Those that repeat it. */
  final List<StoryText> reprints = new ArrayList<>(0);

  /** What it is compared by; {@link TermVector#NONE} where it is not. */
  TermVector vector = TermVector.NONE;

  /** Its place in the index; -1 while it is not there. */
  int place = -1;

  /** Its story; that of its original where it has one. */
  Story story;

  /** Id of the story that was last said to be its. */
  String placed;

  private StoryText(StoredArticle stored) {
    article = stored.article();
    arrival = stored.arrival();
    time = stored.time();
    dated = stored.dated();
    indexed = stored.indexed();
    repeats = stored.original();
    placed = stored.story();
  }

  /** An article as it was kept, without what it is compared by. */
  static StoryText of(StoredArticle stored) {
    return new StoryText(stored);
  }

  /** The story it belongs to. */
  Story belongsTo() {
    return original == null ? story : original.story;
  }

  /** It, and those that repeat it. */
  Stream<StoryText> articles() {
    return Stream.concat(Stream.of(this), reprints.stream());
  }

  boolean compared() {
    return vector.size() > 0;
  }

  /**
   * Likeness of two texts: what they share, and how near they are in time, in millionths. Whole
   * numbers, so that sums do not depend on the order of adding.
   */
  int likeness(StoryText other) {
    return (int) Math.round(vector.cosine(other.vector) * nearness(other) * LIKENESS_UNIT);
  }

  /** An article without a date may be of any day. */
  double nearness(StoryText other) {
    if (!dated || !other.dated) {
      return 1;
    }
    return Math.exp(-Math.abs(time - other.time) / (MILLIS_A_DAY * DECAY_DAYS));
  }
}
