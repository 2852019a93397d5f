package io.newsreel.processor.counts;

import io.newsreel.events.Posting;
import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A row of postings as bytes: one for each article that counts for (actor or subject or story,
 * bucket). The four figures, the subtraction of an article and the evidence behind the number all
 * come from this list.
 *
 * <p>Rows are rewritten at every contribution, so they stay bytes: a posting is put in or taken out
 * by copying around it. A posting is its length, then article, mentions, publisher and text; the
 * text is null where it is the article itself.
 */
final class PostingsRow {

  /** A row that has never held a posting. */
  static final byte[] EMPTY = new BinaryWriter().writeNumber(0).toBytes();

  private PostingsRow() {}

  /**
   * The row with a posting, which replaces the one its article has there.
   *
   * @return the new row; the same array if that posting is there already
   */
  static byte[] put(byte[] row, Posting posting) {
    byte[] entry = entry(posting);
    int[] place = find(row, posting.article());
    if (place != null && Arrays.equals(row, place[0], place[1], entry, 0, entry.length)) {
      return row;
    }
    return rewritten(row, place, entry);
  }

  /**
   * The row without an article's posting.
   *
   * @return the new row; the same array if the article has none there
   */
  static byte[] remove(byte[] row, String article) {
    int[] place = find(row, article);
    return place == null ? row : rewritten(row, place, new byte[0]);
  }

  /** How often the row has changed. */
  static long revision(byte[] row) {
    return new BinaryReader(row).readNumber();
  }

  /** The postings, in the order of their articles' ids. */
  static List<Posting> postings(byte[] row) {
    List<Posting> postings = new ArrayList<>();
    BinaryReader reader = new BinaryReader(row);
    reader.readNumber();
    while (reader.hasMore()) {
      reader.readSize();
      String article = reader.readString();
      int mentions = reader.readSize();
      String publisher = reader.readString();
      String text = reader.readString();
      postings.add(new Posting(article, mentions, publisher, text == null ? article : text));
    }
    postings.sort((a, b) -> a.article().compareTo(b.article()));
    return postings;
  }

  /** Adds the row's postings to figures. */
  static void count(byte[] row, FigureCounter counter) {
    BinaryReader reader = new BinaryReader(row);
    counter.revise(reader.readNumber());
    while (reader.hasMore()) {
      reader.readSize();
      long article = reader.readStringHash();
      int mentions = reader.readSize();
      long publisher = reader.readStringHash();
      long text = reader.readStringHash();
      counter.add(mentions, text == 0 ? article : text, publisher);
    }
  }

  private static byte[] entry(Posting posting) {
    BinaryWriter body = new BinaryWriter().writeString(posting.article());
    body.writeNumber(posting.mentions()).writeString(posting.publisher());
    body.writeString(posting.text().equals(posting.article()) ? null : posting.text());
    byte[] bytes = body.toBytes();
    return new BinaryWriter()
        .writeNumber(bytes.length)
        .writeBytes(bytes, 0, bytes.length)
        .toBytes();
  }

  /** Where an article's posting begins and ends, or null. */
  private static int[] find(byte[] row, String article) {
    byte[] wanted = new BinaryWriter().writeString(article).toBytes();
    BinaryReader reader = new BinaryReader(row);
    reader.readNumber();
    while (reader.hasMore()) {
      int start = reader.position();
      int length = reader.readSize();
      int body = reader.position();
      if (length >= wanted.length
          && Arrays.equals(row, body, body + wanted.length, wanted, 0, wanted.length)) {
        return new int[] {start, body + length};
      }
      reader.moveTo(body + length);
    }
    return null;
  }

  private static byte[] rewritten(byte[] row, int[] replaced, byte[] entry) {
    BinaryReader reader = new BinaryReader(row);
    long revision = reader.readNumber();
    int head = reader.position();
    BinaryWriter writer = new BinaryWriter().writeNumber(revision + 1);
    if (replaced == null) {
      writer.writeBytes(row, head, row.length);
    } else {
      writer.writeBytes(row, head, replaced[0]).writeBytes(row, replaced[1], row.length);
    }
    return writer.writeBytes(entry, 0, entry.length).toBytes();
  }
}
