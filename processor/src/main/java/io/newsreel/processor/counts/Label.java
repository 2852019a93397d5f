package io.newsreel.processor.counts;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinarySerde;
import io.newsreel.processor.binary.BinaryWriter;
import org.apache.kafka.common.serialization.Serde;

/**
 * What a counted thing is called.
 *
 * @param name its name
 * @param kind what kind of actor; null for subjects
 */
record Label(String name, ActorKind kind) {

  static Serde<Label> serde() {
    return new BinarySerde<>(Label::write, Label::read);
  }

  /**
   * The label to keep of two: the first in the alphabet, so that it does not depend on the order in
   * which articles came.
   */
  static Label first(Label a, Label b) {
    return a == null || b.name.compareTo(a.name) < 0 ? b : a;
  }

  private void write(BinaryWriter writer) {
    writer.writeString(name).writeString(kind == null ? null : kind.name());
  }

  private static Label read(BinaryReader reader) {
    String name = reader.readString();
    String kind = reader.readString();
    return new Label(name, kind == null ? null : ActorKind.valueOf(kind));
  }
}
