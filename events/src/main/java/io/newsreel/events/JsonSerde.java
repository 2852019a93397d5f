package io.newsreel.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Reads and writes a record of the contract as JSON. A null value (a tombstone) stays null.
 *
 * @param <T> the record
 */
public final class JsonSerde<T> implements Serde<T> {

  private final Class<T> type;
  private final ObjectReader reader;
  private final ObjectWriter writer;

  private JsonSerde(Class<T> type) {
    this.type = type;
    this.reader = Json.reader(type);
    this.writer = Json.writer(type);
  }

  /** A serde of the given record. */
  public static <T> JsonSerde<T> of(Class<T> type) {
    return new JsonSerde<>(type);
  }

  @Override
  public Serializer<T> serializer() {
    return (topic, value) -> value == null ? null : write(value);
  }

  /**
   * A serializer that puts the CloudEvents headers on every record it writes, a tombstone included.
   *
   * @param event the type of event
   * @param source who writes, a URI reference such as {@code /newsreel/processor}
   * @param id identifies a value among those of the source
   * @param time when what the value tells of happened
   */
  public Serializer<T> stamping(
      EventType event, String source, Function<T, String> id, Function<T, Instant> time) {
    return new Serializer<>() {
      @Override
      public byte[] serialize(String topic, T value) {
        return value == null ? null : write(value);
      }

      @Override
      public byte[] serialize(String topic, Headers headers, T value) {
        Instant now = Instant.now();
        if (value == null) {
          CloudEvents.stamp(headers, event.type(), source, "gone@" + now, now);
        } else {
          CloudEvents.stamp(headers, event.type(), source, id.apply(value), time.apply(value));
        }
        return serialize(topic, value);
      }
    };
  }

  @Override
  public Deserializer<T> deserializer() {
    return (topic, bytes) -> bytes == null ? null : read(topic, bytes);
  }

  private byte[] write(T value) {
    if (value instanceof AnnotatedArticle row) {
      return WrittenRow.of(row).bytes();
    }
    try {
      return writer.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new SerializationException("Cannot write a " + type.getSimpleName() + " as JSON", e);
    }
  }

  private T read(String topic, byte[] bytes) {
    try {
      return type.cast(reader.readValue(bytes));
    } catch (IOException e) {
      throw new SerializationException(
          "A record of " + topic + " is no " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }
}
