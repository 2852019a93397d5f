package io.newsreel.sink.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import io.newsreel.events.ActorCount;
import io.newsreel.events.AnnotatedArticle;
import io.newsreel.events.CountKey;
import io.newsreel.events.Json;
import io.newsreel.events.Story;
import io.newsreel.events.SubjectCount;
import io.newsreel.events.Summary;
import io.newsreel.events.SummaryKey;
import io.newsreel.events.Topics;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Topics that no other test has, and a transactional writer to them, as the processor is one. */
final class Feed implements AutoCloseable {

  private static final int PARTITIONS = 2;
  private static final AtomicInteger COUNT = new AtomicInteger();

  final Topics topics = new Topics("feed-" + COUNT.incrementAndGet());
  private final KafkaProducer<String, byte[]> producer;
  private final Map<String, Map<String, Object>> latest = new HashMap<>();

  Feed() throws ExecutionException, InterruptedException {
    Map<String, Object> kafka = Map.of("bootstrap.servers", Services.bootstrapServers());
    try (Admin admin = Admin.create(kafka)) {
      makeTopics(admin);
    }
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put("transactional.id", topics.prefix());
    producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    producer.initTransactions();
  }

  /** Deletes the topics with what is on them, and makes new ones of the same names. */
  void makeTopicsAnew() throws ExecutionException, InterruptedException {
    producer.flush();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", Services.bootstrapServers()))) {
      admin.deleteTopics(new TopicTables(topics).topics()).all().get();
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  Collections.disjoint(
                      admin.listTopics().names().get(), new TopicTables(topics).topics()));
      makeTopics(admin);
    }
  }

  private void makeTopics(Admin admin) throws ExecutionException, InterruptedException {
    List<NewTopic> made = new ArrayList<>();
    for (String name : new TopicTables(topics).topics()) {
      made.add(new NewTopic(name, PARTITIONS, (short) 1));
    }
    admin.createTopics(made).all().get();
  }

  /** Writes records, and commits. */
  void write(Object... records) {
    producer.beginTransaction();
    List.of(records).forEach(this::send);
    producer.commitTransaction();
  }

  /** Writes records, and takes them back before anybody may read them. */
  void writeAndAbort(Object... records) {
    producer.beginTransaction();
    List.of(records).forEach(this::send);
    producer.flush();
    producer.abortTransaction();
  }

  /** Writes tombstones in the places of records. */
  void delete(Object... records) {
    producer.beginTransaction();
    for (Object record : records) {
      send(topicOf(record), keyOf(record), null);
    }
    producer.commitTransaction();
  }

  /** Writes anything. */
  void writeRaw(String topic, String key, String value) {
    producer.beginTransaction();
    send(topic, key, value.getBytes(UTF_8));
    producer.commitTransaction();
  }

  /** Many versions and deletions of a few rows of every topic, in a few transactions. */
  void writeHistory(int steps, long seed) {
    Random random = new Random(seed);
    long revision = 0;
    for (int step = 0; step < steps; step++) {
      if (step % 50 == 0) {
        producer.beginTransaction();
      }
      Object record = randomRecord(random, ++revision);
      Map<String, Object> table = latest.computeIfAbsent(topicOf(record), topic -> new TreeMap<>());
      if (random.nextInt(12) == 0) {
        table.remove(keyOf(record));
        send(topicOf(record), keyOf(record), null);
      } else {
        table.put(keyOf(record), record);
        send(record);
      }
      if (step % 50 == 49 || step == steps - 1) {
        producer.commitTransaction();
      }
    }
  }

  /** What stands of a history: the records of a topic's latest versions, in the order of keys. */
  List<Object> standing(String topic) {
    return List.copyOf(latest.get(topic).values());
  }

  @Override
  public void close() {
    producer.close();
  }

  private static Object randomRecord(Random random, long revision) {
    String id = "id-" + random.nextInt(40);
    String[] list =
        random
            .ints(random.nextInt(6), 0, 9)
            .distinct()
            .mapToObj(i -> "x" + i)
            .toArray(String[]::new);
    return switch (random.nextInt(6)) {
      case 0, 1 -> Records.article(id, revision, "Headline " + revision, list);
      case 2 -> Records.story(id, revision, list);
      case 3 -> Records.actorCount(id, revision, list.length);
      case 4 -> Records.subjectCount(id, revision, list.length);
      default -> Records.summary(revision, list.length);
    };
  }

  private void send(Object record) {
    try {
      byte[] value = Json.writer(record.getClass()).writeValueAsBytes(record);
      send(topicOf(record), keyOf(record), value);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void send(String topic, String key, byte[] value) {
    Future<?> unused = producer.send(new ProducerRecord<>(topic, key, value));
  }

  private String topicOf(Object record) {
    if (record instanceof AnnotatedArticle) {
      return topics.annotated();
    } else if (record instanceof Story) {
      return topics.stories();
    } else if (record instanceof ActorCount) {
      return topics.actorCounts();
    } else if (record instanceof SubjectCount) {
      return topics.subjectCounts();
    }
    return topics.summaries();
  }

  private static String keyOf(Object record) {
    if (record instanceof AnnotatedArticle article) {
      return article.id();
    } else if (record instanceof Story story) {
      return story.id();
    } else if (record instanceof ActorCount count) {
      return new CountKey(count.actor(), count.size(), count.start()).toString();
    } else if (record instanceof SubjectCount count) {
      return new CountKey(count.subject(), count.size(), count.start()).toString();
    }
    return SummaryKey.of((Summary) record).toString();
  }
}
