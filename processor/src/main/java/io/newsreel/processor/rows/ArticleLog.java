package io.newsreel.processor.rows;

import io.newsreel.events.Article;
import java.util.Optional;

/**
 * The articles of one partition of the articles topic, to be read again when a row is made anew.
 */
public interface ArticleLog extends AutoCloseable {

  /** Opens the log of a partition. */
  interface Opener {
    /** The log of a partition of the articles topic. */
    ArticleLog open(int partition);
  }

  /** Takes note of an article that has just been read, so that it need not be read again soon. */
  void remember(long offset, Article article);

  /** The article at an offset; empty if the topic does not keep it any more. */
  Optional<Article> read(long offset);

  @Override
  void close();
}
