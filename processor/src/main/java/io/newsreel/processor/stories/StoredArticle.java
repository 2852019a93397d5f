package io.newsreel.processor.stories;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinarySerde;
import io.newsreel.processor.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.Serde;

/**
 * An article as this stage keeps it: enough to go on after a restart as if there had been none.
 *
 * @param article its id
 * @param arrival its number in the order of arrival
 * @param indexed when it was taken in last, in the same order: later than that if it was corrected
 * @param home the partition its row lives in
 * @param revision the row's version in which it was seen
 * @param time its trusted time, milliseconds since the epoch
 * @param dated whether that is the publisher's own time
 * @param original id of the article it repeats, or null
 * @param retired whether its story is compared by later articles only
 * @param story id of its story
 * @param terms its terms, with their weights for counts
 */
public record StoredArticle(
    String article,
    int arrival,
    int indexed,
    int home,
    long revision,
    long time,
    boolean dated,
    String original,
    boolean retired,
    String story,
    List<StoryTerm> terms) {

  /** How the record is kept. */
  static Serde<StoredArticle> serde() {
    return new BinarySerde<>(StoredArticle::write, StoredArticle::read);
  }

  StoredArticle in(String otherStory) {
    return new StoredArticle(
        article,
        arrival,
        indexed,
        home,
        revision,
        time,
        dated,
        original,
        retired,
        otherStory,
        terms);
  }

  StoredArticle retiredNow() {
    return new StoredArticle(
        article, arrival, indexed, home, revision, time, dated, original, true, story, terms);
  }

  StoredArticle repeating(String otherOriginal) {
    return new StoredArticle(
        article,
        arrival,
        indexed,
        home,
        revision,
        time,
        dated,
        otherOriginal,
        retired,
        story,
        terms);
  }

  /** Taken in anew. */
  StoredArticle indexed(int number) {
    return new StoredArticle(
        article, arrival, number, home, revision, time, dated, original, false, story, terms);
  }

  private void write(BinaryWriter writer) {
    writer.writeString(article).writeNumber(arrival).writeNumber(indexed);
    writer.writeNumber(home).writeNumber(revision);
    writer.writeLong(time).writeByte(dated ? 1 : 0).writeString(original);
    writer.writeByte(retired ? 1 : 0).writeString(story).writeNumber(terms.size());
    for (StoryTerm term : terms) {
      writer.writeString(term.name()).writeNumber(term.count());
    }
  }

  private static StoredArticle read(BinaryReader reader) {
    String article = reader.readString();
    int arrival = reader.readSize();
    int indexed = reader.readSize();
    int home = reader.readSize();
    long revision = reader.readNumber();
    long time = reader.readLong();
    boolean dated = reader.readByte() == 1;
    String original = reader.readString();
    boolean retired = reader.readByte() == 1;
    String story = reader.readString();
    List<StoryTerm> terms = new ArrayList<>();
    for (int rest = reader.readSize(); rest > 0; rest--) {
      terms.add(new StoryTerm(reader.readString(), reader.readSize()));
    }
    return new StoredArticle(
        article, arrival, indexed, home, revision, time, dated, original, retired, story, terms);
  }
}
