package io.newsreel.events.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.ActorCount;
import io.newsreel.events.ActorKind;
import io.newsreel.events.BucketSize;
import io.newsreel.events.CountKey;
import io.newsreel.events.EventType;
import io.newsreel.events.Figures;
import io.newsreel.events.Posting;
import io.newsreel.events.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ConsumingExampleTest {

  private static final String ACTOR = "http://www.wikidata.org/entity/Q142";
  private static final TopicPartition PARTITION = new TopicPartition("newsreel.actor-counts", 0);
  private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");

  @Test
  void readsATopicIntoATable() {
    // Given
    MockConsumer<String, ActorCount> consumer = new MockConsumer<>("earliest");
    consumer.updatePartitions(
        PARTITION.topic(), List.of(new PartitionInfo(PARTITION.topic(), 0, null, null, null)));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, 3L));
    consumer.schedulePollTask(
        () -> {
          consumer.addRecord(record(0, "kept", count("2026-03-01T10:00:00Z", 1)));
          consumer.addRecord(record(1, "gone", count("2026-03-01T10:00:00Z", 1)));
        });
    consumer.schedulePollTask(() -> consumer.addRecord(record(2, "gone", null)));

    // When
    Map<String, ActorCount> table = new HashMap<>();
    ConsumingExample.readToTheEnd(consumer, PARTITION.topic(), table);

    // Then
    assertThat(table).containsOnlyKeys("kept");
  }

  @Test
  void unitesFiveMinutesToAWindow() {
    // Given
    Map<String, ActorCount> table = new HashMap<>();
    for (String start :
        List.of("2026-03-01T09:55:00Z", "2026-03-01T10:00:00Z", "2026-03-01T10:55:00Z")) {
      CountKey key = new CountKey(ACTOR, BucketSize.FIVE_MINUTES, Instant.parse(start));
      table.put(key.toString(), count(start, 2));
    }

    // When
    Figures figures =
        ConsumingExample.window(
            table,
            ACTOR,
            Instant.parse("2026-03-01T10:00:00Z"),
            Instant.parse("2026-03-01T11:00:00Z"));

    // Then
    assertThat(figures).isEqualTo(new Figures(4, 2, 1, 1));
  }

  @Test
  void isWhatTheGuideShows() throws IOException {
    // Given
    String source =
        Files.readString(
            find("events/src/test/java/io/newsreel/events/consuming/ConsumingExample.java"));
    String guide = Files.readString(find("docs/consuming.md"));

    // When
    List<String> shown =
        JAVA.matcher(guide).results().map(MatchResult::group).map(this::code).toList();

    // Then
    assertThat(shown).isNotEmpty().allMatch(code -> words(source).contains(words(code)));
  }

  @Test
  void isGuidedToEveryTopicAndType() throws IOException {
    assertThat(Files.readString(find("docs/consuming.md")))
        .contains(Topics.DEFAULT.published())
        .contains(Arrays.stream(EventType.values()).map(EventType::type).toList());
  }

  private String code(String block) {
    return block.substring("```java\n".length(), block.length() - "```".length());
  }

  private static String words(String code) {
    return code.replaceAll("\\s+", " ").strip();
  }

  private static Path find(String name) {
    return Stream.iterate(
            Path.of(System.getProperty("user.dir")), folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve(name))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow();
  }

  private static ConsumerRecord<String, ActorCount> record(long offset, String key, ActorCount v) {
    return new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, key, v);
  }

  private static ActorCount count(String start, int mentions) {
    return new ActorCount(
        ACTOR,
        "France",
        ActorKind.COUNTRY,
        BucketSize.FIVE_MINUTES,
        Instant.parse(start),
        new Figures(mentions, 1, 1, 1),
        1,
        List.of(new Posting("a@" + start, mentions, "example.org", "one text")));
  }
}
