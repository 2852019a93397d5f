package io.newsreel.bench;

import io.newsreel.bench.corpus.CorpusShape;
import io.newsreel.bench.measure.PublishedRows;
import io.newsreel.bench.measure.Setting;
import io.newsreel.bench.measure.TableCopy;
import io.newsreel.cli.broker.EmbeddedBroker;
import io.newsreel.events.Topics;
import io.newsreel.sink.postgres.PostgresConfig;
import io.newsreel.sink.postgres.PostgresSink;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the PostgreSQL sink against COPY of the same rows. */
@Command(
    name = "postgres",
    description = {
      "Measures the PostgreSQL sink against COPY of the same rows into equal tables.",
      "The password is taken from NEWSREEL_POSTGRES_PASSWORD; the schema bench is made anew."
    },
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class PostgresBench implements Callable<Integer> {

  private static final String SCHEMA = "bench";
  private static final int PATIENCE_MINUTES = 10;

  @Spec private CommandSpec spec;

  @Option(names = "--postgres", paramLabel = "URL", required = true, description = "JDBC URL.")
  private String url;

  @Option(names = "--postgres-user", paramLabel = "NAME", description = "Who connects.")
  private String user;

  @Option(names = "--articles", paramLabel = "N", description = "Articles of the corpus.")
  private int articles = 5_000;

  @Option(names = "--rounds", paramLabel = "N", description = "Times to measure each.")
  private int rounds = 3;

  @Mixin private RunFolder runs;

  private final List<Double> freshRatios = new ArrayList<>();
  private final List<Double> replacedRatios = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    PostgresConfig config =
        new PostgresConfig(
            url + (url.contains("?") ? "&" : "?") + "currentSchema=" + SCHEMA,
            Optional.ofNullable(user),
            Optional.ofNullable(System.getenv("NEWSREEL_POSTGRES_PASSWORD")));
    PostgresSink.check(config);
    Path folder = runs.make("postgres");
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        TableCopy copy = new TableCopy(config, folder)) {
      Setting setting =
          new Setting(
              broker.bootstrapServers(), folder.resolve("state"), 4, 2, Duration.ofSeconds(1));
      progress("running the pipeline over %,d articles".formatted(articles));
      Topics topics = PublishedRows.of(setting, CorpusShape.NEWS, articles);
      for (int round = 0; round <= rounds; round++) {
        progress(round == 0 ? "warming up" : "round " + round);
        measure(
            round, Map.of("bootstrap.servers", broker.bootstrapServers()), topics, config, copy);
      }
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "ratio, median of %d: new rows %.2f, every row replaced %.2f%n",
        rounds, median(freshRatios), median(replacedRatios));
    out.flush();
    return 0;
  }

  private void measure(
      int round, Map<String, String> kafka, Topics topics, PostgresConfig config, TableCopy copy)
      throws Exception {
    copy.execute("DROP SCHEMA IF EXISTS %s CASCADE; CHECKPOINT".formatted(SCHEMA));
    double fresh = sink(kafka, topics, config);
    long rows = copy.out(SCHEMA);
    double copied = copy.in(SCHEMA);
    copy.execute("UPDATE %s.kafka_offset SET next_offset = 0; CHECKPOINT".formatted(SCHEMA));
    double replaced = sink(kafka, topics, config);
    if (round > 0) {
      freshRatios.add(copied / fresh);
      replacedRatios.add(copied / replaced);
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%,d rows of %,d articles%n", rows, articles);
      print("COPY", rows, copied, copied);
      print("sink, new rows", rows, fresh, copied);
      print("sink, every row replaced", rows, replaced, copied);
      out.flush();
    }
  }

  private void print(String what, long rows, double seconds, double copied) {
    spec.commandLine()
        .getOut()
        .printf(
            "%-25s %6.1f s %,9.0f rows/s %,7.0f articles/s   ratio %.2f%n",
            what, seconds, rows / seconds, articles / seconds, copied / seconds);
  }

  /** Seconds from the start of a sink, its tables there, until everything is in them. */
  private double sink(Map<String, String> kafka, Topics topics, PostgresConfig config)
      throws InterruptedException, ExecutionException, TimeoutException {
    try (PostgresSink sink = PostgresSink.start(kafka, topics, config, this::progress)) {
      long start = System.nanoTime();
      sink.caughtUp().get(PATIENCE_MINUTES, TimeUnit.MINUTES);
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static double median(List<Double> ratios) {
    return ratios.stream().sorted().toList().get(ratios.size() / 2);
  }

  private void progress(String what) {
    spec.commandLine().getErr().println(what + "…");
    spec.commandLine().getErr().flush();
  }
}
