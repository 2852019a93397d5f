package io.newsreel.processor.clean;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dynatrace.hash4j.hashing.Hashing;
import java.util.Locale;

/**
 * The keys of blocks: a hash of publisher and text, whose last bit says whether the block reads
 * like news.
 *
 * <p>A sentence of {@value #SENTENCE} words or more that quotes somebody or has a figure in it
 * reads like news: it may be the quote of the day or the paragraph that every report on a long war
 * ends with, which are repeated without being boilerplate.
 */
public final class BlockKey {

  /** Blocks of fewer characters are no evidence: they are mere marks. */
  private static final int SHORTEST = 4;

  private static final int SENTENCE = 12;

  private BlockKey() {}

  /** The key of a block of a publisher; 0 where the block is too short to be evidence. */
  public static long of(String publisher, String block) {
    if (block.length() < SHORTEST) {
      return 0;
    }
    String normal = publisher + '\n' + block.toLowerCase(Locale.ROOT);
    long hash = Hashing.wyhashFinal4().hashBytesToLong(normal.getBytes(UTF_8)) & ~1L;
    return (hash == 0 ? 2 : hash) | (newsLike(block) ? 1 : 0);
  }

  /** Whether the block with a key reads like news. */
  public static boolean readsLikeNews(long key) {
    return (key & 1) != 0;
  }

  private static boolean newsLike(String block) {
    char last = block.charAt(block.length() - 1);
    if ("…:;,|".indexOf(last) >= 0 || Character.isLetterOrDigit(last)) {
      return false;
    }
    int words = 1;
    boolean telling = false;
    for (int i = 0; i < block.length(); i++) {
      char c = block.charAt(i);
      words += c == ' ' ? 1 : 0;
      telling = telling || tells(c);
    }
    return telling && words >= SENTENCE && block.indexOf('©') < 0;
  }

  /** Figures and quotation marks; most characters are neither and are done with at a glance. */
  private static boolean tells(char c) {
    return c < 128 ? c >= '0' && c <= '9' || c == '"' : "“”„«»".indexOf(c) >= 0;
  }
}
