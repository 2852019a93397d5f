package io.newsreel.processor.counts;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything a row of the annotated table puts into counts and stories. The counting stage keeps
 * them by bucket and article, so that the next version of the row can take them out again.
 *
 * @param time trusted time, milliseconds since the epoch
 * @param publisher the publisher
 * @param text id of the earliest article with the same text
 * @param story id of the story
 * @param headline headline, or the opening of the text, for the story
 * @param url where it was published, or null
 * @param opening the first sentences of its body, out of which its story is told
 * @param contributions one for each actor and subject
 */
public record Facts(
    long time,
    String publisher,
    String text,
    String story,
    String headline,
    String url,
    String opening,
    List<Contribution> contributions) {

  /** Length of the smallest bucket. */
  public static final Duration BUCKET = Duration.ofMinutes(5);

  /** Their places here stand in records: new ones go to the end. */
  private static final List<ActorKind> ACTOR_KINDS =
      List.of(ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.COUNTRY, ActorKind.PLACE);

  /** The number of the bucket that holds a time in milliseconds since the epoch. */
  public static int bucketOf(long time) {
    return Math.toIntExact(Math.floorDiv(time, BUCKET.toMillis()));
  }

  /** The start of a bucket, in milliseconds since the epoch. */
  public static long startOf(int bucket) {
    return bucket * BUCKET.toMillis();
  }

  /** The same article, standing differently to others. */
  public Facts standing(String itsText, String itsStory) {
    return new Facts(time, publisher, itsText, itsStory, headline, url, opening, contributions);
  }

  /** The five-minute bucket, numbered from the epoch. */
  public int bucket() {
    return bucketOf(time);
  }

  /** Writes the facts. */
  public void write(BinaryWriter writer) {
    writer.writeLong(time).writeString(publisher).writeString(text).writeString(story);
    writer
        .writeString(headline)
        .writeString(url)
        .writeString(opening)
        .writeNumber(contributions.size());
    for (Contribution contribution : contributions) {
      writer.writeByte(contribution.counted().kind().code());
      writer.writeString(contribution.counted().id()).writeNumber(contribution.mentions());
      writer.writeString(contribution.name());
      ActorKind kind = contribution.actorKind();
      writer.writeByte(kind == null ? 0 : ACTOR_KINDS.indexOf(kind) + 1);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Facts read(BinaryReader reader) {
    long time = reader.readLong();
    String publisher = reader.readString();
    String text = reader.readString();
    String story = reader.readString();
    String headline = reader.readString();
    String url = reader.readString();
    String opening = reader.readString();
    int size = reader.readSize();
    List<Contribution> contributions = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      Counted counted = new Counted(CountKind.of(reader.readByte()), reader.readString());
      int mentions = reader.readSize();
      String name = reader.readString();
      int kind = reader.readByte();
      contributions.add(
          new Contribution(counted, mentions, name, kind == 0 ? null : ACTOR_KINDS.get(kind - 1)));
    }
    return new Facts(time, publisher, text, story, headline, url, opening, contributions);
  }
}
