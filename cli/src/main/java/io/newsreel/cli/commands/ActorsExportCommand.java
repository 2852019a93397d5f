package io.newsreel.cli.commands;

import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.processor.actors.ActorDictionary;
import io.newsreel.processor.actors.ActorEntry;
import io.newsreel.processor.actors.exchange.ActorCsv;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the dictionary of actors as CSV. */
@Command(
    name = "export",
    description = "Write the dictionary of actors, with your own folder, as CSV.")
public final class ActorsExportCommand extends NewsreelCommand {

  @Option(names = "--own", description = "only what your own folder adds or changes")
  private boolean own;

  /** Makes the command. */
  public ActorsExportCommand(Terminal terminal, Map<String, String> environment) {
    super(terminal, environment);
  }

  @Override
  public List<Setting> flags() {
    return List.of(Setting.KNOWLEDGE_DIR);
  }

  @Override
  protected boolean keepsLog(Settings settings) {
    return false;
  }

  @Override
  protected void run(Settings settings, Terminal terminal) throws IOException {
    ActorDictionary dictionary = ActorDictionary.load(ActorsFolder.of(settings));
    List<ActorEntry> entries = own ? dictionary.ownEntries() : dictionary.entries();
    Writer out = new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8);
    ActorCsv.write(entries, out);
    out.flush();
  }
}
