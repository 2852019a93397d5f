package io.newsreel.processor.stories;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Articles that are about one event. */
final class Story {

  /** Texts a story is compared by: its latest. */
  static final int COMPARED = 32;

  private static final Comparator<StoryText> IN_ORDER =
      Comparator.comparingInt(text -> text.arrival);

  private final Likenesses likenesses;

  /** Its id, given by {@link StoryNames}; null before that. */
  String id;

  /** The texts it is compared by, in the order of their arrival. */
  final List<StoryText> texts = new ArrayList<>(1);

  /** Its earlier texts. */
  final List<StoryText> retired = new ArrayList<>(0);

  /** Number of the article of it that came last. */
  private int latest;

  private long within;

  /** A story without articles. */
  Story(Likenesses likenesses) {
    this.likenesses = likenesses;
  }

  int latest() {
    return latest;
  }

  boolean isEmpty() {
    return texts.isEmpty() && retired.isEmpty();
  }

  /** A story with texts that are not compared any more stays together. */
  boolean fixed() {
    return !retired.isEmpty();
  }

  /** All its articles. */
  Stream<StoryText> articles() {
    return Stream.concat(texts.stream(), retired.stream()).flatMap(StoryText::articles);
  }

  /**
   * Takes in texts, with what repeats them.
   *
   * @param sum of the likenesses of all pairs of texts it is compared by then
   */
  void add(List<StoryText> more, long sum) {
    more.forEach(this::count);
    texts.addAll(more);
    texts.sort(IN_ORDER);
    within = sum;
  }

  /** Takes in those texts of another story that are not compared. */
  void addRetired(Story other) {
    other.retired.forEach(this::count);
    retired.addAll(other.retired);
  }

  /** Takes up what it was: texts it is compared by, and others. */
  void recall(List<StoryText> compared, List<StoryText> others) {
    others.forEach(this::count);
    retired.addAll(others);
    add(compared, 0);
    // Each pair is met twice.
    within = texts.stream().mapToLong(this::likeness).sum() / 2;
  }

  private void count(StoryText text) {
    text.story = this;
    text.articles().forEach(this::follow);
  }

  /** Takes note of an article that has come to one of its texts. */
  void follow(StoryText article) {
    latest = Math.max(latest, article.arrival);
  }

  /** Takes out a text. */
  void remove(StoryText text) {
    if (texts.remove(text)) {
      within -= likeness(text);
    }
    retired.remove(text);
    recount();
  }

  /** Looks at all its articles again after one has left. */
  void recount() {
    latest = 0;
    articles().forEach(this::follow);
  }

  /** Takes its earliest text out of comparison. */
  StoryText retire() {
    StoryText earliest = texts.remove(0);
    within -= likeness(earliest);
    retired.add(earliest);
    return earliest;
  }

  /** Sum of the likenesses of all pairs of texts it is compared by, in millionths. */
  long within() {
    return within;
  }

  /** Sum of the likenesses of a text to all texts it is compared by, in millionths. */
  long likeness(StoryText text) {
    long sum = 0;
    for (StoryText other : texts) {
      sum += other == text ? 0 : likenesses.of(text, other);
    }
    return sum;
  }
}
