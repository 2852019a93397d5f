package io.newsreel.processor.stories;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinarySerde;
import io.newsreel.processor.binary.BinaryWriter;
import org.apache.kafka.common.serialization.Serde;

/**
 * Where an article belongs. Every article that was seen gets one, and another whenever its story is
 * another; a later one replaces an earlier one.
 *
 * @param article the article's id
 * @param home the partition its row lives in
 * @param revision the version of the row in which the stage saw the article: the row ignores what
 *     was said before it was taken back
 * @param story id of the story: that of an article that is or was in it
 * @param reason why it belongs there; null where the story is named after it
 */
public record Placement(String article, int home, long revision, String story, String reason) {

  /** How the record travels. */
  public static Serde<Placement> serde() {
    return new BinarySerde<>(Placement::write, Placement::read);
  }

  private void write(BinaryWriter writer) {
    writer.writeString(article).writeNumber(home).writeNumber(revision);
    writer.writeString(story).writeString(reason);
  }

  private static Placement read(BinaryReader reader) {
    return new Placement(
        reader.readString(),
        reader.readSize(),
        reader.readNumber(),
        reader.readString(),
        reader.readString());
  }
}
