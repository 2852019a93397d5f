package io.newsreel.cli.pipeline;

import io.newsreel.cli.broker.BrokerConnection;
import io.newsreel.cli.broker.TopicSetup;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Reasons;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.ingest.IngestException;
import io.newsreel.ingest.IngestReport;
import io.newsreel.processor.Processor;
import io.newsreel.sink.SummarySink;
import io.newsreel.sink.postgres.PostgresConfig;
import io.newsreel.sink.postgres.PostgresSink;
import io.newsreel.sink.postgres.PostgresUnusable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The parts of Newsreel that run in this process, on one Kafka: any of ingest, processor and sink.
 * The calling thread watches over them: it shows how far they are, and if one fails, all are
 * closed.
 */
public final class Pipeline implements AutoCloseable {

  /** How often the parts are looked at, in milliseconds. */
  private static final int LOOK = 100;

  private final BrokerConnection broker;
  private final Settings settings;
  private final Terminal terminal;
  private final Heartbeat heartbeat;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private Optional<Processor> processor = Optional.empty();
  private Optional<SummarySink> files = Optional.empty();
  private Optional<PostgresSink> tables = Optional.empty();

  private Pipeline(BrokerConnection broker, Settings settings, Terminal terminal) {
    this.broker = broker;
    this.settings = settings;
    this.terminal = terminal;
    this.heartbeat = new Heartbeat(settings.dataDir());
  }

  /**
   * A pipeline without parts, its topics set up.
   *
   * @throws CommandFailure if the topics cannot be set up
   */
  public static Pipeline on(BrokerConnection broker, Settings settings, Terminal terminal) {
    TopicSetup.ensure(broker, settings);
    return new Pipeline(broker, settings, terminal);
  }

  /**
   * Starts the processor.
   *
   * @param work whether it works through a corpus or follows the news
   * @throws CommandFailure if the user's own knowledge has faults
   */
  public void startProcessor(Work work) {
    try {
      Processor started = new Processor(ProcessorConfigs.of(settings, clientConfig(), work));
      parts.push(started);
      started.start();
      processor = Optional.of(started);
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw CommandFailure.failed("The processor does not start: " + Reasons.of(e), e);
    }
  }

  /**
   * Starts the sink: files, and tables where a database is given.
   *
   * @throws CommandFailure if its folder cannot be written, or its database not be used
   */
  public void startSink() {
    try {
      SummarySink started =
          SummarySink.start(
              clientConfig(), settings.topics(), settings.out(), settings.keepFiles());
      parts.push(started);
      files = Optional.of(started);
      settings.postgres().ifPresent(this::startTables);
    } catch (UncheckedIOException | PostgresUnusable e) {
      throw CommandFailure.failed(e.getMessage(), e);
    }
  }

  private void startTables(PostgresConfig config) {
    PostgresSink started =
        PostgresSink.start(clientConfig(), settings.topics(), config, terminal::say);
    parts.push(started);
    tables = Optional.of(started);
  }

  /**
   * Serves the page and the metrics of the parts that were started before.
   *
   * @return its address, for a person
   * @throws CommandFailure if the address is taken, or the page's view cannot be kept
   */
  public String startPage() {
    return serve(true);
  }

  /**
   * Serves the metrics of the parts that were started before, and no page.
   *
   * @return the address, for a person
   * @throws CommandFailure if the address is taken
   */
  public String startMetrics() {
    return serve(false);
  }

  /**
   * Takes in all that a source has, and returns when it has no more and Kafka has all of it.
   *
   * @throws CommandFailure if Kafka does not take it
   */
  public IngestReport ingest(Feed feed) throws InterruptedException {
    try {
      Ingestion ingestion =
          Ingestion.start(clientConfig(), settings.topics(), settings.rate(), feed, terminal);
      parts.push(ingestion);
      CompletableFuture<IngestReport> report = ingestion.report();
      watchWhile(() -> !report.isDone(), ingestion::progress);
      return outcome(report);
    } catch (IngestException e) {
      throw CommandFailure.failed(e.getMessage(), e);
    }
  }

  /** Returns when everything taken in so far has gone through the processor and the sink. */
  public void drain() throws InterruptedException {
    if (processor.isPresent()) {
      Processor working = processor.get();
      watchWhile(
          () -> !working.drained(),
          () -> "draining: %,d articles processed".formatted(working.progress().articles()));
    }
    if (files.isPresent()) {
      await(files.get().caughtUp(), "writing the summaries");
    }
    if (tables.isPresent()) {
      await(tables.get().caughtUp(), "writing to PostgreSQL");
    }
  }

  private void await(CompletableFuture<Void> caughtUp, String status) throws InterruptedException {
    watchWhile(() -> !caughtUp.isDone(), () -> status);
    outcome(caughtUp);
  }

  /** Watches over the parts until Ctrl-C, or until one fails. */
  public void watch() throws InterruptedException {
    watchWhile(() -> true, this::processed);
  }

  /** Closes the parts, the last started first; what they had taken on is done at the next start. */
  @Override
  public void close() {
    // An interrupted close would not wait, and the next start would have to clear up.
    boolean interrupted = Thread.interrupted();
    terminal.endProgress();
    try {
      while (!parts.isEmpty()) {
        close(parts.pop());
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private String serve(boolean whole) {
    Page page = Page.start(settings, clientConfig(), processor, whole);
    parts.push(page);
    return page.address();
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      throw new IllegalStateException("A part did not close: " + Reasons.of(e), e);
    }
  }

  private String processed() {
    return processor
        .map(working -> "%,d articles processed".formatted(working.progress().articles()))
        .orElse("");
  }

  private void watchWhile(BooleanSupplier busy, Supplier<String> status)
      throws InterruptedException {
    while (busy.getAsBoolean()) {
      requireHealth();
      if (processor.map(Processor::running).orElse(true)) {
        heartbeat.beat(Instant.now());
      }
      String line = status.get();
      if (!line.isEmpty()) {
        terminal.progress(line);
      }
      Thread.sleep(LOOK);
    }
    requireHealth();
  }

  private void requireHealth() {
    broker
        .failure()
        .ifPresent(
            reason -> {
              throw CommandFailure.failed(
                  "The embedded broker on data folder '%s' stopped: %s."
                      .formatted(settings.dataDir(), reason));
            });
    processor
        .flatMap(Processor::failure)
        .ifPresent(
            error -> {
              throw CommandFailure.failed(
                  "The processor stopped: %s. The log says more.".formatted(Reasons.of(error)),
                  error);
            });
    files.map(SummarySink::stopped).ifPresent(Pipeline::requireRunning);
    tables.map(PostgresSink::stopped).ifPresent(Pipeline::requireRunning);
  }

  private static void requireRunning(CompletableFuture<Void> stopped) {
    if (stopped.isDone()) {
      outcome(stopped);
      throw CommandFailure.failed("The sink stopped. The log says more.");
    }
  }

  /** The value of a future that is done; its failure as one line. */
  private static <T> T outcome(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw CommandFailure.failed(Reasons.of(e), e);
    }
  }

  /** Rows may be as large as the topics take; the clients' own limit is 1 MB. */
  private Map<String, Object> clientConfig() {
    Map<String, Object> config = new HashMap<>(broker.clientConfig());
    config.putIfAbsent("max.request.size", Integer.toString(TopicSetup.LARGEST_RECORD));
    return config;
  }
}
