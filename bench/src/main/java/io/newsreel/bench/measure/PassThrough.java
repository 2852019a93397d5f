package io.newsreel.bench.measure;

import io.newsreel.events.Article;
import io.newsreel.events.JsonSerde;
import io.newsreel.events.Topics;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/** The baseline: parses every article and writes it again, exactly once. */
final class PassThrough implements Application {

  private final LongAdder articles = new LongAdder();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final KafkaStreams streams;
  private final Committed committed;

  PassThrough(Setting setting, Topics topics, String applicationId, Topic output) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, setting.bootstrapServers());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, setting.folder().resolve("copy").toString());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, setting.threads());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, setting.commitEvery().toMillis());
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    for (Map.Entry<String, String> entry : Setting.PRODUCER.entrySet()) {
      properties.put(StreamsConfig.producerPrefix(entry.getKey()), entry.getValue());
    }
    StreamsBuilder builder = new StreamsBuilder();
    JsonSerde<Article> json = JsonSerde.of(Article.class);
    builder.stream(topics.articles(), Consumed.with(Serdes.String(), json).withName("articles"))
        .peek((publisher, article) -> articles.increment(), Named.as("counted"))
        .to(output.name(), Produced.with(Serdes.String(), json).withName("copies"));
    streams = new KafkaStreams(builder.build(properties), properties);
    streams.setUncaughtExceptionHandler(
        error -> {
          failure.compareAndSet(null, error);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    committed = new Committed(setting.bootstrapServers(), applicationId, topics.articles());
  }

  /** The name of a topic that is there. */
  record Topic(String name) {}

  @Override
  public void start() {
    streams.start();
  }

  @Override
  public long articles() {
    return articles.sum();
  }

  @Override
  public long work() {
    return articles.sum();
  }

  @Override
  public boolean drained() {
    return committed.all();
  }

  @Override
  public Throwable failure() {
    return failure.get();
  }

  @Override
  public void close() {
    streams.close();
    committed.close();
  }
}
