package io.newsreel.processor.duplicates;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinarySerde;
import io.newsreel.processor.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;

/**
 * An article's signature on its way to one of the partitions that look for duplicates.
 *
 * @param article the article's id
 * @param time its trusted time, milliseconds since the epoch
 * @param home the partition its row lives in, where verdicts go
 * @param signature the whole sketch, and those bands that belong to the receiving partition; {@link
 *     Signature#NONE} takes the article out
 */
public record Fingerprint(String article, long time, int home, Signature signature) {

  /** How the record travels and is kept. */
  public static Serde<Fingerprint> serde() {
    return new BinarySerde<>(Fingerprint::write, Fingerprint::read);
  }

  /**
   * The fingerprint cut for each partition.
   *
   * @return one for each partition; null for those in which the signature has no band
   */
  public Fingerprint[] split(int partitions) {
    List<List<Long>> bands = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      bands.add(new ArrayList<>());
    }
    for (long band : signature.bands()) {
      bands.get((int) Long.remainderUnsigned(band, partitions)).add(band);
    }
    Fingerprint[] parts = new Fingerprint[partitions];
    for (int partition = 0; partition < partitions; partition++) {
      long[] own = bands.get(partition).stream().mapToLong(Long::longValue).toArray();
      parts[partition] =
          own.length == 0
              ? null
              : new Fingerprint(article, time, home, new Signature(signature.sketch(), own));
    }
    return parts;
  }

  /** The same article with nothing to compare: it takes an earlier fingerprint back. */
  public Fingerprint withdrawn() {
    return new Fingerprint(article, time, home, Signature.NONE);
  }

  /** Whether this article comes before another: by trusted time, then by id. */
  boolean before(Fingerprint other) {
    return time != other.time ? time < other.time : article.compareTo(other.article) < 0;
  }

  void write(BinaryWriter writer) {
    writer.writeString(article).writeLong(time).writeNumber(home);
    writer.writeNumber(signature.sketch().length);
    for (int hash : signature.sketch()) {
      writer.writeInt(hash);
    }
    writer.writeNumber(signature.bands().length);
    for (long band : signature.bands()) {
      writer.writeLong(band);
    }
  }

  static Fingerprint read(BinaryReader reader) {
    String article = reader.readString();
    long time = reader.readLong();
    int home = reader.readSize();
    int[] sketch = new int[reader.readSize()];
    for (int i = 0; i < sketch.length; i++) {
      sketch[i] = reader.readInt();
    }
    long[] bands = new long[reader.readSize()];
    for (int i = 0; i < bands.length; i++) {
      bands[i] = reader.readLong();
    }
    return new Fingerprint(article, time, home, new Signature(sketch, bands));
  }
}
