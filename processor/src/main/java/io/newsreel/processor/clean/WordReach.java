package io.newsreel.processor.clean;

/**
 * For words that phrases begin with: how long a line may be that such a phrase can still match. A
 * Bloom filter with lengths for bits: it may say too much of a word, never too little.
 */
final class WordReach {

  private static final int SLOTS = 1 << 14;

  private final byte[] reach = new byte[SLOTS];

  /**
   * Takes in a word.
   *
   * @param hash its hash, as {@link io.newsreel.processor.text.Tokens#hash(int)} gives it
   * @param words the longest line, in words
   */
  void add(long hash, int words) {
    byte most = (byte) Math.min(words, Byte.MAX_VALUE);
    reach[one(hash)] = (byte) Math.max(reach[one(hash)], most);
    reach[other(hash)] = (byte) Math.max(reach[other(hash)], most);
  }

  /** Whether a phrase that begins with a word may match a line of so many words. */
  boolean reaches(long hash, int words) {
    int least = Math.min(words, Byte.MAX_VALUE);
    return reach[one(hash)] >= least && reach[other(hash)] >= least;
  }

  private static int one(long hash) {
    return (int) hash & (SLOTS - 1);
  }

  private static int other(long hash) {
    return (int) (hash >>> 32) & (SLOTS - 1);
  }
}
