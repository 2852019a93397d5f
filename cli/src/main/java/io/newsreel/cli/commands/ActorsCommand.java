package io.newsreel.cli.commands;

import io.newsreel.cli.terminal.Terminal;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that work on the dictionary of actors. */
@Command(
    name = "actors",
    description = "Check, extend, export and import the dictionary of actors.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandSet.Version.class,
    synopsisSubcommandLabel = "COMMAND")
public final class ActorsCommand implements Runnable {

  @Spec private CommandSpec spec;

  private ActorsCommand() {}

  static CommandLine commandLine(Terminal terminal, Map<String, String> environment) {
    CommandLine group = new CommandLine(new ActorsCommand());
    List<NewsreelCommand> commands =
        List.of(
            new ActorsCheckCommand(terminal, environment),
            new ActorsExportCommand(terminal, environment),
            new ActorsImportCommand(terminal, environment),
            new ActorsPromoteCommand(terminal, environment));
    commands.forEach(command -> CommandSet.add(command, group));
    return group;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "No command given");
  }
}
