package io.newsreel.sink.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells those who ask when everything has been read that was in the topics as they asked. Asking is
 * for any thread, the rest for the one that reads.
 */
public final class CatchUp {

  private final Consumer<?, ?> consumer;
  private final Queue<CompletableFuture<Void>> asked = new ConcurrentLinkedQueue<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private volatile Throwable over;

  /** For those who wait for a consumer. */
  public CatchUp(Consumer<?, ?> consumer) {
    this.consumer = consumer;
  }

  /** Completes once everything that is in the topics by now has been read and kept. */
  public CompletableFuture<Void> ask() {
    CompletableFuture<Void> future = new CompletableFuture<>();
    asked.add(future);
    Throwable reason = over;
    if (reason != null) {
      future.completeExceptionally(reason);
    }
    return future;
  }

  /** Notes how far the topics reach, for those who asked since; call it before each poll. */
  public void noteEnds() {
    CompletableFuture<Void> future = asked.peek();
    while (future != null) {
      waiting.add(new Waiting(future, consumer.endOffsets(consumer.assignment())));
      asked.remove();
      future = asked.peek();
    }
  }

  /** How far the consumer has come, by now. */
  public Map<TopicPartition, Long> positions() {
    return consumer.assignment().stream().collect(Collectors.toMap(p -> p, consumer::position));
  }

  /**
   * Tells those whose end is reached.
   *
   * @param kept up to where all that was polled is kept
   */
  public void tell(Map<TopicPartition, Long> kept) {
    waiting.removeIf(wait -> arrived(wait, kept));
  }

  /** Fails those who still wait, and those who ask from now on; nothing is read any more. */
  public void abandon(Throwable reason) {
    over = reason;
    waiting.forEach(w -> w.future.completeExceptionally(reason));
    asked.forEach(future -> future.completeExceptionally(reason));
  }

  private static boolean arrived(Waiting wait, Map<TopicPartition, Long> kept) {
    boolean arrived =
        wait.ends.entrySet().stream().allMatch(e -> kept.get(e.getKey()) >= e.getValue());
    return arrived && wait.future.complete(null);
  }

  private record Waiting(CompletableFuture<Void> future, Map<TopicPartition, Long> ends) {}
}
