package io.newsreel.processor.annotate;

import io.newsreel.events.Article;
import io.newsreel.processor.clean.BlockKey;
import io.newsreel.processor.clean.Cleaned;
import io.newsreel.processor.duplicates.Signature;
import java.time.Instant;
import java.util.List;

/**
 * What can be said of an article on its own: its blocks without what cues and structure give away
 * as boilerplate, and its signature. It depends on nothing that the stream has learned, so that
 * duplicates and learned boilerplate do not chase each other.
 *
 * @param article the article
 * @param cleaned its content
 * @param signature signature of the content
 * @param keys key of each block, 0 for one that is too short to be evidence
 */
public record Draft(Article article, Cleaned cleaned, Signature signature, List<Long> keys) {

  /** What is said of an article by itself. */
  static Draft of(Article article, Cleaned cleaned) {
    return new Draft(
        article,
        cleaned,
        Signature.of(cleaned.words().text()),
        cleaned.blocks().stream()
            .map(block -> BlockKey.of(article.publisher(), block.text()))
            .toList());
  }

  /** When the publisher says it was published: as delivered, else as the page says; or null. */
  public Instant published() {
    return article.published() != null ? article.published() : cleaned.published();
  }

  /** Where it was published, or null. */
  public String url() {
    return article.url() != null ? article.url() : cleaned.url();
  }

  /** Keys of the blocks, by which repetition is learned. */
  public List<Long> blockKeys() {
    return keys.stream().filter(key -> key != 0).distinct().toList();
  }
}
