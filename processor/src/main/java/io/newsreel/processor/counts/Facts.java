package io.newsreel.processor.counts;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a row of the annotated table puts into counts and stories. The row's state remembers
 * it, so that the next version can take it out again.
 *
 * @param bucket the five-minute bucket, numbered from the epoch
 * @param time trusted time, milliseconds since the epoch
 * @param publisher the publisher
 * @param text id of the earliest article with the same text
 * @param headline headline, or the opening of the text, for the story
 * @param url where it was published, or null
 * @param contributions one for each actor, subject and the story
 */
public record Facts(
    int bucket,
    long time,
    String publisher,
    String text,
    String headline,
    String url,
    List<Contribution> contributions) {

  /** Length of the smallest bucket. */
  public static final Duration BUCKET = Duration.ofMinutes(5);

  /** The number of the bucket that holds a time in milliseconds since the epoch. */
  public static int bucketOf(long time) {
    return Math.toIntExact(Math.floorDiv(time, BUCKET.toMillis()));
  }

  /** The start of a bucket, in milliseconds since the epoch. */
  public static long startOf(int bucket) {
    return bucket * BUCKET.toMillis();
  }

  /** Writes the facts without names, which subtraction does not need. */
  public void write(BinaryWriter writer) {
    writer.writeInt(bucket).writeLong(time).writeString(publisher).writeString(text);
    writer.writeString(headline).writeString(url).writeNumber(contributions.size());
    for (Contribution contribution : contributions) {
      writer.writeByte(contribution.counted().kind().code());
      writer.writeString(contribution.counted().id()).writeNumber(contribution.mentions());
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Facts read(BinaryReader reader) {
    int bucket = reader.readInt();
    long time = reader.readLong();
    String publisher = reader.readString();
    String text = reader.readString();
    String headline = reader.readString();
    String url = reader.readString();
    int size = reader.readSize();
    List<Contribution> contributions = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Counted counted = new Counted(CountKind.of(reader.readByte()), reader.readString());
      contributions.add(new Contribution(counted, reader.readSize(), null, null));
    }
    return new Facts(bucket, time, publisher, text, headline, url, contributions);
  }
}
