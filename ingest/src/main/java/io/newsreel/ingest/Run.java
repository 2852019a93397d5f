package io.newsreel.ingest;

import io.newsreel.events.Article;
import io.newsreel.ingest.sources.Delivery;
import io.newsreel.ingest.sources.Delivery.Delivered;
import io.newsreel.ingest.sources.Delivery.Rejected;
import io.newsreel.ingest.sources.Origin;
import io.newsreel.ingest.sources.Source;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;

/** One source on its way to the broker. Acknowledgements come in on the producer's own thread. */
final class Run {

  private static final long TELL_EVERY_NANOS = Duration.ofMillis(250).toNanos();

  /**
   * Articles that a broker may find too large are waited for, so that they become dead letters at
   * once even if the source has nothing more for hours. Few are that large.
   */
  private static final int WAIT_ABOVE_BYTES = 500_000;

  private final Source source;
  private final Producer<byte[], byte[]> producer;
  private final Records records;
  private final Pace pace;
  private final FirstSeen firstSeen;
  private final IngestListener listener;
  private final CountDownLatch closing;

  private final AtomicLong delivered = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicReference<Failure> failure = new AtomicReference<>();
  private final Queue<TooLarge> tooLarge = new ConcurrentLinkedQueue<>();
  private final long began = System.nanoTime();
  private long told = began;
  private long rejected;
  private long warnings;

  Run(
      Source source,
      Producer<byte[], byte[]> producer,
      Records records,
      Pace pace,
      FirstSeen firstSeen,
      IngestListener listener,
      CountDownLatch closing) {
    this.source = source;
    this.producer = producer;
    this.records = records;
    this.pace = pace;
    this.firstSeen = firstSeen;
    this.listener = listener;
    this.closing = closing;
  }

  private record Failure(Origin origin, Exception exception) {}

  @SuppressWarnings("ArrayRecordComponent") // handed from one thread to the other, never compared
  private record TooLarge(Origin origin, byte[] key, byte[] head, int length) {}

  /** Delivers until the source ends or the ingest is closed, then waits for the broker. */
  IngestReport toTheEnd() throws InterruptedException {
    while (closing.getCount() > 0) {
      Optional<Delivery> next = source.next();
      if (next.isEmpty() || closing.getCount() == 0) {
        break;
      }
      if (next.get() instanceof Delivered article) {
        deliver(article);
      } else if (next.get() instanceof Rejected item) {
        reject(null, item, IngestException.class);
      }
      settle();
      tell();
    }
    producer.flush();
    settle();
    producer.flush();
    settle();
    listener.progress(new IngestProgress(delivered.get(), rejected, elapsed()));
    return new IngestReport(
        delivered.get(), rejected, source.skipped(), warnings, bytes.get(), elapsed());
  }

  private void deliver(Delivered delivery) throws InterruptedException {
    delivery.warnings().forEach(listener::warning);
    warnings += delivery.warnings().size();
    // Closing cuts the wait short; the article that was read goes out all the same.
    closing.await(pace.nanosToWait(System.nanoTime()), TimeUnit.NANOSECONDS);
    Article article = firstSeen.stamp(delivery.article());
    ProducerRecord<byte[], byte[]> message = records.article(article);
    byte[] key = message.key();
    byte[] head = Delivery.firstBytes(message.value());
    int length = message.value().length;
    Future<RecordMetadata> answer =
        producer.send(
            message,
            (metadata, exception) -> {
              if (exception == null) {
                delivered.incrementAndGet();
                bytes.addAndGet(length);
              } else if (exception instanceof RecordTooLargeException) {
                tooLarge.add(new TooLarge(delivery.origin(), key, head, length));
              } else {
                fail(delivery.origin(), exception);
              }
            });
    if (length > WAIT_ABOVE_BYTES) {
      await(answer);
    }
  }

  private static void await(Future<RecordMetadata> answer) throws InterruptedException {
    try {
      answer.get();
    } catch (ExecutionException e) {
      // The callback has noted it.
    }
  }

  /** Closes the source too, so that a live one does not wait on with nobody to deliver to. */
  private void fail(Origin origin, Exception exception) {
    failure.compareAndSet(null, new Failure(origin, exception));
    source.close();
  }

  private void reject(byte[] key, Rejected item, Class<? extends Exception> exception) {
    rejected++;
    listener.rejected(item);
    var unused =
        producer.send(
            records.deadLetter(key, item, exception),
            (metadata, fault) -> {
              if (fault != null) {
                fail(item.origin(), fault);
              }
            });
  }

  /** Acts on what the producer has reported. */
  private void settle() {
    for (TooLarge item = tooLarge.poll(); item != null; item = tooLarge.poll()) {
      String reason =
          String.format(
              Locale.ROOT,
              "%s: the article has %,d bytes as JSON, more than the broker takes; raise"
                  + " max.message.bytes of the topic, or shorten the article.",
              item.origin(),
              item.length());
      reject(
          item.key(),
          new Rejected(item.origin(), item.head(), reason),
          RecordTooLargeException.class);
    }
    Failure failed = failure.get();
    if (failed != null) {
      throw new IngestException(
          "The broker did not take %s: %s. Articles acknowledged before that: %d; to repeat the whole is harmless."
              .formatted(
                  failed.origin(), sentence(failed.exception().getMessage()), delivered.get()),
          failed.exception());
    }
  }

  private static String sentence(String message) {
    String text = String.valueOf(message).replace('\n', ' ').strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  private void tell() {
    long now = System.nanoTime();
    if (now - told >= TELL_EVERY_NANOS) {
      told = now;
      listener.progress(new IngestProgress(delivered.get(), rejected, elapsed()));
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
