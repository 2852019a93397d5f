package io.newsreel.processor.duplicates;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinarySerde;
import io.newsreel.processor.binary.BinaryWriter;
import org.apache.kafka.common.serialization.Serde;

/**
 * What travels between an article's home, where its shingles are, and the partitions that own its
 * bands.
 */
public sealed interface Message {

  /** To the owners of an article's bands: put it into the index and look for candidates. */
  record Look(Fingerprint article) implements Message {}

  /** To the owners of an article's bands: this version of it is gone. */
  record Forget(Fingerprint article) implements Message {}

  /** To the home of the earlier of two articles that share a band: have them compared. */
  record Pair(Party earlier, Party later) implements Message {}

  /** To the home of the later one: compare your article with this. */
  record Copy(Party earlier, long time, Shingles shingles, Party later) implements Message {}

  /** To the home of the earlier one: the later repeats it, and wants to know when it goes. */
  record Follow(Party earlier, Party later) implements Message {}

  /** To the home of the later one: the earlier is not any more what it was. */
  record Gone(Party earlier, Party later) implements Message {}

  /** One of two articles that are compared: which version, and where it lives. */
  record Party(String article, int home, int version) {

    static Party of(Fingerprint fingerprint) {
      return new Party(fingerprint.article(), fingerprint.home(), fingerprint.version());
    }

    private void write(BinaryWriter writer) {
      writer.writeString(article).writeNumber(home).writeInt(version);
    }

    private static Party read(BinaryReader reader) {
      return new Party(reader.readString(), reader.readSize(), reader.readInt());
    }
  }

  /**
   * The partition in which the article lives that is spoken to.
   *
   * @throws IllegalStateException if the message goes to owners of bands
   */
  default int home() {
    if (this instanceof Pair pair) {
      return pair.earlier().home();
    }
    if (this instanceof Copy copy) {
      return copy.later().home();
    }
    if (this instanceof Follow follow) {
      return follow.earlier().home();
    }
    if (this instanceof Gone gone) {
      return gone.later().home();
    }
    throw new IllegalStateException("Not a message to an article's home: " + this);
  }

  /** How the messages travel. */
  static Serde<Message> serde() {
    return new BinarySerde<>(Message::write, Message::read);
  }

  private static void write(Message message, BinaryWriter writer) {
    if (message instanceof Look look) {
      writer.writeByte('L');
      look.article().write(writer);
    } else if (message instanceof Forget forget) {
      writer.writeByte('F');
      forget.article().write(writer);
    } else if (message instanceof Pair pair) {
      writer.writeByte('P');
      pair.earlier().write(writer);
      pair.later().write(writer);
    } else if (message instanceof Copy copy) {
      writer.writeByte('C');
      copy.earlier().write(writer);
      writer.writeLong(copy.time());
      copy.shingles().write(writer);
      copy.later().write(writer);
    } else if (message instanceof Follow follow) {
      writer.writeByte('W');
      follow.earlier().write(writer);
      follow.later().write(writer);
    } else if (message instanceof Gone gone) {
      writer.writeByte('G');
      gone.earlier().write(writer);
      gone.later().write(writer);
    }
  }

  private static Message read(BinaryReader reader) {
    int kind = reader.readByte();
    return switch (kind) {
      case 'L' -> new Look(Fingerprint.read(reader));
      case 'F' -> new Forget(Fingerprint.read(reader));
      case 'P' -> new Pair(Party.read(reader), Party.read(reader));
      case 'C' ->
          new Copy(
              Party.read(reader), reader.readLong(), Shingles.read(reader), Party.read(reader));
      case 'W' -> new Follow(Party.read(reader), Party.read(reader));
      case 'G' -> new Gone(Party.read(reader), Party.read(reader));
      default -> throw new IllegalArgumentException("No message begins with byte " + kind + ".");
    };
  }
}
