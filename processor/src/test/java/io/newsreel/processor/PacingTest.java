package io.newsreel.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.newsreel.processor.rows.Awaited;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken in while rows wait for their story, and in a backlog. */
class PacingTest {

  private static final TopicPartition FIRST = new TopicPartition("articles", 0);
  private static final TopicPartition SECOND = new TopicPartition("articles", 1);
  private static final TopicPartition PLACEMENTS = new TopicPartition("placements", 0);

  private final Awaited awaited = new Awaited();
  private final Headway headway = new Headway();
  private final Pacing pacing = new Pacing("articles", awaited, headway);
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");

  @BeforeEach
  void assign() {
    consumer.assign(List.of(FIRST, SECOND, PLACEMENTS));
  }

  @Test
  void holdsArticlesBackWhereManyRowsWait() {
    // Given
    awaited.of(0, Awaited.MOST);
    awaited.of(1, Awaited.MOST - 1);

    // When
    pacing.apply(consumer);

    // Then: what the rows wait for goes on
    assertThat(consumer.paused()).containsExactly(FIRST);
  }

  @Test
  void goesOnOnceFewerWait() {
    // Given
    awaited.of(0, Awaited.MOST);
    pacing.apply(consumer);

    // When
    awaited.of(0, Awaited.MOST - 1);
    pacing.apply(consumer);

    // Then
    assertThat(consumer.paused()).isEmpty();
  }

  @Test
  void leavesPausedWhatOthersPaused() {
    // Given
    consumer.pause(List.of(FIRST));
    awaited.of(0, Awaited.MOST);
    pacing.apply(consumer);

    // When
    awaited.of(0, 0);
    pacing.apply(consumer);

    // Then
    assertThat(consumer.paused()).containsExactly(FIRST);
  }

  @Test
  void holdsAPartitionBackThatIsAheadOfOthersInABacklog() {
    // Given
    headway.at(0, 10_000, 50_000);
    headway.at(1, 9_000, 50_000);

    // When
    pacing.apply(consumer);

    // Then
    assertThat(consumer.paused()).containsExactly(FIRST);

    // When
    headway.at(1, 9_900, 49_000);
    pacing.apply(consumer);

    // Then
    assertThat(consumer.paused()).isEmpty();
  }

  @Test
  void holdsNothingBackThatComesInLiveNorWaitsForWhatIsNearlyThrough() {
    // Given: an old corpus is replayed into the second partition
    headway.at(0, 10_000, 3);
    headway.at(1, 1_000, 50_000);

    // When
    pacing.apply(consumer);

    // Then
    assertThat(consumer.paused()).isEmpty();

    // Given
    headway.at(0, 10_000, 50_000);
    headway.at(1, 1_000, Headway.BACKLOG - 1);

    // When
    pacing.apply(consumer);

    // Then
    assertThat(consumer.paused()).isEmpty();
  }

  @Test
  void takesNoteOfHowFarEachPartitionWasRead() {
    // Given
    consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L, PLACEMENTS, 0L));
    consumer.updateEndOffsets(Map.of(FIRST, 9_000L, SECOND, 9_000L, PLACEMENTS, 0L));
    consumer.addRecord(record(FIRST, 10_000));
    consumer.addRecord(record(SECOND, 9_000));

    // When
    pacing.read(consumer.poll(Duration.ZERO), consumer);

    // Then
    assertThat(headway.ahead(0)).isTrue();
    assertThat(headway.ahead(1)).isFalse();

    // When: others work on the second one
    consumer.assign(List.of(FIRST));
    pacing.apply(consumer);

    // Then
    assertThat(headway.ahead(0)).isFalse();
  }

  @Test
  void forgetsAPartitionThatOthersWorkOnNow() {
    // Given
    awaited.of(0, Awaited.MOST);
    pacing.apply(consumer);

    // When
    consumer.assign(List.of(SECOND));
    awaited.of(0, 0);

    // Then: a consumer cannot resume what it has not been assigned
    assertThatCode(() -> pacing.apply(consumer)).doesNotThrowAnyException();
  }

  private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long time) {
    return new ConsumerRecord<>(
        partition.topic(),
        partition.partition(),
        0,
        time,
        TimestampType.CREATE_TIME,
        0,
        0,
        null,
        null,
        new RecordHeaders(),
        Optional.empty());
  }
}
