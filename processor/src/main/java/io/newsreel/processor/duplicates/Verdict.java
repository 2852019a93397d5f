package io.newsreel.processor.duplicates;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinarySerde;
import io.newsreel.processor.binary.BinaryWriter;
import org.apache.kafka.common.serialization.Serde;

/**
 * What one partition found out about an article: the earliest article that it repeats, among those
 * that share a band with it there.
 *
 * @param article the article's id
 * @param home the partition its row lives in
 * @param from the partition that says so; a later verdict of the same one replaces this
 * @param fingerprint of the signature that was compared; the row ignores verdicts on older versions
 * @param original the article it repeats, or null where there is none (any more)
 */
public record Verdict(String article, int home, int from, int fingerprint, Original original) {

  /** How the record travels. */
  public static Serde<Verdict> serde() {
    return new BinarySerde<>(Verdict::write, Verdict::read);
  }

  private void write(BinaryWriter writer) {
    writer.writeString(article).writeNumber(home).writeNumber(from).writeInt(fingerprint);
    Original.write(original, writer);
  }

  private static Verdict read(BinaryReader reader) {
    return new Verdict(
        reader.readString(),
        reader.readSize(),
        reader.readSize(),
        reader.readInt(),
        Original.read(reader));
  }
}
