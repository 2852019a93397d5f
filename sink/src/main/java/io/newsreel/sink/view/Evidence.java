package io.newsreel.sink.view;

import io.newsreel.events.Posting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** From a number to the articles behind it. */
public final class Evidence {

  private final Counts counts;
  private final Articles articles;

  Evidence(Counts counts, Articles articles) {
    this.counts = counts;
    this.articles = articles;
  }

  /**
   * The articles of a count, those with most mentions first.
   *
   * @param sort whether an actor or a subject was counted
   * @param id which
   * @param with another actor that the articles must name, or null
   * @param span the time the count is of
   */
  public Listing<ArticleHead> articles(
      Counts.Sort sort, String id, String with, Span span, Slice slice) {
    Map<String, Integer> mentions = mentions(sort, id, span);
    if (with != null) {
      Set<String> others = mentions(Counts.Sort.ACTOR, with, span).keySet();
      mentions.keySet().retainAll(others);
    }
    List<Map.Entry<String, Integer>> ranked = new ArrayList<>(mentions.entrySet());
    ranked.sort(
        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    Listing<Map.Entry<String, Integer>> part = Listing.cut(ranked, slice);
    Map<String, ArticleHead> heads =
        articles.heads(part.items().stream().map(Map.Entry::getKey).toList()).stream()
            .collect(Collectors.toMap(ArticleHead::id, head -> head));
    return part.map(entry -> heads.get(entry.getKey()).withMentions(entry.getValue()));
  }

  private Map<String, Integer> mentions(Counts.Sort sort, String id, Span span) {
    Map<String, Integer> mentions = new HashMap<>();
    for (Posting posting : counts.postings(sort, id, span)) {
      mentions.merge(posting.article(), posting.mentions(), Math::max);
    }
    return mentions;
  }
}
