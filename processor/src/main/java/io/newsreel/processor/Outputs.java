package io.newsreel.processor;

import io.newsreel.events.ActorCount;
import io.newsreel.events.Boilerplate;
import io.newsreel.events.CloudEvents;
import io.newsreel.events.CountKey;
import io.newsreel.events.EventType;
import io.newsreel.events.JsonSerde;
import io.newsreel.events.Story;
import io.newsreel.events.SubjectCount;
import io.newsreel.events.Summary;
import io.newsreel.events.SummaryKey;
import io.newsreel.processor.duplicates.Message;
import io.newsreel.processor.rows.RowVersion;
import io.newsreel.processor.stories.Placement;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** How each kind of record leaves: its serde, its headers, its partition. */
final class Outputs {

  private static final String SOURCE = "/newsreel/processor";

  private Outputs() {}

  /** Rows are written where they are made; only the headers are left to do. */
  static Produced<String, RowVersion> annotated() {
    Serializer<RowVersion> written =
        new Serializer<>() {
          @Override
          public byte[] serialize(String topic, RowVersion row) {
            return row.written().bytes();
          }

          @Override
          public byte[] serialize(String topic, Headers headers, RowVersion row) {
            String id = row.id() + "@" + row.revision();
            CloudEvents.stamp(headers, EventType.ANNOTATED.type(), SOURCE, id, row.made());
            return serialize(topic, row);
          }
        };
    Deserializer<RowVersion> never =
        (topic, bytes) -> {
          throw new UnsupportedOperationException("Rows are written here, not read.");
        };
    return Produced.with(Serdes.String(), Serdes.serdeFrom(written, never)).withName("annotated");
  }

  static Produced<String, Boilerplate> boilerplate() {
    return produced(
        Boilerplate.class,
        EventType.BOILERPLATE,
        block -> block.publisher() + "@" + block.from() + "@" + block.block().hashCode(),
        Boilerplate::since,
        "boilerplate-sink");
  }

  static Produced<String, ActorCount> actorCounts() {
    return produced(
        ActorCount.class,
        EventType.ACTOR_COUNT,
        count -> new CountKey(count.actor(), count.size(), count.start()) + "@" + count.revision(),
        ActorCount::start,
        "actor-counts-sink");
  }

  static Produced<String, SubjectCount> subjectCounts() {
    return produced(
        SubjectCount.class,
        EventType.SUBJECT_COUNT,
        count ->
            new CountKey(count.subject(), count.size(), count.start()) + "@" + count.revision(),
        SubjectCount::start,
        "subject-counts-sink");
  }

  static Produced<String, Story> stories() {
    return produced(
        Story.class,
        EventType.STORY,
        story -> story.id() + "@" + story.revision(),
        story -> story.lastSeen() == null ? Instant.EPOCH : story.lastSeen(),
        "stories-sink");
  }

  static Produced<String, Summary> summaries() {
    return produced(
        Summary.class,
        EventType.SUMMARY,
        summary -> SummaryKey.of(summary) + "@" + summary.revision(),
        Summary::end,
        "summaries-sink");
  }

  /** What is to be compared goes to the partition in which the article lives that it is sent to. */
  static Produced<String, Message> comparisons(String name) {
    return Produced.with(
            Serdes.String(),
            Message.serde(),
            (topic, unused, message, count) -> Optional.of(Set.of(message.home())))
        .withName(name);
  }

  /** Placements go to the partition in which the article's row lives. */
  static Produced<String, Placement> placements() {
    return Produced.with(
            Serdes.String(),
            Placement.serde(),
            (topic, article, placement, count) -> Optional.of(Set.of(placement.home())))
        .withName("placements-sink");
  }

  /** Sends a record to the partition that is its key. */
  static <T> StreamPartitioner<Integer, T> byNumber() {
    return (topic, partition, value, count) -> Optional.of(Set.of(partition));
  }

  private static <T> Produced<String, T> produced(
      Class<T> type,
      EventType event,
      Function<T, String> id,
      Function<T, Instant> time,
      String name) {
    JsonSerde<T> json = JsonSerde.of(type);
    return Produced.with(
            Serdes.String(),
            Serdes.serdeFrom(json.stamping(event, SOURCE, id, time), json.deserializer()))
        .withName(name);
  }
}
