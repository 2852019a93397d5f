package io.newsreel.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import io.newsreel.bench.corpus.Corpus;
import io.newsreel.bench.corpus.CorpusShape;
import io.newsreel.events.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Preloads a corpus and runs applications over it, one at a time. Between two runs everything an
 * application has written is deleted and the heap is collected.
 */
public final class Measurement implements AutoCloseable {

  private static final long LOOK_MILLIS = 10;
  private static final long DRAIN_LOOK_NANOS = 200_000_000;

  private final Setting setting;
  private final Topics topics;
  private final BenchTopics bench;
  private final int articles;
  private final long corpusBytes;
  private int runs;

  private Measurement(Setting setting, Topics topics, BenchTopics bench, int articles, long bytes) {
    this.setting = setting;
    this.topics = topics;
    this.bench = bench;
    this.articles = articles;
    this.corpusBytes = bytes;
  }

  /** Fills an articles topic with a corpus, under a prefix of its own. */
  public static Measurement preload(
      Setting setting, String prefix, CorpusShape shape, int articles) {
    Topics topics = new Topics(prefix);
    BenchTopics bench = new BenchTopics(setting);
    bench.ensure(topics);
    long bytes = bench.fill(topics, new Corpus(shape), articles);
    return new Measurement(setting, topics, bench, articles, bytes);
  }

  /** Bytes of the corpus as JSON. */
  public long corpusBytes() {
    return corpusBytes;
  }

  /** Runs the baseline. */
  public Outcome passThrough() {
    String id = topics.prefix() + "-copy-" + runs++;
    bench.ensure(topics);
    return run(
        new PassThrough(setting, topics, id, BenchTopics.copies(topics)), id, watching -> {});
  }

  /** Runs the whole pipeline. */
  public Outcome pipeline() {
    return pipeline(watching -> {});
  }

  /**
   * Runs the whole pipeline with somebody watching.
   *
   * @param watcher told {@code true} at the first article, {@code false} at the end
   */
  public Outcome pipeline(Consumer<Boolean> watcher) {
    String id = topics.prefix() + "-pipeline-" + runs++;
    bench.ensure(topics);
    return run(new FullPipeline(setting.processor(topics, id)), id, watcher);
  }

  @Override
  public void close() {
    bench.close();
  }

  private Outcome run(Application application, String id, Consumer<Boolean> watcher) {
    System.gc();
    Outcome outcome;
    try (application;
        MemoryWatch memory = new MemoryWatch()) {
      application.start();
      waitUntil(application, () -> application.articles() > 0);
      long first = System.nanoTime();
      long cpu = cpuNanos();
      watcher.accept(true);
      Clock clock = new Clock(application, first);
      waitUntil(application, clock::stopped);
      watcher.accept(false);
      outcome =
          new Outcome(
              application.articles(),
              (clock.lastWork - first) / 1e9,
              (clock.lastArticle - first) / 1e9,
              List.copyOf(clock.tenths),
              (clock.cpu - cpu) / 1e9,
              memory.peaks(),
              StateSize.of(
                  setting.bootstrapServers(), setting.folder().resolve(id), id, topics.prefix()));
    }
    if (outcome.articles() != articles) {
      throw new IllegalStateException(
          "%s worked on %d articles, not on the %d there are."
              .formatted(id, outcome.articles(), articles));
    }
    bench.clear(topics, id);
    delete(setting.folder().resolve(id));
    return outcome;
  }

  /** Stops when all is drained, and knows when the last work was done. */
  private final class Clock {
    private final Application application;
    private final long first;
    private final List<Double> tenths = new ArrayList<>();
    private long work = -1;
    private long read = -1;
    private long lastWork;
    private long lastArticle;
    private long cpu;
    private long nextLook;

    private Clock(Application application, long first) {
      this.application = application;
      this.first = first;
      nextLook = first + DRAIN_LOOK_NANOS;
    }

    boolean stopped() {
      long now = System.nanoTime();
      long seen = application.work();
      if (seen != work) {
        work = seen;
        lastWork = now;
        cpu = cpuNanos();
      }
      long done = application.articles();
      if (done != read) {
        read = done;
        lastArticle = now;
        while (tenths.size() < 10 && done >= articles * (tenths.size() + 1L) / 10) {
          tenths.add((now - first) / 1e9);
        }
      }
      // To ask costs the broker something, so not before there is a chance.
      if (done < articles || now < nextLook) {
        return false;
      }
      nextLook = now + DRAIN_LOOK_NANOS;
      return application.drained();
    }
  }

  private interface Condition {
    boolean met();
  }

  private static void waitUntil(Application application, Condition condition) {
    while (!condition.met()) {
      if (application.failure() != null) {
        throw new IllegalStateException("The application stopped", application.failure());
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted", e);
      }
    }
  }

  private static long cpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void delete(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
