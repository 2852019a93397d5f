package io.newsreel.processor.stories;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which articles repeat which, also while the other one is not here. */
final class Reprints {

  private final Map<String, StoryText> texts;

  /** Id of an article that is not here → those that repeat it. */
  private final Map<String, Set<String>> waiting = new HashMap<>();

  /**
   * None yet.
   *
   * @param texts the articles that are here, by id
   */
  Reprints(Map<String, StoryText> texts) {
    this.texts = texts;
  }

  /**
   * Makes an article one that repeats what it says it repeats, if that is here; else it waits.
   *
   * @return whether it repeats an article that is here
   */
  boolean attach(StoryText text) {
    if (text.repeats == null || leads(text)) {
      return false;
    }
    StoryText original = texts.get(text.repeats);
    while (original != null && original.original != null && original != text) {
      original = original.original;
    }
    if (original == null || original == text) {
      waiting.computeIfAbsent(text.repeats, unused -> new HashSet<>()).add(text.article);
      return false;
    }
    text.original = original;
    original.reprints.add(text);
    return true;
  }

  /**
   * Whether an article repeats itself by way of others, as may be said while verdicts change, and
   * came before them: of these one has to be the original.
   */
  private boolean leads(StoryText text) {
    StoryText next = texts.get(text.repeats);
    for (int steps = 0; next != null && next != text && steps < texts.size(); steps++) {
      if (next.arrival < text.arrival) {
        return false;
      }
      next = texts.get(next.repeats);
    }
    return next == text;
  }

  /** Takes an article that is about to leave out of those that repeat another, or wait for it. */
  void detach(StoryText text) {
    if (text.original != null) {
      text.original.reprints.remove(text);
      text.original = null;
    }
    Set<String> others = waiting.get(text.repeats);
    if (others != null && others.remove(text.article) && others.isEmpty()) {
      waiting.remove(text.repeats);
    }
  }

  /** Lets go those that repeat an article. */
  List<StoryText> letGo(StoryText original) {
    List<StoryText> reprints = List.copyOf(original.reprints);
    original.reprints.clear();
    reprints.forEach(reprint -> reprint.original = null);
    return reprints;
  }

  /** Those that have waited for an article. */
  List<StoryText> waitingFor(StoryText original) {
    return waiting.getOrDefault(original.article, Set.of()).stream()
        .sorted()
        .map(texts::get)
        .toList();
  }

  /** A reprint of a reprint belongs to what that repeats. */
  void straighten() {
    for (StoryText text : texts.values()) {
      if (text.original != null) {
        letGo(text).forEach(this::attach);
      }
    }
  }
}
