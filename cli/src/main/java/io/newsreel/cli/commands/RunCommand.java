package io.newsreel.cli.commands;

import io.newsreel.cli.broker.BrokerConnection;
import io.newsreel.cli.pipeline.Feed;
import io.newsreel.cli.pipeline.Pipeline;
import io.newsreel.cli.pipeline.Work;
import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.ingest.sources.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Everything live in one process. */
@Command(
    name = "run",
    description = {
      "Run everything live in one process: a watched folder, the processor, the sink and the page, until Ctrl-C.",
      "Others can reach the embedded broker on its port, to push articles or to read topics."
    })
public final class RunCommand extends NewsreelCommand {

  /** Makes the command. */
  public RunCommand(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  @Override
  public List<Setting> flags() {
    return List.of(
        Setting.WATCH,
        Setting.DATA_DIR,
        Setting.OUT,
        Setting.POSTGRES,
        Setting.POSTGRES_USER,
        Setting.BOOTSTRAP_SERVERS,
        Setting.BROKER_PORT,
        Setting.RATE,
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
        Setting.KEEP_FILES,
        Setting.LOG);
  }

  @Override
  protected void check(Settings settings) {
    WatchSetting.require(settings);
    OutFolder.requireWritable(settings.out());
    PostgresSetting.require(settings);
  }

  @Override
  protected void run(Settings settings, Terminal terminal) throws Exception {
    Optional<Source> watched = WatchSetting.source(settings);
    try (BrokerConnection broker = BrokerConnection.clusterOrOwn(settings, settings.brokerPort());
        Pipeline pipeline = Pipeline.on(broker, settings, terminal)) {
      pipeline.startProcessor(Work.LIVE);
      pipeline.startSink();
      String page = pipeline.startPage();
      terminal.say(
          "Running with Kafka at %s; summaries go to %s."
              .formatted(broker.bootstrapServers(), PostgresSetting.places(settings)));
      terminal.say("The page is at %s. Ctrl-C stops.".formatted(page));
      if (watched.isPresent()) {
        pipeline.ingest(Feed.of(watched.get()));
      } else {
        pipeline.watch();
      }
    }
  }

  @Override
  protected String afterInterruption() {
    return "Stopped. What was taken in is kept, and is gone on with at the next start.";
  }
}
