package io.newsreel.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProgressTest {

  private final Progress progress = new Progress();

  @Test
  void isBusyUntilTheLastOfItsTasksIsOver() {
    // When, Then
    assertThat(progress.busy()).isFalse();
    progress.busyWith(
        () -> {
          progress.busyWith(() -> assertThat(progress.busy()).isTrue());
          assertThat(progress.busy()).as("the outer one goes on").isTrue();
        });
    assertThat(progress.busy()).isFalse();
  }

  @Test
  void isNotBusyWithWhatHasFailed() {
    // When
    assertThatThrownBy(
            () ->
                progress.busyWith(
                    () -> {
                      throw new IllegalStateException("of no use");
                    }))
        .hasMessage("of no use");

    // Then
    assertThat(progress.busy()).isFalse();
  }

  @Test
  void tellsArticlesFromOtherWork() {
    // When
    progress.worked();
    progress.worked();
    progress.articleDone();

    // Then
    assertThat(progress.work()).isEqualTo(2);
    assertThat(progress.articles()).isEqualTo(1);
  }
}
