package io.newsreel.events;

import java.util.Arrays;
import java.util.List;

/**
 * A row of the annotated table as JSON, in two parts: the head, which tells of the article alone
 * and is most of it, and the tail, which tells how it stands to others. When only that has changed,
 * the row need not be made anew: {@code WrittenRow.of(bytes).with(tail).bytes()}. The ninjs object
 * is in the head.
 */
public final class WrittenRow {

  /** A row is about this much longer than its body, in bytes. */
  private static final int BESIDE_BODY = 16 << 10;

  private static final int TAIL = 256;

  private final byte[] bytes;
  private final int headLength;

  private WrittenRow(byte[] bytes, int headLength) {
    this.bytes = bytes;
    this.headLength = headLength;
  }

  /**
   * The fields that stand last in {@code analysis}, which is last in the row.
   *
   * @param revision number of this version of the row, from 1
   * @param duplicateOf id of the earliest article whose text this one repeats, or null
   * @param similarity to {@code duplicateOf}, 0 to 1; 0 where that is null
   * @param overlaps the earliest article of which this one is a cut or extended version, or null
   * @param story id of the story, or null where the article was taken back
   * @param storyReason why the article belongs to the story, or null
   */
  public record Tail(
      long revision,
      String duplicateOf,
      double similarity,
      Analysis.Overlap overlaps,
      String story,
      String storyReason) {

    /** The tail of a row. */
    public static Tail of(Analysis analysis) {
      return new Tail(
          analysis.revision(),
          analysis.duplicateOf(),
          analysis.similarity(),
          analysis.overlaps(),
          analysis.story(),
          analysis.storyReason());
    }
  }

  /** Writes a row. */
  public static WrittenRow of(AnnotatedArticle row) {
    JsonBytes out = new JsonBytes(BESIDE_BODY + bodyLength(row));
    RowJson json = new RowJson(out);
    json.head(row);
    int head = out.size();
    json.tail(Tail.of(row.analysis()));
    return new WrittenRow(out.toBytes(), head);
  }

  /**
   * A row that was written before.
   *
   * @param bytes its JSON, not copied
   * @throws IllegalArgumentException if it was not written by this class
   */
  public static WrittenRow of(byte[] bytes) {
    byte[] mark = RowJson.REVISION;
    // Within a string its quotation marks would be escaped; and nothing after the tail's beginning
    // has a member of that name.
    for (int at = bytes.length - mark.length; at >= 0; at--) {
      if (Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
        return new WrittenRow(bytes, at);
      }
    }
    throw new IllegalArgumentException("Not a row of the annotated table: it has no revision.");
  }

  /** The row with another tail. */
  public WrittenRow with(Tail tail) {
    JsonBytes out = new JsonBytes(headLength + TAIL);
    out.raw(bytes, headLength);
    new RowJson(out).tail(tail);
    return new WrittenRow(out.toBytes(), headLength);
  }

  /** The row's JSON; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  private static int bodyLength(AnnotatedArticle row) {
    List<Ninjs.Body> bodies = row.article().bodies();
    return bodies == null || bodies.isEmpty() ? 0 : bodies.get(0).value().length();
  }
}
