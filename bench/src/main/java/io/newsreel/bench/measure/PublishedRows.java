package io.newsreel.bench.measure;

import io.newsreel.bench.corpus.Corpus;
import io.newsreel.bench.corpus.CorpusShape;
import io.newsreel.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the pipeline publishes about a corpus, each row once: as compaction would leave it. */
public final class PublishedRows {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int LOOK_MILLIS = 100;

  private PublishedRows() {}

  /**
   * Runs the pipeline over a corpus.
   *
   * @return the topics that hold its rows, each row once
   */
  public static Topics of(Setting setting, CorpusShape shape, int articles)
      throws InterruptedException {
    Topics whole = new Topics("whole");
    Topics once = new Topics("once");
    try (BenchTopics bench = new BenchTopics(setting);
        FullPipeline pipeline = new FullPipeline(setting.processor(whole, "whole"))) {
      bench.ensure(whole);
      bench.ensure(once);
      bench.fill(whole, new Corpus(shape), articles);
      pipeline.start();
      while (pipeline.articles() < articles || !pipeline.drained()) {
        if (pipeline.failure() != null) {
          throw new IllegalStateException("The pipeline stopped", pipeline.failure());
        }
        Thread.sleep(LOOK_MILLIS);
      }
    }
    copy(setting, whole.annotated(), once.annotated());
    copy(setting, whole.stories(), once.stories());
    copy(setting, whole.actorCounts(), once.actorCounts());
    copy(setting, whole.subjectCounts(), once.subjectCounts());
    copy(setting, whole.summaries(), once.summaries());
    return once;
  }

  /** Copies the last value of each key. */
  private static void copy(Setting setting, String from, String to) {
    Map<String, Object> client = new HashMap<>(Setting.PRODUCER);
    client.put("bootstrap.servers", setting.bootstrapServers());
    client.put("max.request.size", 16 << 20);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer())) {
      for (Map.Entry<String, byte[]> row : latest(setting, from).entrySet()) {
        Future<?> unused = producer.send(new ProducerRecord<>(to, row.getKey(), row.getValue()));
      }
    }
  }

  private static Map<String, byte[]> latest(Setting setting, String topic) {
    Map<String, byte[]> rows = new LinkedHashMap<>();
    Map<String, Object> client =
        Map.of(
            "bootstrap.servers", setting.bootstrapServers(), "isolation.level", "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .collect(Collectors.toList());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          String key = new String(record.key(), StandardCharsets.UTF_8);
          rows.remove(key);
          if (record.value() != null) {
            rows.put(key, record.value());
          }
        }
      }
    }
    return rows;
  }
}
