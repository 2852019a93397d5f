package io.newsreel.processor.counts;

/**
 * Something that articles are counted by.
 *
 * @param kind what it is
 * @param id actor id, subject URI or story id
 */
public record Counted(CountKind kind, String id) {

  /** The partition that keeps its rows, of {@code partitions}. */
  public int partition(int partitions) {
    int hash = id.hashCode() * 31 + kind.code();
    // The finishing mix of MurmurHash3: String.hashCode alone leaves similar ids side by side.
    hash ^= hash >>> 16;
    hash *= 0x85EBCA6B;
    hash ^= hash >>> 13;
    hash *= 0xC2B2AE35;
    hash ^= hash >>> 16;
    return Math.floorMod(hash, partitions);
  }
}
