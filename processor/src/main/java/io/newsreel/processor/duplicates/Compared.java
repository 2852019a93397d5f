package io.newsreel.processor.duplicates;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinarySerde;
import io.newsreel.processor.binary.BinaryWriter;
import org.apache.kafka.common.serialization.Serde;

/**
 * An article as this stage keeps it.
 *
 * @param fingerprint its fingerprint, with the bands that belong to this partition
 * @param original the verdict last given on it, or null
 */
public record Compared(Fingerprint fingerprint, Original original) {

  /** How the record is kept. */
  public static Serde<Compared> serde() {
    return new BinarySerde<>(Compared::write, Compared::read);
  }

  private void write(BinaryWriter writer) {
    fingerprint.write(writer);
    Original.write(original, writer);
  }

  private static Compared read(BinaryReader reader) {
    return new Compared(Fingerprint.read(reader), Original.read(reader));
  }
}
