package io.newsreel.cli.commands;

import io.newsreel.cli.broker.BrokerConnection;
import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.events.JsonSerde;
import io.newsreel.events.Summary;
import io.newsreel.events.SummaryKey;
import io.newsreel.events.Window;
import io.newsreel.sink.TextSummary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows a running window on the terminal, and again whenever it changes. */
@Command(
    name = "top",
    description = "Show the last hour, day or week on the terminal, as it changes.",
    footer = {
      "",
      "Reads the summaries of a Newsreel that runs elsewhere; Ctrl-C ends it. Where the output is",
      "no terminal, each change is written below the one before."
    })
public final class TopCommand extends NewsreelCommand {

  private static final String CLEAR_SCREEN = "\u001b[H\u001b[2J\u001b[3J";

  @Option(
      names = "--window",
      paramLabel = "WINDOW",
      description = "1h, 24h, 7d or all (default: ${DEFAULT-VALUE})")
  private String window = Window.DAY.label();

  @Option(names = "--once", description = "show the window as it is now, and end")
  private boolean once;

  /** Makes the command. */
  public TopCommand(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  @Override
  public List<Setting> flags() {
    return List.of(Setting.BOOTSTRAP_SERVERS, Setting.DATA_DIR, Setting.TOPIC_PREFIX, Setting.LOG);
  }

  @Override
  protected void check(Settings settings) {
    wanted();
  }

  @Override
  protected boolean keepsLog(Settings settings) {
    return Files.isDirectory(settings.dataDir());
  }

  @Override
  protected void run(Settings settings, Terminal terminal) {
    String key = new SummaryKey(wanted(), null).toString();
    JsonSerde<Summary> serde = JsonSerde.of(Summary.class);
    TextSummary text = new TextSummary(terminal.columns(), terminal.colour());
    Summary[] latest = new Summary[1];
    try (BrokerConnection broker = BrokerConnection.toRead(settings)) {
      TopicReader reader = new TopicReader(broker, settings.topics().summaries());
      // First what is there already, of which only the last counts; then each change as it comes.
      reader.readAll(
          record -> latest[0] = summary(record, key, serde, latest[0]),
          () -> {
            if (latest[0] != null) {
              show(text.render(latest[0]), terminal);
              latest[0] = null;
            } else if (once) {
              throw CommandFailure.failed(
                  "There is no summary of '%s' yet: replay something, or start 'newsreel run'."
                      .formatted(window));
            }
            return !once;
          });
    }
  }

  private void show(String text, Terminal terminal) {
    if (terminal.colour() && !once) {
      terminal.out().print(CLEAR_SCREEN);
    }
    terminal.out().print(text);
    terminal.out().flush();
  }

  private static Summary summary(
      ConsumerRecord<byte[], byte[]> record,
      String key,
      JsonSerde<Summary> serde,
      Summary otherwise) {
    if (record.key() == null
        || record.value() == null
        || !key.equals(new String(record.key(), StandardCharsets.UTF_8))) {
      return otherwise;
    }
    try {
      return serde.deserializer().deserialize(record.topic(), record.value());
    } catch (SerializationException e) {
      throw CommandFailure.failed(
          "The record at %s-%d offset %d is no summary: was it written by another Newsreel?"
              .formatted(record.topic(), record.partition(), record.offset()));
    }
  }

  private Window wanted() {
    return Arrays.stream(Window.values())
        .filter(known -> known.label().equals(window))
        .findFirst()
        .orElseThrow(
            () ->
                CommandFailure.usage(
                    "Unknown window '%s': give %s."
                        .formatted(
                            window,
                            Arrays.stream(Window.values())
                                .map(Window::label)
                                .collect(Collectors.joining(", ")))));
  }
}
