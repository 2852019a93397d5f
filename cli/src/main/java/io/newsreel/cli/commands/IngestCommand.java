package io.newsreel.cli.commands;

import io.newsreel.cli.broker.BrokerConnection;
import io.newsreel.cli.pipeline.Pipeline;
import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.events.Json;
import io.newsreel.ingest.IngestReport;
import io.newsreel.ingest.sources.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes articles in, and no more. */
@Command(
    name = "ingest",
    description = "Put the articles of files, or of a watched folder, on the articles topic.")
public final class IngestCommand extends NewsreelCommand {

  @Parameters(arity = "0..*", paramLabel = "PATH", description = PathArguments.DESCRIPTION)
  private List<String> paths = new ArrayList<>();

  @Mixin private FirstSeenOptions firstSeen;

  @Option(names = "--json", description = "write what came of it as JSON")
  private boolean json;

  private Source source;

  /** Makes the command. */
  public IngestCommand(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  @Override
  public List<Setting> flags() {
    return List.of(
        Setting.WATCH,
        Setting.BOOTSTRAP_SERVERS,
        Setting.DATA_DIR,
        Setting.RATE,
        Setting.TOPIC_PREFIX,
        Setting.PARTITIONS,
        Setting.REPLICATION_FACTOR,
        Setting.RETENTION,
        Setting.LOG);
  }

  @Override
  protected void check(Settings settings) {
    firstSeen.check();
    WatchSetting.require(settings);
    if (paths.isEmpty() == settings.watch().isEmpty()) {
      throw CommandFailure.usage(
          "ingest reads either files or a watched folder: name a PATH, or give --watch DIR.");
    }
    source =
        paths.isEmpty() ? WatchSetting.source(settings).orElseThrow() : PathArguments.open(paths);
  }

  @Override
  protected void run(Settings settings, Terminal terminal) throws Exception {
    try (BrokerConnection broker = BrokerConnection.clusterOrRunning(settings);
        Pipeline pipeline = Pipeline.on(broker, settings, terminal)) {
      IngestReport report = pipeline.ingest(firstSeen.feed(source));
      terminal.endProgress();
      if (json) {
        new JsonLines(terminal.out())
            .write(Json.writer(IngestReport.class).writeValueAsString(report));
      } else {
        terminal.say(IngestReports.sentence(report));
      }
    }
  }

  @Override
  protected String afterInterruption() {
    return "Stopped. What was taken in is kept; to take in the same files again is harmless.";
  }
}
