package io.newsreel.processor.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dynatrace.hash4j.hashing.Hashing;
import io.newsreel.events.Article;

/**
 * Hash of what was delivered and of the dictionaries it is annotated with: the same, the same row.
 */
final class ContentHash {

  private ContentHash() {}

  static long of(Article article, long dictionaries) {
    return Hashing.wyhashFinal4()
        .hashStream()
        .putLong(dictionaries)
        .putLong(hash(article.url()))
        .putLong(hash(article.publisher()))
        .putLong(hash(article.headline()))
        .putLong(hash(article.text()))
        .putLong(hash(article.html()))
        .putLong(hash(article.language()))
        .putLong(article.published() == null ? Long.MIN_VALUE : article.published().toEpochMilli())
        .getAsLong();
  }

  /** Over bytes, which is many times as fast as over characters. */
  private static long hash(String value) {
    return value == null ? 0 : Hashing.wyhashFinal4().hashBytesToLong(value.getBytes(UTF_8));
  }
}
