package io.newsreel.processor.duplicates;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;
import java.util.Comparator;

/**
 * The article that another one repeats.
 *
 * @param article its id
 * @param time its trusted time, milliseconds since the epoch
 * @param similarity estimated Jaccard similarity, 0 to 1
 */
public record Original(String article, long time, double similarity) {

  /** The order that decides between several: the earliest, by trusted time, then by id. */
  public static final Comparator<Original> EARLIEST =
      Comparator.comparingLong(Original::time).thenComparing(Original::article);

  /** Writes an original, or null. */
  public static void write(Original original, BinaryWriter writer) {
    writer.writeString(original == null ? null : original.article);
    if (original != null) {
      writer.writeLong(original.time);
      writer.writeLong(Double.doubleToLongBits(original.similarity));
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Original read(BinaryReader reader) {
    String article = reader.readString();
    return article == null
        ? null
        : new Original(article, reader.readLong(), Double.longBitsToDouble(reader.readLong()));
  }
}
