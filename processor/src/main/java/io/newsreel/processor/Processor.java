package io.newsreel.processor;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.newsreel.events.Article;
import io.newsreel.events.JsonSerde;
import io.newsreel.processor.annotate.Dictionaries;
import io.newsreel.processor.rows.ArticleLog;
import io.newsreel.processor.rows.Awaited;
import io.newsreel.processor.rows.KafkaArticleLog;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processor, running. The topics must be there before it starts. */
public final class Processor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Processor.class);

  /** A clean stop takes no longer; what is not done by then is done after the next start. */
  private static final Duration LONGEST_CLOSE = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final Admin admin;
  private final Drain drain;
  private final Progress progress = new Progress();
  private final Awaited awaited = new Awaited();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  /**
   * A processor, not started yet.
   *
   * @throws RuntimeException if a user's dictionary has faults; the message names all of them
   */
  public Processor(ProcessorConfig config) {
    Properties properties = StreamsProperties.of(config);
    Topology topology =
        NewsreelTopology.build(
            config,
            Dictionaries.load(config.dictionaries()),
            logs(config),
            awaited,
            progress,
            properties);
    LOG.info("{}", topology.describe());
    streams =
        new KafkaStreams(
            topology, properties, new PacedClients(config.topics().articles(), awaited));
    streams.setUncaughtExceptionHandler(
        error -> {
          LOG.error("The processor stops", error);
          failure.compareAndSet(null, error);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    admin = Admin.create(clientProperties(config));
    drain = new Drain(config, progress, admin);
  }

  /** Starts the work, in threads of its own. */
  public void start() {
    streams.start();
  }

  /** Whether it is assigned its partitions and at work. */
  public boolean running() {
    return streams.state() == KafkaStreams.State.RUNNING;
  }

  /** Whether everything taken in so far has gone all the way through. */
  public boolean drained() {
    return running() && drain.done();
  }

  /** How far it has come. */
  public Progress progress() {
    return progress;
  }

  /** Gives what Kafka Streams and its clients measure, and the articles done, to a registry. */
  public void measure(MeterRegistry registry) {
    FunctionCounter.builder("newsreel.processor.articles", progress, Progress::articles)
        .description("Articles annotated, or found to be known, since the start")
        .register(registry);
    new KafkaStreamsMetrics(streams).bindTo(registry);
  }

  /** Why it stopped by itself, if it did. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Stops; what has not been committed is done again after the next start. */
  @Override
  public void close() {
    if (!streams.close(LONGEST_CLOSE)) {
      LOG.warn("The processor did not stop within {}.", LONGEST_CLOSE);
    }
    admin.close(Duration.ofSeconds(5));
  }

  private static Map<String, Object> clientProperties(ProcessorConfig config) {
    Map<String, Object> properties = new HashMap<>(config.kafka());
    properties.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers());
    return properties;
  }

  private static ArticleLog.Opener logs(ProcessorConfig config) {
    return partition -> {
      Map<String, Object> properties = clientProperties(config);
      properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
      properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
      properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
      properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
      properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 64 << 10);
      return new KafkaArticleLog(
          new KafkaConsumer<>(
              properties, new StringDeserializer(), JsonSerde.of(Article.class).deserializer()),
          new TopicPartition(config.topics().articles(), partition));
    };
  }
}
