package io.newsreel.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newsreel.events.CloudEvents;
import io.newsreel.events.EventType;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Goes on after a record that cannot be read or processed, as Kafka's own handlers do, and says in
 * the dead letter's CloudEvents headers that it is one: it would carry those of the record
 * otherwise, or none.
 */
final class StampedDeadLetters {

  private static final String SOURCE = "/newsreel/processor";

  private StampedDeadLetters() {}

  /** For records that cannot be read. */
  public static final class OfReading extends LogAndContinueExceptionHandler {
    @Override
    public DeserializationExceptionHandler.Response handleError(
        ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
      DeserializationExceptionHandler.Response response =
          super.handleError(context, record, exception);
      stamp(response.deadLetterQueueRecords(), context);
      return response;
    }
  }

  /** For records whose processing fails. */
  public static final class OfProcessing extends LogAndContinueProcessingExceptionHandler {
    @Override
    public ProcessingExceptionHandler.Response handleError(
        ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
      ProcessingExceptionHandler.Response response = super.handleError(context, record, exception);
      stamp(response.deadLetterQueueRecords(), context);
      return response;
    }
  }

  private static void stamp(
      List<ProducerRecord<byte[], byte[]>> letters, ErrorHandlerContext context) {
    for (ProducerRecord<byte[], byte[]> letter : letters) {
      String id = context.topic() + "-" + context.partition() + "-" + context.offset();
      CloudEvents.stamp(letter.headers(), EventType.DEAD_LETTER.type(), SOURCE, id, Instant.now());
      // Kafka leaves the message out where the exception has none.
      if (letter.headers().lastHeader("__streams.errors.message") == null) {
        letter.headers().add("__streams.errors.message", "no message".getBytes(UTF_8));
      }
    }
  }
}
