package io.newsreel.processor.counts;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinarySerde;
import io.newsreel.processor.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;

/**
 * What one new version of a row changes in the counts of one partition: several contributions in
 * one record, because a record each would cost more than the counting.
 *
 * @param article the article's id
 * @param bucket the article's bucket, also where nothing changes: it moves the clock
 * @param time the article's trusted time, milliseconds since the epoch
 * @param publisher its publisher
 * @param text id of the earliest article with the same text
 * @param headline its headline or opening, null unless its story is among the changes
 * @param url where it was published, or null
 * @param removed postings to take out
 * @param put postings to put in, each replacing one that the article has there
 */
public record CountChanges(
    String article,
    int bucket,
    long time,
    String publisher,
    String text,
    String headline,
    String url,
    List<Removed> removed,
    List<Contribution> put) {

  /** A posting to take out. */
  public record Removed(Counted counted, int bucket) {}

  /** How the record travels. */
  public static Serde<CountChanges> serde() {
    return new BinarySerde<>(CountChanges::write, CountChanges::read);
  }

  private void write(BinaryWriter writer) {
    writer.writeString(article).writeInt(bucket).writeLong(time).writeString(publisher);
    writer.writeString(text).writeString(headline).writeString(url);
    writer.writeNumber(removed.size());
    for (Removed posting : removed) {
      writer.writeByte(posting.counted().kind().code());
      writer.writeString(posting.counted().id()).writeInt(posting.bucket());
    }
    writer.writeNumber(put.size());
    for (Contribution contribution : put) {
      writer.writeByte(contribution.counted().kind().code());
      writer.writeString(contribution.counted().id()).writeNumber(contribution.mentions());
      writer.writeString(contribution.name());
      writer.writeString(contribution.actorKind() == null ? null : contribution.actorKind().name());
    }
  }

  private static CountChanges read(BinaryReader reader) {
    String article = reader.readString();
    int bucket = reader.readInt();
    long time = reader.readLong();
    String publisher = reader.readString();
    String text = reader.readString();
    String headline = reader.readString();
    String url = reader.readString();
    int removals = reader.readSize();
    List<Removed> removed = new ArrayList<>(removals);
    for (int i = 0; i < removals; i++) {
      Counted counted = new Counted(CountKind.of(reader.readByte()), reader.readString());
      removed.add(new Removed(counted, reader.readInt()));
    }
    int puts = reader.readSize();
    List<Contribution> put = new ArrayList<>(puts);
    for (int i = 0; i < puts; i++) {
      Counted counted = new Counted(CountKind.of(reader.readByte()), reader.readString());
      int mentions = reader.readSize();
      String name = reader.readString();
      String kind = reader.readString();
      put.add(
          new Contribution(counted, mentions, name, kind == null ? null : ActorKind.valueOf(kind)));
    }
    return new CountChanges(article, bucket, time, publisher, text, headline, url, removed, put);
  }
}
