package io.newsreel.processor.rows;

import io.newsreel.processor.annotate.Knowledge.Placed;
import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinarySerde;
import io.newsreel.processor.binary.BinaryWriter;
import io.newsreel.processor.duplicates.Original;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;

/**
 * What is remembered of a row of the annotated table: enough to take it back, and to make it anew
 * from the article in the log.
 *
 * @param revision how many versions of the row there have been, this one included
 * @param delivery the article it is made of
 * @param text what is known of its text
 * @param place where it belongs
 * @param blocks keys of the article's blocks
 * @param counted where the row counts, null if it is withdrawn
 */
record Row(
    long revision, Delivery delivery, Text text, Place place, Blocks blocks, Counted counted) {

  /**
   * The article as it was delivered.
   *
   * @param offset where its latest version stands in its partition of the articles topic
   * @param content hash of what was delivered and of the dictionaries it was annotated with
   * @param firstSeen when it was first seen, over all versions, milliseconds since the epoch
   * @param firstIngested when it was first taken in, milliseconds since the epoch
   */
  record Delivery(long offset, long content, long firstSeen, long firstIngested) {}

  /**
   * A text and what it repeats.
   *
   * @param fingerprint of its signature, 0 if it has none
   * @param original the article it repeats, or null
   */
  record Text(int fingerprint, Original original) {
    static final Text NONE = new Text(0, null);
  }

  /**
   * Where a row belongs.
   *
   * @param story where the article was put, null while it is a story of its own
   * @param seen the row's version in which the stories last saw it
   * @param awaited whether the stories have not yet answered for that version; until then it is not
   *     given out
   */
  record Place(Placed story, long seen, boolean awaited) {
    static final Place NONE = new Place(null, 0, false);
  }

  /**
   * Where a row counts.
   *
   * @param time trusted time, milliseconds since the epoch
   * @param text id of the earliest article with the same text
   */
  record Counted(long time, String text) {}

  /** Keys of blocks. */
  record Blocks(List<Long> keys) {
    static final Blocks NONE = new Blocks(List.of());

    long[] toArray() {
      return keys.stream().mapToLong(Long::longValue).toArray();
    }
  }

  static Serde<Row> serde() {
    return new BinarySerde<>(Row::write, Row::read);
  }

  /** The row of an article that comes for the first time. */
  static Row first(Delivery delivery) {
    return new Row(0, delivery, Text.NONE, Place.NONE, Blocks.NONE, null);
  }

  /** The row, with its article delivered again. */
  Row delivered(Delivery again) {
    return new Row(revision, again, text, place, blocks, counted);
  }

  /** The row after a verdict. */
  Row judged(Original found) {
    return new Row(revision, delivery, new Text(text.fingerprint, found), place, blocks, counted);
  }

  /** The row after it has been put into a story. */
  Row placed(Placed where) {
    Place there = new Place(where, place.seen, place.awaited);
    return new Row(revision, delivery, text, there, blocks, counted);
  }

  /** The row, shown to the stories in this version. */
  Row shownToStories() {
    Place shown = new Place(place.story, revision, true);
    return new Row(revision, delivery, text, shown, blocks, counted);
  }

  /** The row, once the stories have answered. */
  Row answered() {
    Place answered = new Place(place.story, place.seen, false);
    return new Row(revision, delivery, text, answered, blocks, counted);
  }

  /** The row, in no story. */
  Row unplaced() {
    return new Row(revision, delivery, text, Place.NONE, blocks, counted);
  }

  /** The next version of the row, before it is known what it counts for. */
  Row next(Text nextText, Blocks nextBlocks) {
    return new Row(revision + 1, delivery, nextText, place, nextBlocks, counted);
  }

  /**
   * The row made anew though its article has not changed: its next version, or, while nobody has
   * seen this one, this version made otherwise.
   */
  Row again(Text nextText, Blocks nextBlocks) {
    return place.awaited
        ? new Row(revision, delivery, nextText, place, nextBlocks, counted)
        : next(nextText, nextBlocks);
  }

  /** The row with what it puts into counts. */
  Row counting(Counted where) {
    return new Row(revision, delivery, text, place, blocks, where);
  }

  private void write(BinaryWriter writer) {
    writer.writeNumber(revision).writeNumber(delivery.offset).writeLong(delivery.content);
    writer.writeLong(delivery.firstSeen).writeLong(delivery.firstIngested);
    writer.writeInt(text.fingerprint);
    Original.write(text.original, writer);
    writer.writeNumber(place.seen).writeByte(place.awaited ? 1 : 0);
    writer.writeString(place.story == null ? null : place.story.story());
    if (place.story != null) {
      writer.writeString(place.story.reason());
    }
    writer.writeNumber(blocks.keys().size());
    blocks.keys().forEach(writer::writeLong);
    writer.writeByte(counted == null ? 0 : 1);
    if (counted != null) {
      writer.writeLong(counted.time()).writeString(counted.text());
    }
  }

  private static Row read(BinaryReader reader) {
    long revision = reader.readNumber();
    Delivery delivery =
        new Delivery(reader.readNumber(), reader.readLong(), reader.readLong(), reader.readLong());
    Text text = new Text(reader.readInt(), Original.read(reader));
    long seen = reader.readNumber();
    boolean awaited = reader.readByte() == 1;
    String story = reader.readString();
    Place place =
        new Place(story == null ? null : new Placed(story, reader.readString()), seen, awaited);
    List<Long> keys = new ArrayList<>();
    for (int rest = reader.readSize(); rest > 0; rest--) {
      keys.add(reader.readLong());
    }
    Counted counted =
        reader.readByte() == 0 ? null : new Counted(reader.readLong(), reader.readString());
    return new Row(revision, delivery, text, place, new Blocks(keys), counted);
  }
}
