package io.newsreel.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.common.header.Headers;

/**
 * The <a
 * href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">CloudEvents
 * 1.0</a> headers, binary mode, that every record carries.
 */
public final class CloudEvents {

  /** Content type of every value. */
  public static final String CONTENT_TYPE = "application/json";

  private static final byte[] VERSION = "1.0".getBytes(UTF_8);
  private static final byte[] JSON = CONTENT_TYPE.getBytes(UTF_8);

  private CloudEvents() {}

  /**
   * Puts the headers on a record, replacing any that are there.
   *
   * @param headers the record's headers
   * @param type what happened, {@code io.newsreel.article.v1}
   * @param source who says so, a URI reference such as {@code /newsreel/ingest}
   * @param id unique for this source, so that source and id together identify the event
   * @param time when it happened
   */
  public static void stamp(Headers headers, String type, String source, String id, Instant time) {
    set(headers, "ce_specversion", VERSION);
    set(headers, "ce_id", id.getBytes(UTF_8));
    set(headers, "ce_source", source.getBytes(UTF_8));
    set(headers, "ce_type", type.getBytes(UTF_8));
    set(headers, "ce_time", time.toString().getBytes(UTF_8));
    set(headers, "content-type", JSON);
  }

  private static void set(Headers headers, String name, byte[] value) {
    headers.remove(name);
    headers.add(name, value);
  }
}
