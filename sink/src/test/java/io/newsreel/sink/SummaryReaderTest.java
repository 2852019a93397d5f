package io.newsreel.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newsreel.events.JsonSerde;
import io.newsreel.events.Summary;
import io.newsreel.events.SummaryKey;
import io.newsreel.events.Window;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryReaderTest {

  private static final TopicPartition PARTITION = new TopicPartition("newsreel.summaries", 0);

  @TempDir Path out;
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private SummaryReader reader;
  private long offset;

  @BeforeEach
  void assign() {
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    reader = new SummaryReader(consumer, new SummaryFiles(out));
  }

  @Test
  void commitsABatchOnceItIsOnTheDisk() {
    // Given
    reader.assign(List.of(PARTITION), true);
    add(Samples.full(1));

    // When
    reader.read(Duration.ZERO);

    // Then
    assertThat(out.resolve("24h.md")).exists();
    assertThat(committed()).isEqualTo(1);
  }

  @Test
  void doesNotCommitWhatItCouldNotWrite() throws Exception {
    // Given
    reader.assign(List.of(PARTITION), true);
    Files.writeString(out.resolve("24h"), "a file in the way");
    add(Samples.calendar(Window.DAY, "2026-03-02T00:00:00Z", 1));

    // Then
    assertThatThrownBy(() -> reader.read(Duration.ZERO))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(out.toString());
    assertThat(committed()).isZero();
  }

  @Test
  void startsOverForANewFolderAlone() {
    // When
    reader.assign(List.of(PARTITION), false);

    // Then
    assertThat(committed()).isEqualTo(-1);

    // When
    reader.assign(List.of(PARTITION), true);

    // Then
    assertThat(committed()).isZero();
    assertThat(consumer.position(PARTITION)).isZero();
  }

  @Test
  void leavesOutWhatIsNoSummaryAndGoesOn() {
    // Given
    reader.assign(List.of(PARTITION), true);
    add("24h|2026-03-01T10:00:00Z", "{no json".getBytes(UTF_8));
    add("what is this", null);
    add(null, null);
    add(Samples.full(1));

    // When
    reader.read(Duration.ZERO);

    // Then
    assertThat(out.resolve("24h.md")).exists();
    assertThat(committed()).isEqualTo(4);
  }

  @Test
  void takesOutTheFilesOfARowThatIsGone() {
    // Given
    reader.assign(List.of(PARTITION), true);
    Summary day = Samples.calendar(Window.DAY, "2026-03-02T00:00:00Z", 1);
    add(Samples.full(1));
    add(day);
    reader.read(Duration.ZERO);

    // When
    add(SummaryKey.of(day).toString(), null);
    reader.read(Duration.ZERO);

    // Then
    assertThat(out.resolve("24h")).isEmptyDirectory();
    assertThat(out.resolve("24h.md")).exists();
  }

  @Test
  void hasCaughtUpOnceAllThatWasThereIsWritten() {
    // Given
    reader.assign(List.of(PARTITION), true);
    add(Samples.full(1));
    consumer.updateEndOffsets(Map.of(PARTITION, 2L));
    CompletableFuture<Void> caughtUp = reader.caughtUp();

    // When
    reader.read(Duration.ZERO);

    // Then
    assertThat(caughtUp).isNotDone();

    // When
    add(Samples.running(Window.HOUR, "2026-03-01T10:05:00Z", 1));
    reader.read(Duration.ZERO);

    // Then
    assertThat(caughtUp).isCompleted();
    assertThat(out.resolve("1h.md")).exists();
  }

  @Test
  void tellsThoseWhoWaitThatItStopped() {
    // Given
    CompletableFuture<Void> before = reader.caughtUp();

    // When
    reader.abandon(new IllegalStateException("The disk is full."));

    // Then
    assertThat(before).isCompletedExceptionally();
    assertThat(reader.caughtUp()).isCompletedExceptionally();
  }

  private long committed() {
    OffsetAndMetadata committed = consumer.committed(Set.of(PARTITION)).get(PARTITION);
    return committed == null ? -1 : committed.offset();
  }

  private void add(Summary summary) {
    byte[] value = JsonSerde.of(Summary.class).serializer().serialize("summaries", summary);
    add(SummaryKey.of(summary).toString(), value);
  }

  private void add(String key, byte[] value) {
    byte[] bytes = key == null ? null : key.getBytes(UTF_8);
    consumer.addRecord(
        new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset++, bytes, value));
  }
}
