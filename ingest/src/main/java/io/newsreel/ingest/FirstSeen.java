package io.newsreel.ingest;

import io.newsreel.events.Article;
import java.time.Duration;
import java.time.Instant;

/** When articles were first seen: when they were read, or as if they had come in long ago. */
final class FirstSeen {

  private final Instant start;
  private final Duration every;
  private long count;

  /**
   * Article n is seen at {@code start + n * every}.
   *
   * @param start when the first article was seen; null to leave each at the time it was read
   */
  FirstSeen(Instant start, Duration every) {
    this.start = start;
    this.every = every;
  }

  /** The article with its time. */
  Article stamp(Article article) {
    if (start == null) {
      return article;
    }
    return new Article(
        article.id(),
        article.url(),
        article.publisher(),
        article.published(),
        start.plus(every.multipliedBy(count++)),
        article.headline(),
        article.text(),
        article.html(),
        article.language());
  }
}
