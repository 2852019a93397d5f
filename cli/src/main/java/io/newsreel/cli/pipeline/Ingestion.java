package io.newsreel.cli.pipeline;

import io.newsreel.cli.terminal.Terminal;
import io.newsreel.events.Topics;
import io.newsreel.ingest.Ingest;
import io.newsreel.ingest.IngestListener;
import io.newsreel.ingest.IngestProgress;
import io.newsreel.ingest.IngestReport;
import io.newsreel.ingest.sources.Delivery.Rejected;
import io.newsreel.ingest.sources.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ingest of one source, in a thread of its own: standard input cannot be interrupted, and the
 * thread that runs the command must be.
 */
final class Ingestion implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Ingestion.class);

  /** A person reads so many lines on bad input; the dead letters hold them all. */
  private static final int LINES = 10;

  private final Ingest ingest;
  private final Listener listener;
  private final CompletableFuture<IngestReport> report = new CompletableFuture<>();

  private Ingestion(Ingest ingest, Listener listener) {
    this.ingest = ingest;
    this.listener = listener;
  }

  /** Connects, and starts to take in. */
  static Ingestion start(
      Map<String, Object> client, Topics topics, OptionalDouble rate, Feed feed, Terminal terminal)
      throws InterruptedException {
    Map<String, String> kafka = new HashMap<>();
    client.forEach((key, value) -> kafka.put(key, value.toString()));
    Listener listener = new Listener(terminal);
    Ingest.Builder builder =
        Ingest.builder(kafka.remove("bootstrap.servers"))
            .topics(topics)
            .kafka(kafka)
            .listener(listener)
            .every(feed.every());
    rate.ifPresent(builder::rate);
    feed.startAt().ifPresent(builder::startAt);
    Ingestion ingestion = new Ingestion(builder.open(), listener);
    Thread thread = new Thread(() -> ingestion.run(feed.source()), "newsreel-ingest");
    thread.setDaemon(true);
    thread.start();
    return ingestion;
  }

  /** What came of it, once the source has ended. */
  CompletableFuture<IngestReport> report() {
    return report.copy();
  }

  /** How far it is, for a person. */
  String progress() {
    return listener.progress;
  }

  @Override
  public void close() {
    ingest.close();
    listener.close();
  }

  private void run(Source source) {
    try {
      report.complete(ingest.run(source));
    } catch (InterruptedException | RuntimeException e) {
      report.completeExceptionally(e);
    }
  }

  private static final class Listener implements IngestListener {

    private final Terminal terminal;
    private volatile String progress = "taking in articles";
    private int lines;
    private long more;

    Listener(Terminal terminal) {
      this.terminal = terminal;
    }

    @Override
    public void progress(IngestProgress now) {
      progress =
          "taking in: %,d articles, %,.0f/s%s"
              .formatted(
                  now.delivered(),
                  now.articlesPerSecond(),
                  now.rejected() == 0 ? "" : ", %,d rejected".formatted(now.rejected()));
    }

    @Override
    public synchronized void rejected(Rejected rejected) {
      LOG.warn("Rejected: {}", rejected.reason());
      tell("rejected: " + rejected.reason());
    }

    @Override
    public synchronized void warning(String message) {
      LOG.warn("{}", message);
      tell("warning: " + message);
    }

    synchronized void close() {
      if (more > 0) {
        terminal.say("… and %,d more like these, all of them in the log.".formatted(more));
        more = 0;
      }
    }

    private void tell(String line) {
      if (lines < LINES) {
        lines++;
        terminal.say(line);
      } else {
        more++;
      }
    }
  }
}
