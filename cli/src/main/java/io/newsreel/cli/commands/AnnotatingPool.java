package io.newsreel.cli.commands;

import io.newsreel.events.Article;
import io.newsreel.events.WrittenRow;
import io.newsreel.processor.annotate.Annotator;
import io.newsreel.processor.annotate.Dictionaries;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Annotates on all cores, and gives the rows in the order in which the articles came. */
final class AnnotatingPool implements AutoCloseable {

  /** Articles under way for each core: enough that none waits for a long one. */
  private static final int AHEAD = 64;

  private final ThreadLocal<Annotator> annotator;
  private final int limit;
  private final ExecutorService pool;
  private final Deque<Future<byte[]>> rows = new ArrayDeque<>();
  private final Output output;

  /** Takes rows as JSON. */
  interface Output {
    void write(byte[] row) throws IOException;
  }

  AnnotatingPool(Dictionaries dictionaries, Output output) {
    int cores = Runtime.getRuntime().availableProcessors();
    this.annotator = ThreadLocal.withInitial(() -> new Annotator(dictionaries));
    this.limit = cores * AHEAD;
    this.pool = Executors.newFixedThreadPool(cores);
    this.output = output;
  }

  /** Takes in an article; waits where too many are under way. */
  void add(Article article) throws IOException, InterruptedException {
    if (rows.size() >= limit) {
      give();
    }
    rows.add(pool.submit(() -> annotate(article)));
  }

  /** Waits for what is under way. */
  void finish() throws IOException, InterruptedException {
    while (!rows.isEmpty()) {
      give();
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  private byte[] annotate(Article article) {
    return WrittenRow.of(annotator.get().annotate(article, Instant.now())).bytes();
  }

  private void give() throws IOException, InterruptedException {
    try {
      output.write(rows.remove().get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
