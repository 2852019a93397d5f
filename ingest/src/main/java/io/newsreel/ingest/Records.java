package io.newsreel.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newsreel.events.Article;
import io.newsreel.events.CloudEvents;
import io.newsreel.events.EventType;
import io.newsreel.events.JsonSerde;
import io.newsreel.events.Topics;
import io.newsreel.ingest.sources.Delivery.Rejected;
import java.time.Clock;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;

/** Makes Kafka records of what a source delivered. */
final class Records {

  /** The header that says where a dead letter was read, {@code file:line}. */
  static final String ORIGIN = "newsreel.origin";

  /** As Kafka Streams names them on the dead letters that it writes itself (KIP-1034). */
  static final String EXCEPTION = "__streams.errors.exception";

  static final String MESSAGE = "__streams.errors.message";

  private static final String SOURCE = "/newsreel/ingest";

  private final Topics topics;
  private final Clock clock;
  private final Serializer<Article> serializer = JsonSerde.of(Article.class).serializer();
  private final String run = UUID.randomUUID().toString();
  private long events;

  Records(Topics topics, Clock clock) {
    this.topics = topics;
    this.clock = clock;
  }

  /** An article, keyed by its publisher. */
  ProducerRecord<byte[], byte[]> article(Article article) {
    byte[] value = serializer.serialize(topics.articles(), article);
    var message =
        new ProducerRecord<>(topics.articles(), article.publisher().getBytes(UTF_8), value);
    stamp(message.headers(), EventType.ARTICLE);
    return message;
  }

  /**
   * A dead letter.
   *
   * @param key the key it would have had, or null
   * @param exception what kind of fault it was
   */
  ProducerRecord<byte[], byte[]> deadLetter(
      byte[] key, Rejected rejected, Class<? extends Exception> exception) {
    var message = new ProducerRecord<>(topics.deadLetters(), key, rejected.head());
    stamp(message.headers(), EventType.DEAD_LETTER);
    // The bytes are as they came, whatever they are.
    message.headers().remove("content-type").add("content-type", bytes("application/octet-stream"));
    message
        .headers()
        .add(EXCEPTION, bytes(exception.getName()))
        .add(MESSAGE, bytes(rejected.reason()))
        .add(ORIGIN, bytes(rejected.origin().toString()));
    return message;
  }

  private void stamp(Headers headers, EventType type) {
    CloudEvents.stamp(headers, type.type(), SOURCE, run + "-" + events++, clock.instant());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
