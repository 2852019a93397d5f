package io.newsreel.cli.commands;

import io.newsreel.cli.broker.BrokerConnection;
import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.events.Topics;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the records of a topic as lines of JSON. */
@Command(
    name = "tail",
    description = "Write the records of a topic as lines of JSON.",
    footer = {
      "",
      "Topics: articles, annotated, stories, actor-counts, subject-counts, summaries, dead-letters.",
      "Without --bootstrap-servers it reads the embedded broker's data folder, whether or not",
      "Newsreel runs there."
    })
public final class TailCommand extends NewsreelCommand {

  @Parameters(paramLabel = "TOPIC", description = "a topic, with or without its prefix")
  private String topic;

  @Option(names = "--from-beginning", description = "start with the oldest record, not the next")
  private boolean fromBeginning;

  @Option(names = "--until-end", description = "stop at the end of the topic as it is now")
  private boolean untilEnd;

  @Option(
      names = "--keys",
      description = "write {\"key\":…,\"value\":…} instead of the value alone")
  private boolean keys;

  @Option(
      names = {"--headers", "--json"},
      description = "write the whole record: topic, partition, offset, time, headers, key, value")
  private boolean headers;

  /** Makes the command. */
  public TailCommand(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  @Override
  public List<Setting> flags() {
    return List.of(Setting.BOOTSTRAP_SERVERS, Setting.DATA_DIR, Setting.TOPIC_PREFIX, Setting.LOG);
  }

  @Override
  protected void check(Settings settings) {
    resolve(settings.topics());
  }

  @Override
  protected boolean keepsLog(Settings settings) {
    return Files.isDirectory(settings.dataDir());
  }

  @Override
  protected void run(Settings settings, Terminal terminal) {
    RecordJson format =
        headers ? RecordJson.ENVELOPE : keys ? RecordJson.KEY_AND_VALUE : RecordJson.VALUE;
    JsonLines lines = new JsonLines(terminal.out());
    try (BrokerConnection broker = BrokerConnection.toRead(settings)) {
      new TopicReader(broker, resolve(settings.topics()))
          .read(fromBeginning, untilEnd, record -> lines.write(format.line(record)));
    }
  }

  /** The full name of the topic that was named, if it is one of Newsreel's. */
  private String resolve(Topics topics) {
    List<String> known = new ArrayList<>(topics.published());
    known.add(topics.comparisons());
    known.add(topics.placements());
    return known.stream()
        .filter(name -> name.equals(topic) || name.equals(topics.prefix() + "." + topic))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "Unknown topic '%s': name one of %s."
                        .formatted(topic, String.join(", ", topics.published()))));
  }
}
