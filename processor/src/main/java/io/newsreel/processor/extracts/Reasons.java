package io.newsreel.processor.extracts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Says why each sentence was chosen: where it stands, and what it covers that no other does. */
final class Reasons {

  private static final int WORDINGS = 3;

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
    int[] fresh = IntStream.of(concepts.of(i)).filter(c -> !covered.contains(c)).toArray();
    List<Integer> shared =
        IntStream.of(fresh)
            .filter(c -> concepts.support(c) > 1)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer c) -> -concepts.weight(c)))
            .toList();
    List<String> wordings = new ArrayList<>();
    int support = 0;
    for (int concept : shared) {
      String wording = concepts.wording(concept, sentence);
      if (wording != null && wordings.size() < WORDINGS) {
        wordings.add("'%s'".formatted(wording));
        support = Math.max(support, concepts.support(concept));
      }
    }
    int all = articles.texts().size();
    if (wordings.isEmpty()) {
      return all == 1 ? place : place + "; adds what the others do not say";
    }
    return "%s; has %s, in up to %d of %d articles"
        .formatted(place, String.join(", ", wordings), support, all);
  }
}
