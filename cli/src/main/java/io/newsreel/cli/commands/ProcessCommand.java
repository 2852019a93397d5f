package io.newsreel.cli.commands;

import io.newsreel.cli.broker.BrokerConnection;
import io.newsreel.cli.pipeline.Pipeline;
import io.newsreel.cli.pipeline.Work;
import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.Terminal;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The processor, and no more. */
@Command(name = "process", description = "Run the processor against a cluster, until Ctrl-C.")
public final class ProcessCommand extends NewsreelCommand {

  @Option(
      names = "--replay",
      description = "work through a corpus: windows end with its last article, not now")
  private boolean replay;

  @Option(names = "--serve", description = "serve /health and /metrics")
  private boolean serve;

  /** Makes the command. */
  public ProcessCommand(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  @Override
  public List<Setting> flags() {
    return List.of(
        Setting.BOOTSTRAP_SERVERS,
        Setting.DATA_DIR,
        Setting.KNOWLEDGE_DIR,
        Setting.TOPIC_PREFIX,
        Setting.PARTITIONS,
        Setting.REPLICATION_FACTOR,
        Setting.RETENTION,
        Setting.APPLICATION_ID,
        Setting.INSTANCE_ID,
        Setting.THREADS,
        Setting.PAGE_ADDRESS,
        Setting.PAGE_TOKEN,
        Setting.LOG);
  }

  @Override
  protected void run(Settings settings, Terminal terminal) throws Exception {
    try (BrokerConnection broker = BrokerConnection.clusterOrRunning(settings);
        Pipeline pipeline = Pipeline.on(broker, settings, terminal)) {
      pipeline.startProcessor(replay ? Work.REPLAY : Work.LIVE);
      terminal.say(
          "Processing with Kafka at %s. Ctrl-C stops.".formatted(broker.bootstrapServers()));
      if (serve) {
        terminal.say("Metrics are at %smetrics.".formatted(pipeline.startMetrics()));
      }
      pipeline.watch();
    }
  }

  @Override
  protected String afterInterruption() {
    return "Stopped. The next start goes on where this one was.";
  }
}
