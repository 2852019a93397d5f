package io.newsreel.cli.commands;

import io.newsreel.cli.broker.BrokerConnection;
import io.newsreel.cli.pipeline.Pipeline;
import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Terminal;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The sink, and no more. */
@Command(
    name = "sink",
    description = {
      "Keep the files of a folder at the state of the summaries topic, until Ctrl-C;",
      "and, with --postgres, the tables of a database at the state of all published topics."
    })
public final class SinkCommand extends NewsreelCommand {

  @Option(names = "--until-end", description = "stop once everything there is now is written")
  private boolean untilEnd;

  @Option(names = "--serve", description = "serve the live page and its API as well")
  private boolean serve;

  /** Makes the command. */
  public SinkCommand(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  @Override
  public List<Setting> flags() {
    return List.of(
        Setting.BOOTSTRAP_SERVERS,
        Setting.DATA_DIR,
        Setting.OUT,
        Setting.POSTGRES,
        Setting.POSTGRES_USER,
        Setting.TOPIC_PREFIX,
        Setting.PARTITIONS,
        Setting.REPLICATION_FACTOR,
        Setting.RETENTION,
        Setting.PAGE_ADDRESS,
        Setting.PAGE_TOKEN,
        Setting.KEEP_FILES,
        Setting.LOG);
  }

  @Override
  protected void check(Settings settings) {
    if (serve && untilEnd) {
      throw CommandFailure.usage("Give --serve or --until-end, not both.");
    }
    OutFolder.requireWritable(settings.out());
    PostgresSetting.require(settings);
  }

  @Override
  protected void run(Settings settings, Terminal terminal) throws Exception {
    try (BrokerConnection broker = BrokerConnection.toRead(settings);
        Pipeline pipeline = Pipeline.on(broker, settings, terminal)) {
      pipeline.startSink();
      if (untilEnd) {
        pipeline.drain();
        terminal.say("Summaries are in %s.".formatted(PostgresSetting.places(settings)));
      } else {
        if (serve) {
          terminal.say("The page is at %s.".formatted(pipeline.startPage()));
        }
        terminal.say(
            "Writing summaries to %s. Ctrl-C stops.".formatted(PostgresSetting.places(settings)));
        pipeline.watch();
      }
    }
  }

  @Override
  protected String afterInterruption() {
    return "Stopped. The next start goes on where this one was.";
  }
}
