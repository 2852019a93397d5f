package io.newsreel.processor.duplicates;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;

/**
 * An article as the partitions that look for duplicates know it.
 *
 * @param article the article's id
 * @param time its trusted time, milliseconds since the epoch
 * @param home the partition its row lives in, where its shingles are
 * @param version of its text and time; messages about another version are of the past
 * @param key what its text is found by
 */
record Fingerprint(String article, long time, int home, int version, SearchKey key) {

  /** Whether this article comes before another: by trusted time, then by id. */
  boolean before(Fingerprint other) {
    return time != other.time ? time < other.time : article.compareTo(other.article) < 0;
  }

  /** Whether another article is in reach of this one. */
  boolean within(long horizonMillis, Fingerprint other) {
    return Math.abs(time - other.time) <= horizonMillis;
  }

  /** Whether the other one is the same version of the same article. */
  boolean same(Fingerprint other) {
    return version == other.version && article.equals(other.article);
  }

  void write(BinaryWriter writer) {
    writer.writeString(article).writeLong(time).writeNumber(home).writeInt(version);
    key.write(writer);
  }

  static Fingerprint read(BinaryReader reader) {
    return new Fingerprint(
        reader.readString(),
        reader.readLong(),
        reader.readSize(),
        reader.readInt(),
        SearchKey.read(reader));
  }
}
