package io.newsreel.ingest.sources;

import static io.newsreel.ingest.sources.Deliveries.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newsreel.events.Article;
import io.newsreel.ingest.sources.Delivery.Delivered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFolderTest {

  private static final Duration INTERVAL = Duration.ofMillis(30);

  @TempDir Path folder;
  private WatchedFolder watched;

  @BeforeEach
  void watch() {
    watched = WatchedFolder.of(folder, INTERVAL, Deliveries.CLOCK);
  }

  @AfterEach
  void close() {
    watched.close();
  }

  @Test
  void deliversWhatIsThereAndWhatComes() throws Exception {
    // Given
    write(folder.resolve("a.txt"), "one");
    assertThat(nextArticle().id()).isEqualTo("a.txt");

    // When
    write(folder.resolve("sub/b.txt"), "two");

    // Then
    assertThat(nextArticle().id()).isEqualTo("sub/b.txt");
  }

  @Test
  void deliversAFileOnceUntilItChanges() throws Exception {
    // Given
    write(folder.resolve("a.txt"), "one");
    assertThat(nextArticle().text()).isEqualTo("one");
    CompletableFuture<Optional<Delivery>> next = CompletableFuture.supplyAsync(this::next);
    assertThatThrownBy(() -> next.get(10 * INTERVAL.toMillis(), TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);

    // When
    write(folder.resolve("a.txt"), "one, corrected");

    // Then
    assertThat(article(next).text()).isEqualTo("one, corrected");
  }

  @Test
  void waitsUntilAFileIsComplete() throws Exception {
    // Given: a writer that adds to the file far more often than the folder is looked through
    watched = WatchedFolder.of(folder, Duration.ofMillis(400), Deliveries.CLOCK);
    Path file = write(folder.resolve("a.txt"), "begin");
    CompletableFuture<Optional<Delivery>> next = CompletableFuture.supplyAsync(this::next);

    // When
    for (int i = 0; i < 50; i++) {
      append(file, ".");
      Thread.sleep(20);
    }
    append(file, "end");

    // Then
    assertThat(article(next).text()).endsWith("end");
  }

  @Test
  void endsWhenItIsClosed() throws Exception {
    // Given
    CompletableFuture<Optional<Delivery>> next = CompletableFuture.supplyAsync(this::next);

    // When
    watched.close();

    // Then
    assertThat(next.get(10, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void saysWhatIsMissingWhereThereIsNoFolder() {
    assertThatThrownBy(() -> WatchedFolder.of(folder.resolve("none")))
        .isInstanceOf(NoSuchSource.class)
        .hasMessage("No such folder: %s. Make it, or name another.", folder.resolve("none"));
  }

  private Article nextArticle() throws Exception {
    return article(CompletableFuture.supplyAsync(this::next));
  }

  private static Article article(CompletableFuture<Optional<Delivery>> next)
      throws ExecutionException, InterruptedException, TimeoutException {
    return ((Delivered) next.get(10, TimeUnit.SECONDS).orElseThrow()).article();
  }

  private Optional<Delivery> next() {
    try {
      return watched.next();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }
}
