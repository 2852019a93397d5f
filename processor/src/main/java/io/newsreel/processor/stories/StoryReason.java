package io.newsreel.processor.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why an article belongs to its story. */
final class StoryReason {

  private static final int TERMS = 6;

  /** Of a large story, so many texts are looked at. */
  private static final int TEXTS = 12;

  private StoryReason() {}

  static String of(StoryText text, Lexicon lexicon) {
    if (text.original != null) {
      return "repeats '%s'".formatted(text.original.article);
    }
    List<StoryText> others =
        text.story.texts.stream().filter(other -> other != text).limit(TEXTS).toList();
    if (!text.compared() || others.isEmpty()) {
      return "an earlier part of the story";
    }
    double likeness =
        others.stream().mapToLong(text::likeness).average().orElse(0) / StoryText.LIKENESS_UNIT;
    Map<Integer, Integer> shared = new HashMap<>();
    others.forEach(other -> share(text.vector, other.vector, shared));
    String terms =
        shared.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> lexicon.name(entry.getKey())))
            .limit(TERMS)
            .map(entry -> StoryTerm.shown(lexicon.name(entry.getKey())))
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "likeness %.2f to %d other text%s: %s",
        likeness,
        others.size(),
        others.size() == 1 ? "" : "s",
        terms);
  }

  private static void share(TermVector a, TermVector b, Map<Integer, Integer> shared) {
    int k = 0;
    for (int i = 0; i < a.size(); i++) {
      while (k < b.size() && b.terms()[k] < a.terms()[i]) {
        k++;
      }
      if (k < b.size() && b.terms()[k] == a.terms()[i]) {
        shared.merge(a.terms()[i], a.weights()[i] * b.weights()[k], Integer::sum);
      }
    }
  }
}
