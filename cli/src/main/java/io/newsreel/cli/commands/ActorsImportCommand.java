package io.newsreel.cli.commands;

import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.processor.actors.exchange.ActorImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes actors from a table or a query result into the user's folder. */
@Command(
    name = "import",
    description =
        "Take actors into your own folder: from CSV as export writes it, or from a query result of Wikidata (SPARQL JSON or CSV).")
public final class ActorsImportCommand extends NewsreelCommand {

  @Parameters(paramLabel = "FILE", description = "a .csv or .json file")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description =
          "what holds for rows that do not say: kind, sector, country, role or of; may be repeated")
  private Map<String, String> defaults = new LinkedHashMap<>();

  private static final List<String> FIELDS = List.of("kind", "sector", "country", "role", "of");

  /** Makes the command. */
  public ActorsImportCommand(Terminal terminal, Map<String, String> environment) {
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
    for (String field : defaults.keySet()) {
      if (!FIELDS.contains(field)) {
        throw CommandFailure.usage(
            "'--set %s': is no field; fields are %s.".formatted(field, String.join(", ", FIELDS)));
      }
    }
    if (!Files.isRegularFile(file)) {
      throw CommandFailure.usage("There is no file '%s'.".formatted(file));
    }
  }

  @Override
  protected void run(Settings settings, Terminal terminal) {
    Path folder = ActorsFolder.toWrite(settings);
    try {
      int count = ActorImport.into(folder, file, defaults);
      terminal.say("Took %,d actors into '%s'.".formatted(count, folder));
    } catch (IOException e) {
      throw CommandFailure.failed(
          "'%s' cannot be taken in: %s.".formatted(file, e.getMessage()), e);
    }
  }
}
