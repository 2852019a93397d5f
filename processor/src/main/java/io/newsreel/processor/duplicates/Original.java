package io.newsreel.processor.duplicates;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;
import java.util.Comparator;

/**
 * The article that another one repeats.
 *
 * @param article its id
 * @param time its trusted time, milliseconds since the epoch
 * @param kind how the other one repeats it
 * @param similarity Jaccard similarity of the two texts' word 4-grams, 0 to 1
 * @param containment share of the smaller text's 4-grams that the larger one has, 0 to 1
 */
public record Original(
    String article, long time, Kind kind, double similarity, double containment) {

  /** How an article repeats an earlier one. */
  public enum Kind {
    /** It is the same text, or nearly: the similarity is at least the threshold. */
    REPRINT('R'),
    /** It is less similar as a whole, but nearly all of it is in the longer original. */
    CUT('C'),
    /** It is less similar as a whole, but has nearly all of the shorter original in it. */
    EXTENDED('E');

    private final char code;

    Kind(char code) {
      this.code = code;
    }

    private static Kind of(int code) {
      for (Kind kind : values()) {
        if (kind.code == code) {
          return kind;
        }
      }
      throw new IllegalArgumentException("No kind of original has the code " + code + ".");
    }
  }

  /** Similarities are kept to four decimals. */
  private static final double EXACT = 0.0001;

  /** Rounds similarity and containment to four decimals. */
  public Original {
    similarity = exact(Math.round(similarity / EXACT));
    containment = exact(Math.round(containment / EXACT));
  }

  private static double exact(long tenThousandths) {
    return tenThousandths / 10_000.0;
  }

  /**
   * The order that decides between several: reprints first, then the earliest, by trusted time,
   * then by id.
   */
  public static final Comparator<Original> FIRST =
      Comparator.comparing((Original original) -> original.kind != Kind.REPRINT)
          .thenComparingLong(Original::time)
          .thenComparing(Original::article);

  /** Writes an original, or null. */
  public static void write(Original original, BinaryWriter writer) {
    writer.writeString(original == null ? null : original.article);
    if (original != null) {
      writer.writeLong(original.time).writeByte(original.kind.code);
      writer.writeNumber(Math.round(original.similarity / EXACT));
      writer.writeNumber(Math.round(original.containment / EXACT));
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Original read(BinaryReader reader) {
    String article = reader.readString();
    return article == null
        ? null
        : new Original(
            article,
            reader.readLong(),
            Kind.of(reader.readByte()),
            exact(reader.readNumber()),
            exact(reader.readNumber()));
  }
}
