package io.newsreel.processor.binary;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A serde of an internal record out of its two methods.
 *
 * @param <T> the record
 */
public final class BinarySerde<T> implements Serde<T> {

  private final BiConsumer<T, BinaryWriter> write;
  private final Function<BinaryReader, T> read;

  /** A serde that writes with one function and reads with the other. */
  public BinarySerde(BiConsumer<T, BinaryWriter> write, Function<BinaryReader, T> read) {
    this.write = write;
    this.read = read;
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> {
      if (value == null) {
        return null;
      }
      BinaryWriter writer = new BinaryWriter();
      write.accept(value, writer);
      return writer.toBytes();
    };
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read.apply(new BinaryReader(bytes));
  }
}
