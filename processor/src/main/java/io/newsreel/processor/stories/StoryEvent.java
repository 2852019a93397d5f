package io.newsreel.processor.stories;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinarySerde;
import io.newsreel.processor.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;

/** What the stories have to know of a row: all that travels to them, so it is small. */
public sealed interface StoryEvent {

  /** The article's id. */
  String article();

  /**
   * An article is there, or there in a new version.
   *
   * @param article its id
   * @param home the partition its row lives in, where placements go
   * @param revision the row's version
   * @param time its trusted time, milliseconds since the epoch
   * @param dated whether that is the publisher's own time
   * @param original id of the article it repeats, or null
   * @param terms what it is compared by
   */
  record Seen(
      String article,
      int home,
      long revision,
      long time,
      boolean dated,
      String original,
      List<StoryTerm> terms)
      implements StoryEvent {}

  /**
   * An article has turned out to repeat another, or none any more.
   *
   * @param article its id
   * @param original id of the article it repeats, or null
   */
  record Repeats(String article, String original) implements StoryEvent {}

  /** An article has been taken back. */
  record Left(String article) implements StoryEvent {}

  /** How the record travels. */
  static Serde<StoryEvent> serde() {
    return new BinarySerde<>(StoryEvent::write, StoryEvent::read);
  }

  private static void write(StoryEvent event, BinaryWriter writer) {
    if (event instanceof Seen seen) {
      writer.writeByte('S').writeString(seen.article).writeNumber(seen.home);
      writer.writeNumber(seen.revision).writeLong(seen.time).writeByte(seen.dated ? 1 : 0);
      writer.writeString(seen.original).writeNumber(seen.terms.size());
      for (StoryTerm term : seen.terms) {
        writer.writeString(term.name()).writeNumber(term.count());
      }
    } else if (event instanceof Repeats repeats) {
      writer.writeByte('R').writeString(repeats.article).writeString(repeats.original);
    } else {
      writer.writeByte('L').writeString(event.article());
    }
  }

  private static StoryEvent read(BinaryReader reader) {
    int kind = reader.readByte();
    String article = reader.readString();
    if (kind == 'L') {
      return new Left(article);
    }
    if (kind == 'R') {
      return new Repeats(article, reader.readString());
    }
    int home = reader.readSize();
    long revision = reader.readNumber();
    long time = reader.readLong();
    boolean dated = reader.readByte() == 1;
    String original = reader.readString();
    List<StoryTerm> terms = new ArrayList<>();
    for (int rest = reader.readSize(); rest > 0; rest--) {
      terms.add(new StoryTerm(reader.readString(), reader.readSize()));
    }
    return new Seen(article, home, revision, time, dated, original, terms);
  }
}
