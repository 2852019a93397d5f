package io.newsreel.ingest;

import io.newsreel.events.Topics;
import io.newsreel.ingest.sources.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;

/**
 * Puts articles on the articles topic, and what is no article on the dead letters.
 *
 * <pre>{@code
 * try (Source source = Sources.of(List.of("seeds"), System.in);
 *     Ingest ingest = Ingest.builder("localhost:9092").open()) {
 *   IngestReport report = ingest.run(source);
 * }
 * }</pre>
 *
 * <p>Sources are run one after the other; {@link #close()} may come from any thread.
 */
public final class Ingest implements AutoCloseable {

  /** How long closing waits for a source to let go, which standard input may never do. */
  private static final Duration SOURCE_PATIENCE = Duration.ofSeconds(2);

  /** How long closing waits for the broker to take what was accepted. */
  private static final Duration BROKER_PATIENCE = Duration.ofSeconds(20);

  private final Producer<byte[], byte[]> producer;
  private final Records records;
  private final Pace pace;
  private final FirstSeen firstSeen;
  private final IngestListener listener;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Semaphore running = new Semaphore(1);
  private volatile Source source;

  private Ingest(Builder builder, Producer<byte[], byte[]> producer, Clock clock) {
    this.producer = producer;
    this.records = new Records(builder.topics, clock);
    this.pace = new Pace(builder.articlesPerSecond);
    this.firstSeen = new FirstSeen(builder.startAt, builder.every);
    this.listener = builder.listener;
  }

  /**
   * Sets up an ingest.
   *
   * @param bootstrapServers where the broker is, {@code host:port[,host:port]}
   */
  public static Builder builder(String bootstrapServers) {
    return new Builder(bootstrapServers);
  }

  /**
   * Delivers everything a source has, and returns once the broker has acknowledged it; or earlier,
   * with everything accepted so far acknowledged, if the ingest is closed meanwhile.
   *
   * @param next the source; not closed, unless the ingest is closed while it runs
   * @throws IngestException if the broker refuses to take records, or is gone for two minutes
   *     ({@code delivery.timeout.ms})
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public IngestReport run(Source next) throws InterruptedException {
    running.acquire();
    try {
      source = next;
      return new Run(next, producer, records, pace, firstSeen, listener, closing).toTheEnd();
    } finally {
      source = null;
      running.release();
    }
  }

  /**
   * Ends what runs, hands what was accepted to the broker, and lets go of it. Takes 22 seconds at
   * most, far less as a rule.
   */
  @Override
  public void close() {
    closing.countDown();
    Source current = source;
    if (current != null) {
      current.close();
    }
    try {
      if (running.tryAcquire(SOURCE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        running.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(BROKER_PATIENCE);
  }

  /** What an ingest may be told; every setting has a default. */
  public static final class Builder {
    private final String bootstrapServers;
    private Topics topics = Topics.DEFAULT;
    private Map<String, String> kafka = Map.of();
    private double articlesPerSecond = Double.POSITIVE_INFINITY;
    private Instant startAt;
    private Duration every = Duration.ZERO;
    private IngestListener listener = IngestListener.NONE;
    private Duration patience = BrokerCheck.PATIENCE;

    private Builder(String bootstrapServers) {
      this.bootstrapServers = bootstrapServers;
    }

    /** The topics to write; {@link Topics#DEFAULT} unless told. */
    public Builder topics(Topics names) {
      this.topics = names;
      return this;
    }

    /** Settings for the Kafka clients, such as those of SASL and TLS. */
    public Builder kafka(Map<String, String> settings) {
      this.kafka = Map.copyOf(settings);
      return this;
    }

    /**
     * How many articles a second at most; as fast as can be unless told.
     *
     * @param perSecond above 0, infinite for as fast as can be
     */
    public Builder rate(double perSecond) {
      this.articlesPerSecond = perSecond;
      return this;
    }

    /** When the first article was first seen; each when it was read unless told. */
    public Builder startAt(Instant time) {
      this.startAt = time;
      return this;
    }

    /** How much later than the one before it each article was first seen, after {@code startAt}. */
    public Builder every(Duration spacing) {
      this.every = spacing;
      return this;
    }

    /** Who is told how it goes. */
    public Builder listener(IngestListener whom) {
      this.listener = whom;
      return this;
    }

    Builder patience(Duration howLong) {
      this.patience = howLong;
      return this;
    }

    /**
     * Connects.
     *
     * @throws IngestException naming every setting that is wrong; or a topic that is missing
     * @throws BrokerUnreachable if no broker answers in 10 seconds
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public Ingest open() throws InterruptedException {
      check();
      new BrokerCheck(bootstrapServers, kafka, patience)
          .require(List.of(topics.articles(), topics.deadLetters()));
      try {
        return new Ingest(
            this,
            new KafkaProducer<>(ProducerSettings.of(bootstrapServers, kafka)),
            Clock.systemUTC());
      } catch (KafkaException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        throw new IngestException("A Kafka setting is wrong: " + cause.getMessage(), e);
      }
    }

    Ingest open(Producer<byte[], byte[]> producer, Clock clock) {
      check();
      return new Ingest(this, producer, clock);
    }

    private void check() {
      List<String> faults = new ArrayList<>();
      if (!(articlesPerSecond > 0)) {
        faults.add("rate is %s: it must be above 0".formatted(articlesPerSecond));
      }
      if (every.isNegative()) {
        faults.add("every is %s: it must not be negative".formatted(every));
      }
      if (!every.isZero() && startAt == null) {
        faults.add("every is %s without a start: give the time to start at".formatted(every));
      }
      if (!faults.isEmpty()) {
        throw new IngestException(String.join("; ", faults) + ".");
      }
    }
  }
}
