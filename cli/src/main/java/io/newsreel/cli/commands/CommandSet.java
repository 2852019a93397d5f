package io.newsreel.cli.commands;

import io.newsreel.cli.terminal.Terminal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands under their common name. */
@Command(
    name = "newsreel",
    description = "Watches the news as a stream: articles in, counts and summaries out.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandSet.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "newsreel COMMAND --help says more about each."})
public final class CommandSet implements Runnable {

  @Spec private CommandSpec spec;

  private CommandSet() {}

  /**
   * The command line, ready to run.
   *
   * @param terminal where commands speak
   * @param environment the environment variables
   */
  public static CommandLine commandLine(Terminal terminal, Map<String, String> environment) {
    CommandLine root = new CommandLine(new CommandSet());
    List<NewsreelCommand> commands =
        List.of(
            new ReplayCommand(terminal, environment),
            new RunCommand(terminal, environment),
            new IngestCommand(terminal, environment),
            new ProcessCommand(terminal, environment),
            new SinkCommand(terminal, environment),
            new AnnotateCommand(terminal, environment),
            new SummariseCommand(terminal, environment),
            new DiffCommand(terminal, environment),
            new TailCommand(terminal, environment),
            new TopCommand(terminal, environment));
    commands.forEach(command -> add(command, root));
    root.addSubcommand(ActorsCommand.commandLine(terminal, environment));
    root.addSubcommand(SubjectsCommand.commandLine(terminal, environment));
    root.addSubcommand(new HelpCommand());
    root.setUsageHelpAutoWidth(true);
    root.setAbbreviatedOptionsAllowed(false);
    return root;
  }

  /** Puts a command, with the settings it takes as flags, under another. */
  static void add(NewsreelCommand command, CommandLine parent) {
    CommandLine line = new CommandLine(command);
    SettingOptions.add(line.getCommandSpec(), command.flags());
    parent.addSubcommand(line);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "No command given");
  }

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CommandSet.class.getPackage().getImplementationVersion();
      return new String[] {"newsreel " + Optional.ofNullable(version).orElse("(unpackaged)")};
    }
  }
}
