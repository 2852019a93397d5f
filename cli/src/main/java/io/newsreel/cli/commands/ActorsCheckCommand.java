package io.newsreel.cli.commands;

import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.processor.actors.ActorDictionary;
import io.newsreel.processor.actors.DictionaryCheck;
import io.newsreel.processor.actors.DictionaryFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Looks for faults in the dictionary of actors. */
@Command(
    name = "check",
    description =
        "Look through the dictionary of actors, with your own folder, for all faults: one a line.")
public final class ActorsCheckCommand extends NewsreelCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description = "folder of your own actors (default: that of --knowledge-dir, if any)")
  private Path folder;

  /** Makes the command. */
  public ActorsCheckCommand(Terminal terminal, Map<String, String> environment) {
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
  protected void run(Settings settings, Terminal terminal) {
    Optional<Path> own =
        folder == null ? ActorsFolder.of(settings) : Optional.of(ActorsFolder.named(folder));
    ActorDictionary dictionary = ActorDictionary.read(own);
    List<DictionaryFault> faults = DictionaryCheck.faults(dictionary);
    faults.forEach(terminal.out()::println);
    if (!faults.isEmpty()) {
      throw CommandFailure.failed(
          "The dictionary has %,d fault%s."
              .formatted(faults.size(), faults.size() == 1 ? "" : "s"));
    }
    terminal.say("%,d actors, no fault.".formatted(dictionary.entries().size()));
  }
}
