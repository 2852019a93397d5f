package io.newsreel.processor.counts;

import java.util.function.BiConsumer;

/** Where it is kept what articles count for, by bucket and article. */
interface Entries {

  /** What an article counts for in a bucket, or null. */
  Facts get(int bucket, String article);

  /** Keeps what an article counts for. */
  void put(String article, Facts facts);

  /** Forgets what an article counted for in a bucket. */
  void delete(int bucket, String article);

  /** Hands over everything from a bucket to before another, in the order of the buckets. */
  void forEach(int from, int to, BiConsumer<String, Facts> action);

  /**
   * The first bucket from {@code from} on in which an article counts; {@link CountChange#NOWHERE}
   * if there is none.
   */
  int firstFrom(int from);

  /** The last bucket in which an article counts; {@link CountChange#NOWHERE} if there is none. */
  int last();
}
