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
 * @param revision how many versions of the row there have been
 * @param offset where the article's latest version stands in its partition of the articles topic
 * @param content hash of what was delivered and of the dictionaries it was annotated with
 * @param firstSeen when it was first seen, over all versions, milliseconds since the epoch
 * @param firstIngested when it was first taken in, milliseconds since the epoch
 * @param fingerprint of its signature, 0 if it has none
 * @param original the article it repeats, or null
 * @param story where the article was put, null while it is a story of its own
 * @param compared the row's version in which the stories last saw it
 * @param blocks keys of the article's blocks
 * @param counted where the row counts, null if it is withdrawn
 */
record Row(
    long revision,
    long offset,
    long content,
    long firstSeen,
    long firstIngested,
    int fingerprint,
    Original original,
    Placed story,
    long compared,
    Blocks blocks,
    Counted counted) {

  /**
   * Where a row counts.
   *
   * @param time trusted time, milliseconds since the epoch
   * @param text id of the earliest article with the same text
   */
  record Counted(long time, String text) {}

  /** Keys of blocks. */
  record Blocks(List<Long> keys) {
    long[] toArray() {
      return keys.stream().mapToLong(Long::longValue).toArray();
    }
  }

  static Serde<Row> serde() {
    return new BinarySerde<>(Row::write, Row::read);
  }

  /** The row after a verdict. */
  Row judged(Original found) {
    return new Row(
        revision,
        offset,
        content,
        firstSeen,
        firstIngested,
        fingerprint,
        found,
        story,
        compared,
        blocks,
        counted);
  }

  /** The row after it has been put into a story. */
  Row placed(Placed where) {
    return new Row(
        revision,
        offset,
        content,
        firstSeen,
        firstIngested,
        fingerprint,
        original,
        where,
        compared,
        blocks,
        counted);
  }

  /** The row, seen by the stories in this version. */
  Row seenByStories() {
    return new Row(
        revision,
        offset,
        content,
        firstSeen,
        firstIngested,
        fingerprint,
        original,
        story,
        revision,
        blocks,
        counted);
  }

  /** The row with its article at another offset. */
  Row at(long anotherOffset) {
    return new Row(
        revision,
        anotherOffset,
        content,
        firstSeen,
        firstIngested,
        fingerprint,
        original,
        story,
        compared,
        blocks,
        counted);
  }

  /** The next version of the row, before it is known what it counts for. */
  Row next(int nextFingerprint, Original nextOriginal, Blocks nextBlocks) {
    return new Row(
        revision + 1,
        offset,
        content,
        firstSeen,
        firstIngested,
        nextFingerprint,
        nextOriginal,
        story,
        compared,
        nextBlocks,
        counted);
  }

  /** The row with what it puts into counts. */
  Row counting(Counted where) {
    return new Row(
        revision,
        offset,
        content,
        firstSeen,
        firstIngested,
        fingerprint,
        original,
        story,
        compared,
        blocks,
        where);
  }

  private void write(BinaryWriter writer) {
    writer.writeNumber(revision).writeNumber(offset).writeLong(content);
    writer.writeLong(firstSeen).writeLong(firstIngested).writeInt(fingerprint);
    Original.write(original, writer);
    writer.writeNumber(compared).writeString(story == null ? null : story.story());
    if (story != null) {
      writer.writeString(story.reason());
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
    long offset = reader.readNumber();
    long content = reader.readLong();
    long firstSeen = reader.readLong();
    long firstIngested = reader.readLong();
    int fingerprint = reader.readInt();
    Original original = Original.read(reader);
    long compared = reader.readNumber();
    String storyId = reader.readString();
    Placed story = storyId == null ? null : new Placed(storyId, reader.readString());
    List<Long> keys = new ArrayList<>();
    for (int rest = reader.readSize(); rest > 0; rest--) {
      keys.add(reader.readLong());
    }
    Counted counted =
        reader.readByte() == 0 ? null : new Counted(reader.readLong(), reader.readString());
    return new Row(
        revision,
        offset,
        content,
        firstSeen,
        firstIngested,
        fingerprint,
        original,
        story,
        compared,
        new Blocks(keys),
        counted);
  }
}
