package io.newsreel.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ChangeTest {

  private static final TopicPartition PARTITION = new TopicPartition("t", 0);
  private static final List<String> KEY = List.of("k");

  @Test
  void keepsTheLaterOfEqualRevisions() {
    assertThat(after(version("a", 1), version("b", 1)).value()).isEqualTo("b");
  }

  @Test
  void keepsTheHigherRevision() {
    assertThat(after(version("a", 2), version("b", 1)).value()).isEqualTo("a");
  }

  @Test
  void clearsWhatStandsWhereTheRowWasDeletedAndMadeAnew() {
    // When
    Change last = after(version("a", 9), deletion(), version("b", 1), version("c", 2));

    // Then
    assertThat(last.value()).isEqualTo("c");
    assertThat(last.clears()).isTrue();
  }

  @Test
  void countsRevisionsAnewAfterADeletion() {
    assertThat(after(deletion(), version("b", 2), version("c", 1)).value()).isEqualTo("b");
  }

  @Test
  void endsInADeletionWhereThatIsLast() {
    assertThat(after(version("a", 1), deletion())).isEqualTo(deletion());
  }

  private static Change after(Change... changes) {
    return Stream.of(changes).reduce(Change::then).orElseThrow();
  }

  private static Change version(String value, long revision) {
    return Change.version(PARTITION, 0, KEY, value, revision);
  }

  private static Change deletion() {
    return Change.deletion(PARTITION, 0, KEY);
  }
}
