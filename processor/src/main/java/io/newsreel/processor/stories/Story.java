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

  /** The texts it is compared by, in the order of their arrival. */
  final List<StoryText> texts = new ArrayList<>(1);

  /** Its id, given by {@link StoryNames}; null before that. */
  String id;

  /** Its earlier texts. */
  final List<StoryText> retired = new ArrayList<>(0);

  /** Number of the article of it that came last. */
  private int latest;

  private long within;

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

  /** Takes in a text, with what repeats it. */
  void add(StoryText text) {
    text.story = this;
    within += likeness(text);
    texts.add(text);
    texts.sort(IN_ORDER);
    count(text);
    text.reprints.forEach(this::count);
  }

  /** Takes in everything of another story. */
  void addAll(Story other) {
    List.copyOf(other.texts).forEach(this::add);
    for (StoryText text : other.retired) {
      text.story = this;
      retired.add(text);
      count(text);
      text.reprints.forEach(this::count);
    }
  }

  /** Takes out a text. */
  void remove(StoryText text) {
    if (texts.remove(text)) {
      within -= likeness(text);
    }
    retired.remove(text);
    recount();
  }

  /** Takes note of an article that has come to one of its texts. */
  void count(StoryText article) {
    latest = Math.max(latest, article.arrival);
  }

  /** Looks at all its articles again after one has left. */
  void recount() {
    latest = 0;
    articles().forEach(this::count);
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
      sum += other == text ? 0 : text.likeness(other);
    }
    return sum;
  }
}
