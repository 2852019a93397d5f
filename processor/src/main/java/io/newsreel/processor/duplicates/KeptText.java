package io.newsreel.processor.duplicates;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;

/**
 * A text as its home keeps it.
 *
 * @param fingerprint what others know of it
 * @param shingles what it is compared by
 * @param original the article it repeats, or null
 */
record KeptText(Fingerprint fingerprint, Shingles shingles, Original original) {

  KeptText with(Original another) {
    return new KeptText(fingerprint, shingles, another);
  }

  byte[] toBytes() {
    BinaryWriter writer = new BinaryWriter();
    Original.write(original, writer);
    fingerprint.write(writer);
    shingles.write(writer);
    return writer.toBytes();
  }

  static KeptText of(byte[] bytes) {
    BinaryReader reader = new BinaryReader(bytes);
    Original original = Original.read(reader);
    Fingerprint fingerprint = Fingerprint.read(reader);
    return new KeptText(fingerprint, Shingles.read(reader), original);
  }
}
