package io.newsreel.contract;

import static org.awaitility.Awaitility.await;

import io.newsreel.cli.NewsreelCli;
import io.newsreel.cli.broker.BrokerConnection;
import io.newsreel.cli.broker.TopicSetup;
import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.settings.SettingsLoader;
import io.newsreel.events.Article;
import io.newsreel.events.Json;
import io.newsreel.events.Topics;
import io.newsreel.ingest.Ingest;
import io.newsreel.ingest.IngestReport;
import io.newsreel.ingest.sources.Source;
import io.newsreel.ingest.sources.Sources;
import io.newsreel.processor.Processor;
import io.newsreel.processor.ProcessorConfig;
import io.newsreel.processor.counts.GiveOut;
import io.newsreel.processor.counts.NewsClock;
import io.newsreel.sink.SummarySink;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A pipeline with topics, an application id and a folder of its own, so that many can share a
 * broker.
 */
final class PipelineRun implements AutoCloseable {

  private static final int PARTITIONS = 3;

  /** Short, because most tests wait for a few articles only. */
  private static final Duration QUICK_COMMIT = Duration.ofMillis(200);

  private static final Duration PATIENCE = Duration.ofMinutes(8);
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Path folder;
  private final Settings settings;
  private final List<Process> processes = new ArrayList<>();
  private Processor processor;

  /** A pipeline with its topics there, and nothing started. */
  PipelineRun(String bootstrapServers, Path parent) {
    String name = "contract-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();
    folder = parent.resolve(name);
    settings =
        new SettingsLoader(Map.of())
            .load(
                Optional.empty(),
                Map.of(
                    Setting.BOOTSTRAP_SERVERS,
                    bootstrapServers,
                    Setting.TOPIC_PREFIX,
                    name,
                    Setting.APPLICATION_ID,
                    name + "-processor",
                    Setting.PARTITIONS,
                    Integer.toString(PARTITIONS),
                    Setting.DATA_DIR,
                    folder.toString(),
                    Setting.OUT,
                    folder.resolve("out").toString()),
                Map.of());
    try (BrokerConnection broker = BrokerConnection.clusterOrRunning(settings)) {
      TopicSetup.ensure(broker, settings);
    }
  }

  Topics topics() {
    return settings.topics();
  }

  /** Starts the processor in this process. */
  PipelineRun start() {
    return start(QUICK_COMMIT);
  }

  /** Starts the processor in this process, with a time between commits. */
  PipelineRun start(Duration commit) {
    processor =
        new Processor(
            new ProcessorConfig(
                servers(),
                settings.topics(),
                settings.applicationId(),
                settings.instanceId(),
                settings.partitions(),
                1,
                settings.threads(),
                settings.dataDir().resolve("state"),
                Optional.empty(),
                commit,
                new GiveOut(commit, 4, 20, 20, commit),
                NewsClock.Kind.ARTICLES,
                true,
                settings.duplicateSimilarity(),
                settings.duplicateHorizon(),
                settings.boilerplateProof(),
                Map.of()));
    processor.start();
    return this;
  }

  /** Starts the processor in a process of its own, as its users do. */
  Process startElsewhere() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            NewsreelCli.class.getName(),
            "process",
            "--replay",
            "--bootstrap-servers=" + servers(),
            "--topic-prefix=" + settings.topics().prefix(),
            "--application-id=" + settings.applicationId(),
            "--partitions=" + PARTITIONS,
            "--data-dir=" + folder);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.getParent().resolve(folder.getFileName() + ".txt").toFile())
            .start();
    processes.add(process);
    return process;
  }

  /** Takes in the files of a path. */
  IngestReport ingest(Path path) throws InterruptedException {
    try (Source source = Sources.of(List.of(path.toString()), InputStream.nullInputStream());
        Ingest ingest = Ingest.builder(servers()).topics(topics()).open()) {
      return ingest.run(source);
    }
  }

  /** Takes in articles, in this order. */
  void ingest(List<Article> articles) throws IOException, InterruptedException {
    Path file = Files.createTempFile(Files.createDirectories(folder), "articles", ".jsonl");
    List<String> lines = new ArrayList<>();
    for (Article article : articles) {
      lines.add(Json.writer(Article.class).writeValueAsString(article));
    }
    Files.write(file, lines);
    ingest(file);
  }

  /** Returns when everything taken in has gone all the way through. */
  PipelineRun drain() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> {
              processor
                  .failure()
                  .ifPresent(
                      error -> {
                        throw new AssertionError("The processor stopped", error);
                      });
              return processor.drained();
            });
    return this;
  }

  Tables tables() {
    return Tables.read(servers(), topics());
  }

  /** The folder of the summaries, brought to the state of the topic. */
  Path files() throws Exception {
    try (SummarySink sink =
        SummarySink.start(
            Map.of("bootstrap.servers", servers(), "group.id", topics().prefix() + "-sink"),
            topics(),
            settings.out(),
            settings.keepFiles())) {
      sink.caughtUp().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
    return settings.out();
  }

  @Override
  public void close() {
    processes.forEach(Process::destroyForcibly);
    if (processor != null) {
      processor.close();
    }
  }

  private String servers() {
    return settings.bootstrapServers().orElseThrow();
  }
}
