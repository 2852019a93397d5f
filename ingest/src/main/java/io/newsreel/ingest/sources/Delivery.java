package io.newsreel.ingest.sources;

import io.newsreel.events.Article;
import java.util.Arrays;
import java.util.List;

/** What a source hands over: an article, or something that is none and why. */
public sealed interface Delivery {

  /** Most bytes of a rejected item that are kept. */
  int MAX_HEAD = 64 * 1024;

  /** Where it was read. */
  Origin origin();

  /**
   * An article.
   *
   * @param article the article; {@code firstSeen} is the time of reading
   * @param origin where it was read
   * @param warnings what was doubtful about it though it could be used, each one sentence that
   *     names file and line
   */
  record Delivered(Article article, Origin origin, List<String> warnings) implements Delivery {

    /** Copies the warnings. */
    public Delivered {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Something that could not be read as an article.
   *
   * @param origin where it was read
   * @param head its first bytes, at most {@link #MAX_HEAD}; treat them as read-only
   * @param reason one sentence: the file and line, what was wrong, what to do
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on to the dead letters, never compared
  record Rejected(Origin origin, byte[] head, String reason) implements Delivery {

    /**
     * Rejects an item.
     *
     * @param bytes the item or as much of it as was read; its head is kept
     * @param fault what was wrong and what to do, as the rest of a sentence that begins with the
     *     origin
     */
    static Rejected of(Origin origin, byte[] bytes, String fault) {
      return new Rejected(origin, Delivery.firstBytes(bytes), origin + ": " + fault + ".");
    }
  }

  /** The first bytes of an item, as many as a rejection keeps. */
  static byte[] firstBytes(byte[] bytes) {
    return bytes.length <= MAX_HEAD ? bytes : Arrays.copyOf(bytes, MAX_HEAD);
  }
}
