package io.newsreel.events.consuming;

import io.newsreel.events.ActorCount;
import io.newsreel.events.AnnotatedArticle;
import io.newsreel.events.Article;
import io.newsreel.events.BucketSize;
import io.newsreel.events.CountKey;
import io.newsreel.events.Figures;
import io.newsreel.events.JsonSerde;
import io.newsreel.events.Posting;
import io.newsreel.events.Story;
import io.newsreel.events.SubjectCount;
import io.newsreel.events.Summary;
import io.newsreel.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The code of docs/consuming.md: what stands there stands here, and is compiled and tested. */
final class ConsumingExample {

  private ConsumingExample() {}

  static <T> Consumer<String, T> open(String bootstrapServers, Class<T> type) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest",
            "enable.auto.commit", "false");
    return new KafkaConsumer<>(
        settings, new StringDeserializer(), JsonSerde.of(type).deserializer());
  }

  static <T> void readToTheEnd(Consumer<String, T> consumer, String topic, Map<String, T> table) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
      for (ConsumerRecord<String, T> row : consumer.poll(Duration.ofSeconds(1))) {
        if (row.value() == null) {
          table.remove(row.key());
        } else {
          table.put(row.key(), row.value());
        }
      }
    }
  }

  static void printArticle(Article article) {
    System.out.println(article.publisher() + ": " + article.headline());
  }

  static void printMentions(AnnotatedArticle row) {
    row.analysis()
        .mentions()
        .forEach(m -> System.out.println(m.surface() + " is " + m.name() + ": " + m.reason()));
  }

  static void printStory(Story story) {
    System.out.println(story.figures().publishers() + " publishers: " + story.headline());
  }

  static void printSubject(SubjectCount count) {
    System.out.println(count.name() + " in " + count.start() + ": " + count.figures());
  }

  static void printSummary(Summary summary) {
    summary.actors().forEach(actor -> System.out.println(actor.name() + " " + actor.figures()));
  }

  static Figures window(Map<String, ActorCount> table, String actor, Instant from, Instant to) {
    List<Posting> postings = new ArrayList<>();
    Instant first = BucketSize.FIVE_MINUTES.startOf(from);
    for (Instant start = first; start.isBefore(to); start = start.plus(Duration.ofMinutes(5))) {
      ActorCount row = table.get(new CountKey(actor, BucketSize.FIVE_MINUTES, start).toString());
      if (row != null) {
        postings.addAll(row.postings());
      }
    }
    return Figures.of(postings);
  }

  static String summariesOfAnotherPrefix() {
    return new Topics("city-desk").summaries();
  }
}
