package io.newsreel.processor.counts;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinarySerde;
import io.newsreel.processor.binary.BinaryWriter;
import org.apache.kafka.common.serialization.Serde;

/**
 * A new version of a row, as far as it is counted. The counting stage takes out what the version
 * before had put in, and puts this in: the only way in which a count ever changes.
 *
 * @param article the article's id
 * @param before the bucket the version before counted in, or {@link #NOWHERE}
 * @param facts what the new version counts for, null if it is withdrawn
 */
public record CountChange(String article, int before, Facts facts) {

  /** Stands for "counted nowhere". */
  public static final int NOWHERE = Integer.MIN_VALUE;

  /** How the record travels. */
  public static Serde<CountChange> serde() {
    return new BinarySerde<>(CountChange::write, CountChange::read);
  }

  private void write(BinaryWriter writer) {
    writer.writeString(article).writeInt(before).writeByte(facts == null ? 0 : 1);
    if (facts != null) {
      facts.write(writer);
    }
  }

  private static CountChange read(BinaryReader reader) {
    String article = reader.readString();
    int before = reader.readInt();
    return new CountChange(article, before, reader.readByte() == 0 ? null : Facts.read(reader));
  }
}
