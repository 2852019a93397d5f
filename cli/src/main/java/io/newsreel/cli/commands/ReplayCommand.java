package io.newsreel.cli.commands;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newsreel.cli.broker.BrokerConnection;
import io.newsreel.cli.pipeline.Pipeline;
import io.newsreel.cli.pipeline.Work;
import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.events.Json;
import io.newsreel.events.Summary;
import io.newsreel.ingest.IngestReport;
import io.newsreel.ingest.sources.Source;
import io.newsreel.sink.TextSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Feeds files through the whole pipeline, waits for the end, and shows the summary. */
@Command(
    name = "replay",
    description = {
      "Feed files through the whole pipeline, wait until it is drained, show the summary.",
      "To replay again what is in already changes no count."
    })
public final class ReplayCommand extends NewsreelCommand {

  @Mixin private PathArguments paths;
  @Mixin private FirstSeenOptions firstSeen;

  @Option(
      names = "--json",
      description = "write the summary as JSON, with deadLetters where there are any")
  private boolean json;

  @Option(
      names = "--serve",
      description = "serve the live page and its API while it works and afterwards, until Ctrl-C")
  private boolean serve;

  private Source source;
  private String page = "";

  /** Makes the command. */
  public ReplayCommand(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  @Override
  public List<Setting> flags() {
    return List.of(
        Setting.DATA_DIR,
        Setting.OUT,
        Setting.POSTGRES,
        Setting.POSTGRES_USER,
        Setting.BOOTSTRAP_SERVERS,
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
    firstSeen.check();
    source = paths.open();
    OutFolder.requireWritable(settings.out());
    PostgresSetting.require(settings);
  }

  @Override
  protected void run(Settings settings, Terminal terminal) throws Exception {
    terminal.progress("starting");
    try (BrokerConnection broker = BrokerConnection.clusterOrOwn(settings, 0);
        Pipeline pipeline = Pipeline.on(broker, settings, terminal)) {
      TopicReader deadLetters = new TopicReader(broker, settings.topics().deadLetters());
      Map<TopicPartition, Long> before = deadLetters.ends();
      pipeline.startProcessor(Work.REPLAY);
      pipeline.startSink();
      if (serve) {
        page = pipeline.startPage();
        terminal.say("The page is at %s.".formatted(page));
      }
      IngestReport report = pipeline.ingest(firstSeen.feed(source));
      requireSomething(report);
      pipeline.drain();
      terminal.endProgress();
      show(settings, report, deadLetters.countFrom(before), terminal);
      if (serve) {
        terminal.say("The page is at %s. Ctrl-C stops.".formatted(page));
        pipeline.watch();
      }
    }
  }

  @Override
  protected String afterInterruption() {
    return serve
        ? "Stopped. 'newsreel sink --serve' shows the page again."
        : "Stopped. Nothing is lost: the same command goes on, and counts nothing twice.";
  }

  private static void requireSomething(IngestReport report) {
    if (report.delivered() == 0) {
      throw CommandFailure.failed(
          report.rejected() == 0
              ? "There is no article in what was named."
              : "None of what was named could be read as an article.");
    }
  }

  private void show(Settings settings, IngestReport report, long deadLetters, Terminal terminal)
      throws IOException {
    Path whole = settings.out().resolve("all.json");
    byte[] bytes = Files.readAllBytes(whole);
    if (json) {
      new JsonLines(terminal.out())
          .write(deadLetters == 0 ? bytes : withDeadLetters(bytes, deadLetters));
    } else {
      Summary summary = Json.reader(Summary.class).readValue(bytes);
      String text = new TextSummary(terminal.columns(), terminal.colour()).render(summary);
      terminal.out().print(text);
      terminal.out().flush();
    }
    terminal.say("");
    terminal.say(IngestReports.sentence(report, deadLetters));
    terminal.say(
        "Summaries are in '%s', the whole of it in all.md; 'newsreel tail TOPIC --from-beginning --until-end' shows the records."
            .formatted(settings.out()));
  }

  private static byte[] withDeadLetters(byte[] summary, long deadLetters) throws IOException {
    ObjectNode row = Json.reader(ObjectNode.class).readValue(summary);
    return Json.writer(JsonNode.class).writeValueAsBytes(row.put("deadLetters", deadLetters));
  }
}
