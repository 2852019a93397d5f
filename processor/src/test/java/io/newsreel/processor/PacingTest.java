package io.newsreel.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.newsreel.processor.rows.Awaited;
import java.util.List;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is taken in while rows wait for their story. */
class PacingTest {

  private static final TopicPartition FIRST = new TopicPartition("articles", 0);
  private static final TopicPartition SECOND = new TopicPartition("articles", 1);
  private static final TopicPartition PLACEMENTS = new TopicPartition("placements", 0);

  private final Awaited awaited = new Awaited();
  private final Pacing pacing = new Pacing("articles", awaited);
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
}
