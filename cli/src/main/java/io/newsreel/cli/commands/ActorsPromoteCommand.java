package io.newsreel.cli.commands;

import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.processor.actors.exchange.Promotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an entry of somebody who is recognised and not listed. */
@Command(
    name = "promote",
    description =
        "Make an entry in your own folder of a person or an organisation that is recognised and not listed.")
public final class ActorsPromoteCommand extends NewsreelCommand {

  @Parameters(paramLabel = "NAME", description = "the name in full, as articles have it")
  private String name;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "person, organisation or place (default: what Newsreel takes it for)")
  private String kind;

  @Option(
      names = "--sector",
      paramLabel = "CODE",
      description = "what it does, a PLOVER code such as GOV or BUS (default: CVL)")
  private String sector;

  @Option(names = "--country", paramLabel = "CODE", description = "ISO 3166 alpha-3, such as FRA")
  private String country;

  @Option(names = "--alias", paramLabel = "NAME", description = "another name; may be repeated")
  private List<String> aliases = new ArrayList<>();

  /** Makes the command. */
  public ActorsPromoteCommand(Terminal terminal, Map<String, String> environment) {
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
  protected void check(Settings settings) {
    ActorsFolder.toWrite(settings);
  }

  @Override
  protected void run(Settings settings, Terminal terminal) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", kind);
    fields.put("sector", sector);
    fields.put("country", country);
    fields.values().removeIf(value -> value == null);
    Path folder = ActorsFolder.toWrite(settings);
    try {
      terminal.out().println(Promotion.of(folder, name, fields, aliases));
      terminal.say("'%s' is listed in '%s' from now on.".formatted(name, folder));
    } catch (Promotion.ListedAlreadyException | Promotion.UnknownKindException e) {
      throw CommandFailure.failed(e.getMessage(), e);
    }
  }
}
