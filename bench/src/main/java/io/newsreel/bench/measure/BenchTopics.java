package io.newsreel.bench.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.newsreel.bench.corpus.Corpus;
import io.newsreel.cli.broker.TopicLeaders;
import io.newsreel.events.Article;
import io.newsreel.events.Json;
import io.newsreel.events.Topics;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes, fills and clears the topics that are measured on. */
final class BenchTopics implements AutoCloseable {

  private static final String LARGEST_RECORD = Integer.toString(16 << 20);

  private final Setting setting;
  private final Admin admin;

  BenchTopics(Setting setting) {
    this.setting = setting;
    this.admin = Admin.create(Map.of("bootstrap.servers", setting.bootstrapServers()));
  }

  /** The topic the baseline writes to. */
  static PassThrough.Topic copies(Topics topics) {
    return new PassThrough.Topic(topics.prefix() + ".copies");
  }

  /** Makes the topics that are not there. */
  void ensure(Topics topics) {
    List<String> wanted = new ArrayList<>(topics.published());
    wanted.add(topics.comparisons());
    wanted.add(topics.placements());
    wanted.add(copies(topics).name());
    get(
        () -> {
          Set<String> there = admin.listTopics().names().get();
          List<NewTopic> missing =
              wanted.stream()
                  .filter(name -> !there.contains(name))
                  .map(
                      name ->
                          new NewTopic(name, setting.partitions(), (short) 1)
                              .configs(
                                  Map.of(
                                      "max.message.bytes", LARGEST_RECORD, "retention.ms", "-1")))
                  .toList();
          admin.createTopics(missing).all().get();
          TopicLeaders.await(admin, wanted);
          return null;
        });
  }

  /** Deletes everything an application wrote, all but the articles. */
  void clear(Topics topics, String applicationId) {
    get(
        () -> {
          Set<String> written =
              admin.listTopics().names().get().stream()
                  .filter(
                      name ->
                          name.startsWith(applicationId + "-")
                              || name.startsWith(topics.prefix() + "."))
                  .filter(name -> !name.equals(topics.articles()))
                  .collect(Collectors.toSet());
          admin.deleteTopics(written).all().get();
          // They are listed for a moment longer, as if they need not be made again.
          while (!Collections.disjoint(admin.listTopics().names().get(), written)) {
            Thread.sleep(20);
          }
          return null;
        });
  }

  /**
   * Fills the articles topic.
   *
   * @return bytes of the articles as JSON
   */
  long fill(Topics topics, Corpus corpus, int articles) {
    ObjectWriter json = Json.writer(Article.class);
    Map<String, Object> properties = new HashMap<>(Setting.PRODUCER);
    properties.put("bootstrap.servers", setting.bootstrapServers());
    properties.put("acks", "all");
    AtomicReference<Exception> failure = new AtomicReference<>();
    long bytes = 0;
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      for (int n = 0; n < articles; n++) {
        Article article = corpus.article(n);
        byte[] value = json.writeValueAsBytes(article);
        bytes += value.length;
        Future<?> unused =
            producer.send(
                new ProducerRecord<>(topics.articles(), article.publisher(), value),
                (metadata, error) -> {
                  if (error != null) {
                    failure.compareAndSet(null, error);
                  }
                });
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An article cannot be written as JSON", e);
    }
    if (failure.get() != null) {
      throw new IllegalStateException("The articles were not taken", failure.get());
    }
    return bytes;
  }

  @Override
  public void close() {
    admin.close();
  }

  private interface Call {
    Void run() throws ExecutionException, InterruptedException;
  }

  private static void get(Call call) {
    try {
      call.run();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Topics cannot be set up or cleared", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }
}
