package io.newsreel.bench;

import io.newsreel.bench.corpus.CorpusShape;
import io.newsreel.bench.measure.Measurement;
import io.newsreel.bench.measure.Outcome;
import io.newsreel.bench.measure.Setting;
import io.newsreel.bench.profile.CpuProfile;
import io.newsreel.cli.broker.EmbeddedBroker;
import io.newsreel.events.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command: everything in one go, in one process, on one machine. */
@Command(
    name = "bench/run",
    description =
        "Measures the full pipeline against a pass-through that parses and writes the same articles.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    subcommands = {TextWork.class, PostgresBench.class, PageBench.class})
public final class Bench implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--articles", paramLabel = "N", description = "Articles of the corpus.")
  private int articles = 120_000;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Articles of the corpus that both run over first, not measured.")
  private int warmUp = 15_000;

  @Option(names = "--rounds", paramLabel = "N", description = "Times to measure both.")
  private int rounds = 1;

  @Option(names = "--partitions", paramLabel = "N", description = "Partitions of every topic.")
  private int partitions = 4;

  @Option(names = "--threads", paramLabel = "N", description = "Stream threads.")
  private int threads = 2;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of the corpus.")
  private long seed = CorpusShape.NEWS.seed();

  @Mixin private RunFolder runs;

  @Option(
      names = "--profile",
      description = "Run the pipeline once more and tell where CPU time goes.")
  private boolean profile;

  @Option(names = "--json", description = "Print the figures as JSON.")
  private boolean json;

  /** Runs the bench. */
  public static void main(String[] arguments) {
    // The broker's threads would keep the process alive after a failure.
    System.exit(new CommandLine(new Bench()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Path folder = runs.make("run");
    PrintWriter out = spec.commandLine().getOut();
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"), 0)) {
      Setting setting =
          new Setting(
              broker.bootstrapServers(),
              folder.resolve("state"),
              partitions,
              threads,
              Duration.ofSeconds(1));
      warmUp(setting);
      progress("preloading %,d articles".formatted(articles));
      CorpusShape shape = CorpusShape.NEWS.withSeed(seed);
      try (Measurement measurement = Measurement.preload(setting, "bench", shape, articles)) {
        out.print(json ? asJson(measure(measurement)) : measure(measurement).text());
        if (profile) {
          CpuProfile recorded = new CpuProfile(folder.resolve("pipeline.jfr"));
          progress("pipeline, profiled");
          measurement.pipeline(recorded::watch);
          out.print(System.lineSeparator() + ProfileTable.of(recorded, articles));
        }
      }
    }
    out.flush();
    return 0;
  }

  private void warmUp(Setting setting) {
    if (warmUp == 0) {
      return;
    }
    progress("warming up with %,d articles".formatted(warmUp));
    CorpusShape other = CorpusShape.NEWS.withSeed(seed + 1);
    try (Measurement warming = Measurement.preload(setting, "warm", other, warmUp)) {
      warming.passThrough();
      warming.pipeline();
    }
  }

  private Report measure(Measurement measurement) {
    List<Outcome> passThrough = new ArrayList<>();
    List<Outcome> pipeline = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      progress("pass-through, round " + round);
      passThrough.add(measurement.passThrough());
      progress("pipeline, round " + round);
      pipeline.add(measurement.pipeline());
    }
    return new Report(articles, measurement.corpusBytes(), passThrough, pipeline);
  }

  private static String asJson(Report report) throws IOException {
    return Json.writer(Map.class).writeValueAsString(report.json()) + System.lineSeparator();
  }

  private void progress(String what) {
    spec.commandLine().getErr().println(what + "…");
    spec.commandLine().getErr().flush();
  }
}
