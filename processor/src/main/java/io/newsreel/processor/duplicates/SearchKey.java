package io.newsreel.processor.duplicates;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What a text is found by, in some 170 bytes.
 *
 * <p><em>Bands</em>: {@value #MINIMA} minima by one-permutation hashing (Li, Owen, Zhang, NIPS
 * 2012), empty bins filled from the next one (Shrivastava and Li, ICML 2014), two minima a band.
 * Two texts of similarity J share one of the {@value #BANDS} with probability 1−(1−J²)^{@value
 * #BANDS}: .99 at J = .5, .04 at J = .05. {@value #HEAD_BANDS} more are made of {@value #HEAD}
 * shingles of the text's beginning alone: a text that was cut at its end shares them with the whole
 * one, however short it is. They are not the very first ones, which are often a publisher's line
 * above all of its articles.
 *
 * <p><em>Sketches</em> of one bit a minimum (Li and König, "b-Bit minwise hashing", WWW 2010; empty
 * bins filled by Shrivastava's "Optimal densification", ICML 2017) estimate the similarity of the
 * whole texts, with a standard error of √((1−J²)/{@value #SKETCH_BITS}), .038 at J = .5, and that
 * of their first {@value #OPENING} shingles.
 *
 * @param count how many different shingles the text has
 * @param bands the bands
 * @param sketch of the whole text
 * @param opening of its beginning
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what it holds, below
record SearchKey(int count, int[] bands, long[] sketch, long[] opening) {

  static final int BANDS = 16;
  static final int HEAD_BANDS = 2;
  private static final int MINIMA = 2 * BANDS;
  private static final int HEAD = 24;
  private static final int BEFORE_HEAD = 24;
  private static final int OPENING = 64;
  private static final int SKETCH_BITS = 512;
  private static final int OPENING_BITS = 128;
  private static final int EMPTY = -1;

  /** Bytes of what {@link #writeSketch} writes. */
  static final int SKETCH_BYTES = Integer.BYTES + (SKETCH_BITS + OPENING_BITS) / Byte.SIZE;

  private static final int[] NO_BANDS = {};

  /** Where an empty bin looks for a full one: the same bins in the same order for every text. */
  private static final int DRAW_BITS = 7;

  private static final int DRAWS = 1 << DRAW_BITS;
  private static final short[] DRAWN = new short[SKETCH_BITS << DRAW_BITS];

  static {
    for (int i = 0; i < DRAWN.length; i++) {
      DRAWN[i] = (short) (mix(i) >>> 55);
    }
  }

  /**
   * What only a text's beginning tells.
   *
   * @param bands of some shingles of it
   * @param opening sketch of its first shingles
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
  record Head(int[] bands, long[] opening) {
    static Head of(int[] sequence, int size) {
      int[] bands = new int[HEAD_BANDS];
      int from = Math.max(0, Math.min(BEFORE_HEAD, size - HEAD));
      for (int band = 0; band < HEAD_BANDS; band++) {
        long salt = 0x5851F42D4C957F2DL * (band + 1);
        long first = Long.MAX_VALUE;
        long second = Long.MAX_VALUE;
        for (int i = from; i < Math.min(size, from + HEAD); i++) {
          long hash = mix(sequence[i] + salt);
          first = Math.min(first, hash >>> 33);
          second = Math.min(second, hash & 0x7FFFFFFF);
        }
        bands[band] = band(BANDS + band, first, second);
      }
      int[] minima = minima(sequence, Math.min(size, OPENING), OPENING_BITS);
      return new Head(bands, oneBit(minima));
    }
  }

  static SearchKey of(Shingles shingles, Head head) {
    int[] minima = minima(shingles.hashes(), shingles.hashes().length, SKETCH_BITS);
    int[] bands = Arrays.copyOf(bands(minima), BANDS + HEAD_BANDS);
    System.arraycopy(head.bands(), 0, bands, BANDS, HEAD_BANDS);
    return new SearchKey(shingles.count(), bands, oneBit(minima), head.opening());
  }

  /** The partition that owns a band. */
  static int owner(int band, int partitions) {
    return Integer.remainderUnsigned(band, partitions);
  }

  /** The partitions that own the bands, each once. */
  int[] owners(int partitions) {
    return Arrays.stream(bands).map(band -> owner(band, partitions)).distinct().toArray();
  }

  /** The bands that a partition owns. */
  int[] ownedBy(int partition, int partitions) {
    return Arrays.stream(bands).filter(band -> owner(band, partitions) == partition).toArray();
  }

  /**
   * The first band that both texts have: the pair belongs to the partition that owns it.
   *
   * @return its number, -1 if there is none
   */
  int firstShared(SearchKey other) {
    for (int band = 0; band < bands.length; band++) {
      if (bands[band] == other.bands[band]) {
        return band;
      }
    }
    return -1;
  }

  /** Estimated Jaccard similarity of the two texts. */
  double similarity(SearchKey other) {
    return similarity(sketch, other.sketch);
  }

  /** Estimated Jaccard similarity of the two texts' beginnings. */
  double openingSimilarity(SearchKey other) {
    return similarity(opening, other.opening);
  }

  private static double similarity(long[] a, long[] b) {
    int different = 0;
    for (int i = 0; i < a.length; i++) {
      different += Long.bitCount(a[i] ^ b[i]);
    }
    return Math.max(0, 1 - 2.0 * different / (a.length * Long.SIZE));
  }

  /** The smallest hash of each bin, {@link #EMPTY} where nothing fell into it. */
  private static int[] minima(int[] shingles, int size, int bins) {
    int shift = Long.SIZE - Integer.numberOfTrailingZeros(bins);
    int[] minima = new int[bins];
    Arrays.fill(minima, EMPTY);
    for (int i = 0; i < size; i++) {
      long hash = mix(shingles[i]);
      int bin = (int) (hash >>> shift);
      int rest = (int) (hash & 0x7FFFFFFF);
      if (minima[bin] == EMPTY || rest < minima[bin]) {
        minima[bin] = rest;
      }
    }
    return minima;
  }

  private static long[] oneBit(int[] minima) {
    long[] bits = new long[minima.length / Long.SIZE];
    for (int bin = 0; bin < minima.length; bin++) {
      int from = bin;
      for (int attempt = 0; minima[from] == EMPTY; attempt++) {
        from = DRAWN[(bin << DRAW_BITS) + (attempt & DRAWS - 1)] + (attempt >>> DRAW_BITS);
        from &= minima.length - 1;
      }
      long bit = mix(((long) bin << 32) + minima[from]) >>> 63;
      bits[bin / Long.SIZE] |= bit << bin;
    }
    return bits;
  }

  private static int[] bands(int[] fine) {
    long[] minima = new long[MINIMA];
    int width = fine.length / MINIMA;
    for (int bin = 0; bin < MINIMA; bin++) {
      minima[bin] = Long.MAX_VALUE;
      for (int i = bin * width; i < (bin + 1) * width; i++) {
        if (fine[i] != EMPTY) {
          minima[bin] = Math.min(minima[bin], fine[i]);
        }
      }
    }
    int[] bands = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      bands[band] = band(band, filled(minima, 2 * band), filled(minima, 2 * band + 1));
    }
    return bands;
  }

  private static long filled(long[] minima, int bin) {
    int distance = 0;
    while (minima[(bin + distance) % MINIMA] == Long.MAX_VALUE) {
      distance++;
    }
    return minima[(bin + distance) % MINIMA] + ((long) distance << 32);
  }

  private static int band(int number, long first, long second) {
    return (int) (mix(mix(first + 31L * number) + second) >>> 32);
  }

  /** Finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
  private static long mix(long value) {
    long hash = value + 0x9E3779B97F4A7C15L;
    hash = (hash ^ hash >>> 30) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ hash >>> 27) * 0x94D049BB133111EBL;
    return hash ^ hash >>> 31;
  }

  void write(BinaryWriter writer) {
    writer.writeNumber(count);
    for (int band : bands) {
      writer.writeInt(band);
    }
    for (long bits : sketch) {
      writer.writeLong(bits);
    }
    for (long bits : opening) {
      writer.writeLong(bits);
    }
  }

  static SearchKey read(BinaryReader reader) {
    int count = reader.readSize();
    int[] bands = new int[BANDS + HEAD_BANDS];
    for (int i = 0; i < bands.length; i++) {
      bands[i] = reader.readInt();
    }
    return new SearchKey(count, bands, bits(reader, SKETCH_BITS), bits(reader, OPENING_BITS));
  }

  /** Writes everything but the bands, with which two texts are compared. */
  void writeSketch(ByteBuffer out, int at) {
    out.putInt(at, count);
    int next = at + Integer.BYTES;
    for (long bits : sketch) {
      out.putLong(next, bits);
      next += Long.BYTES;
    }
    for (long bits : opening) {
      out.putLong(next, bits);
      next += Long.BYTES;
    }
  }

  /** Reads what {@link #writeSketch} wrote; null where nothing was written or it was cleared. */
  static SearchKey readSketch(ByteBuffer in, int at) {
    int count = in.getInt(at);
    if (count == 0) {
      return null;
    }
    long[] sketch = new long[SKETCH_BITS / Long.SIZE];
    long[] opening = new long[OPENING_BITS / Long.SIZE];
    int next = at + Integer.BYTES;
    for (int i = 0; i < sketch.length; i++) {
      sketch[i] = in.getLong(next);
      next += Long.BYTES;
    }
    for (int i = 0; i < opening.length; i++) {
      opening[i] = in.getLong(next);
      next += Long.BYTES;
    }
    return new SearchKey(count, NO_BANDS, sketch, opening);
  }

  /** Takes back what {@link #writeSketch} wrote. */
  static void clearSketch(ByteBuffer out, int at) {
    out.putInt(at, 0);
  }

  private static long[] bits(BinaryReader reader, int size) {
    long[] bits = new long[size / Long.SIZE];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = reader.readLong();
    }
    return bits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SearchKey that
        && count == that.count
        && Arrays.equals(bands, that.bands)
        && Arrays.equals(sketch, that.sketch)
        && Arrays.equals(opening, that.opening);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(bands) + Arrays.hashCode(sketch);
  }

  @Override
  public String toString() {
    return "SearchKey[%d shingles]".formatted(count);
  }
}
