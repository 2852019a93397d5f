package io.newsreel.cli.commands;

import io.newsreel.cli.terminal.Terminal;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands about subjects under their common name. */
@Command(
    name = "subjects",
    description = "List the subjects, check rules of your own, explain an article's subjects.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandSet.Version.class,
    synopsisSubcommandLabel = "COMMAND")
final class SubjectsCommand implements Runnable {

  @Spec private CommandSpec spec;

  private SubjectsCommand() {}

  static CommandLine commandLine(Terminal terminal, Map<String, String> environment) {
    CommandLine group = new CommandLine(new SubjectsCommand());
    List<NewsreelCommand> commands =
        List.of(
            new SubjectsListCommand(terminal, environment),
            new SubjectsCheckCommand(terminal, environment),
            new SubjectsExplainCommand(terminal, environment));
    commands.forEach(command -> CommandSet.add(command, group));
    return group;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "No command given");
  }
}
