package io.newsreel.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  @Test
  void namesAFullDiskWhateverWasBeingDone() {
    IOException full = new IOException("While open a file for appending: No space left on device");
    assertThat(Reasons.of(new IllegalStateException("Error opening store texts", full)))
        .isEqualTo("no space left on the disk");
  }

  @Test
  void looksIntoWhatAFutureWraps() {
    assertThat(Reasons.of(new CompletionException(new NoSuchFileException("/proc/x"))))
        .isEqualTo("no such file or folder");
    assertThat(Reasons.of(new CompletionException(new IOException("one\n  two"))))
        .isEqualTo("one two");
  }

  @Test
  void namesTheKindWhereThereIsNoMessage() {
    assertThat(Reasons.of(new IllegalStateException())).isEqualTo("illegalstate");
  }
}
