package io.newsreel.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The four figures of every count.
 *
 * @param mentions places in texts
 * @param articles articles, reprints included
 * @param texts articles with reprints collapsed
 * @param publishers distinct publishers
 */
public record Figures(long mentions, long articles, long texts, long publishers) {

  /** Nothing counted. */
  public static final Figures NONE = new Figures(0, 0, 0, 0);

  /**
   * The figures of postings, of one bucket or of several: the figures of an hour, a day or any
   * other run of buckets are those of all their postings together. An article that stands in
   * several of them (its row moved from one bucket to another, and the reader saw only half of the
   * move) counts once, with its highest number of mentions.
   */
  public static Figures of(Collection<Posting> postings) {
    Map<String, Integer> mentions = new HashMap<>();
    Set<String> texts = new HashSet<>();
    Set<String> publishers = new HashSet<>();
    for (Posting posting : postings) {
      mentions.merge(posting.article(), posting.mentions(), Math::max);
      texts.add(posting.text());
      publishers.add(posting.publisher());
    }
    long places = mentions.values().stream().mapToLong(Integer::longValue).sum();
    return new Figures(places, mentions.size(), texts.size(), publishers.size());
  }
}
