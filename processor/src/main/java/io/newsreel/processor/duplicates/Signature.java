package io.newsreel.processor.duplicates;

import io.newsreel.processor.text.Tokens;
import java.util.Arrays;

/**
 * What a text is recognised by when it is printed again.
 *
 * <p>The <em>sketch</em> estimates the Jaccard similarity of two texts' sets of word 4-grams: the
 * {@value #SKETCH_SIZE} smallest 32-bit hashes of the set (bottom-k; Broder, "On the resemblance
 * and containment of documents", 1997). A text with fewer 4-grams is compared exactly; above that
 * the standard error is √(J(1−J)/k), at most .032.
 *
 * <p>The <em>bands</em> find candidates: {@value #MINIMA} minima by one-permutation hashing (Li,
 * Owen, Zhang, NIPS 2012), empty bins filled from the next one (Shrivastava and Li, ICML 2014), two
 * minima a band. Two texts of similarity J share a band with probability 1−(1−J²)^{@value #BANDS}:
 * .99 at J = .5, .04 at J = .05.
 *
 * @param sketch the smallest hashes, ascending as unsigned numbers, without repetition
 * @param bands hashes of the bands
 */
public record Signature(int[] sketch, long[] bands) {

  /** Hashes in a full sketch. */
  public static final int SKETCH_SIZE = 256;

  /** Words in a shingle. */
  public static final int SHINGLE_WORDS = 4;

  static final int BANDS = 16;
  private static final int MINIMA = 2 * BANDS;
  private static final int BIN_SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(MINIMA);

  /** Texts of fewer words are not compared: "Photo gallery" is nobody's reprint. */
  private static final int FEWEST_WORDS = 12;

  /** The signature of a text too short to be compared: similar to nothing. */
  public static final Signature NONE = new Signature(new int[0], new long[0]);

  /** The signature of a text. */
  public static Signature of(Tokens tokens) {
    if (tokens.size() < FEWEST_WORDS) {
      return NONE;
    }
    int[] hashes = shingles(tokens);
    return new Signature(smallest(hashes), bands(minima(hashes)));
  }

  /** Whether the text was too short to have a signature. */
  public boolean isNone() {
    return sketch.length == 0;
  }

  /**
   * Estimated Jaccard similarity of the two texts' shingles, 0 to 1: the share of common hashes
   * among the smallest of the union.
   */
  public double similarity(Signature other) {
    if (isNone() || other.isNone()) {
      return 0;
    }
    boolean exact = sketch.length < SKETCH_SIZE && other.sketch.length < SKETCH_SIZE;
    int limit = exact ? Integer.MAX_VALUE : SKETCH_SIZE;
    int a = 0;
    int b = 0;
    int union = 0;
    int common = 0;
    while (union < limit && a < sketch.length && b < other.sketch.length) {
      int order = Integer.compareUnsigned(sketch[a], other.sketch[b]);
      a += order <= 0 ? 1 : 0;
      b += order >= 0 ? 1 : 0;
      common += order == 0 ? 1 : 0;
      union++;
    }
    // Where one is used up, what is left of the other is in the union only.
    int rest = sketch.length - a + other.sketch.length - b;
    union += Math.min(rest, limit - union);
    return (double) common / union;
  }

  /** A hash of the whole sketch: equal for equal texts. */
  public int fingerprint() {
    return Arrays.hashCode(sketch);
  }

  private static int[] shingles(Tokens tokens) {
    int count = tokens.size() - SHINGLE_WORDS + 1;
    int[] hashes = new int[count];
    for (int i = 0; i < count; i++) {
      long hash = tokens.hash(i);
      for (int k = 1; k < SHINGLE_WORDS; k++) {
        hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L + tokens.hash(i + k);
      }
      hash = (hash ^ (hash >>> 32)) * 0x94D049BB133111EBL;
      hashes[i] = (int) (hash >>> 32);
    }
    return hashes;
  }

  private static int[] smallest(int[] hashes) {
    int[] sorted = new int[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      // Flipping the sign bit makes the signed order the unsigned one.
      sorted[i] = hashes[i] ^ Integer.MIN_VALUE;
    }
    Arrays.sort(sorted);
    int[] distinct = new int[Math.min(sorted.length, SKETCH_SIZE)];
    int size = 0;
    for (int i = 0; i < sorted.length && size < SKETCH_SIZE; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        distinct[size++] = sorted[i] ^ Integer.MIN_VALUE;
      }
    }
    return Arrays.copyOf(distinct, size);
  }

  private static long[] minima(int[] hashes) {
    long[] minima = new long[MINIMA];
    Arrays.fill(minima, Long.MAX_VALUE);
    for (int hash : hashes) {
      int bin = hash >>> BIN_SHIFT;
      long rest = hash & 0xFFFFFFFFL;
      minima[bin] = Math.min(minima[bin], rest);
    }
    long[] filled = new long[MINIMA];
    for (int bin = 0; bin < MINIMA; bin++) {
      int from = bin;
      int distance = 0;
      while (minima[from] == Long.MAX_VALUE) {
        from = (from + 1) % MINIMA;
        distance++;
      }
      filled[bin] = minima[from] + ((long) distance << 32);
    }
    return filled;
  }

  private static long[] bands(long[] minima) {
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band + 1L;
      hash = (hash * 0x9E3779B97F4A7C15L) ^ minima[2 * band];
      hash = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L + minima[2 * band + 1];
      hash = (hash ^ (hash >>> 27)) * 0x94D049BB133111EBL;
      bands[band] = hash ^ (hash >>> 31);
    }
    return bands;
  }

  // Arrays compare by identity; signatures compare by what they hold.

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature that
        && Arrays.equals(sketch, that.sketch)
        && Arrays.equals(bands, that.bands);
  }

  @Override
  public int hashCode() {
    return fingerprint();
  }

  @Override
  public String toString() {
    return "Signature[%d hashes]".formatted(sketch.length);
  }
}
