package io.newsreel.processor.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Texts without sense, and what becomes of them on their way through the papers. */
final class Prose {

  private final Random random;

  Prose(long seed) {
    random = new Random(seed);
  }

  /** So many words nobody has written before. */
  List<String> words(int count) {
    return random
        .ints(count, 0, 30_000)
        .mapToObj(n -> "w" + Integer.toString(n, 36))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The text with so many words exchanged, anywhere. */
  List<String> edited(List<String> words, int changes) {
    List<String> edited = new ArrayList<>(words);
    for (String word : words(changes)) {
      edited.set(random.nextInt(edited.size()), word);
    }
    return edited;
  }

  /** The template with words of its own in every so many words. */
  List<String> filledIn(List<String> template, int every) {
    List<String> filled = new ArrayList<>(template);
    for (int i = 0; i < filled.size(); i += every) {
      filled.set(i, words(1).get(0));
    }
    return filled;
  }

  static List<String> join(List<String> first, List<String> second) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
  }

  static Signature signature(List<String> words) {
    return Signature.of(String.join(" ", words));
  }
}
