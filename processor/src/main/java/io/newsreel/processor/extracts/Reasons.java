package io.newsreel.processor.extracts;

import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says why each sentence was chosen: where it stands, and what it covers that no other does. */
final class Reasons {

  private static final int PHRASES = 2;

  /**
   * A run of words.
   *
   * @param in how many articles have each pair of them, at the least
   */
  private record Phrase(String text, int in, double weight) {}

  private final Articles articles;
  private final Concepts concepts;
  private final Map<Integer, String> reasons = new HashMap<>();

  /** The reasons for sentences, given in the order in which they were chosen. */
  Reasons(Articles articles, Concepts concepts, List<Integer> chosen) {
    this.articles = articles;
    this.concepts = concepts;
    Set<Integer> covered = new HashSet<>();
    for (int i : chosen) {
      reasons.put(i, reason(i, covered));
      IntStream.of(concepts.of(i)).forEach(covered::add);
    }
  }

  /** Why sentence {@code i} was chosen. */
  String of(int i) {
    return reasons.get(i);
  }

  private String reason(int i, Set<Integer> covered) {
    Sentence sentence = articles.sentences().get(i);
    String place =
        sentence.position() == 0
            ? "opens its article"
            : "sentence %d of its article".formatted(sentence.position() + 1);
    int all = articles.texts().size();
    List<Phrase> phrases = phrases(sentence, covered);
    if (phrases.isEmpty()) {
      return all == 1 ? place : place + "; adds what no other article puts in these words";
    }
    String wordings =
        phrases.stream()
            .limit(PHRASES)
            .map(phrase -> "'%s' (%d of %d articles)".formatted(phrase.text(), phrase.in(), all))
            .collect(Collectors.joining(", "));
    return place + "; says " + wordings;
  }

  /**
   * Runs of content words that other articles have too and no sentence before, weightiest first.
   */
  private List<Phrase> phrases(Sentence sentence, Set<Integer> covered) {
    List<Phrase> phrases = new ArrayList<>();
    Tokens tokens = sentence.tokens();
    int i = sentence.first();
    while (i < sentence.last()) {
      int first = i;
      int in = Integer.MAX_VALUE;
      double weight = 0;
      int concept = concepts.phrase(tokens, i);
      while (concept >= 0 && concepts.support(concept) > 1 && !covered.contains(concept)) {
        in = Math.min(in, concepts.support(concept));
        weight += concepts.weight(concept);
        i++;
        concept = i < sentence.last() ? concepts.phrase(tokens, i) : -1;
      }
      if (i > first) {
        phrases.add(new Phrase(tokens.surface(first, i), in, weight));
      }
      i++;
    }
    phrases.sort(Comparator.comparingDouble(Phrase::weight).reversed());
    return phrases;
  }
}
