package io.newsreel.processor.summaries;

import io.newsreel.events.Summary.ActorPair;
import io.newsreel.events.Summary.TopActor;
import io.newsreel.processor.counts.CountKind;
import io.newsreel.processor.counts.Counted;
import io.newsreel.processor.counts.Slice;
import io.newsreel.processor.index.LongSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The actors that appear together most often, among those most written about. */
final class Pairs {

  private static final int LISTED = 15;

  private static final Comparator<ActorPair> MOST =
      Comparator.comparingLong(ActorPair::texts)
          .thenComparingLong(ActorPair::articles)
          .reversed()
          .thenComparing(ActorPair::first)
          .thenComparing(ActorPair::second);

  private Pairs() {}

  /**
   * The pairs among actors.
   *
   * @param actors at most 64, the most written about first
   */
  static List<ActorPair> among(List<TopActor> actors, List<Slice> slices) {
    int size = actors.size();
    long[][] articles = new long[size][size];
    LongSet[][] texts = new LongSet[size][size];
    for (Slice slice : slices) {
      Map<Integer, Article> named = new HashMap<>();
      for (int i = 0; i < size; i++) {
        long bit = 1L << i;
        slice.forEachPosting(
            new Counted(CountKind.ACTOR, actors.get(i).actor()),
            (bucket, mentions, place, text, publisher) ->
                named.merge(place, new Article(text, bit), Article::plus));
      }
      for (Article article : named.values()) {
        count(article, articles, texts);
      }
    }
    List<ActorPair> pairs = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        if (articles[i][j] > 0) {
          TopActor first = actors.get(i);
          TopActor second = actors.get(j);
          pairs.add(
              new ActorPair(
                  first.actor(),
                  first.name(),
                  second.actor(),
                  second.name(),
                  articles[i][j],
                  texts[i][j].size()));
        }
      }
    }
    return pairs.stream().sorted(MOST).limit(LISTED).toList();
  }

  private static void count(Article article, long[][] articles, LongSet[][] texts) {
    for (long rest = article.actors; rest != 0; rest &= rest - 1) {
      int i = Long.numberOfTrailingZeros(rest);
      for (long others = rest & (rest - 1); others != 0; others &= others - 1) {
        int j = Long.numberOfTrailingZeros(others);
        articles[i][j]++;
        if (texts[i][j] == null) {
          texts[i][j] = new LongSet();
        }
        texts[i][j].add(article.text);
      }
    }
  }

  /** An article's text, and a bit for each of the actors it names. */
  private record Article(long text, long actors) {
    Article plus(Article other) {
      return new Article(text, actors | other.actors);
    }
  }
}
