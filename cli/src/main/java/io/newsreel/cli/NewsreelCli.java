package io.newsreel.cli;

import io.newsreel.cli.commands.CommandSet;
import io.newsreel.cli.commands.NewsreelCommand;
import io.newsreel.cli.commands.OutputClosedException;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.cli.terminal.Reasons;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.processor.actors.InvalidDictionaryException;
import io.newsreel.processor.annotate.InvalidKnowledgeException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line: {@code newsreel COMMAND …}. Exit codes: 0 done, 1 failed, 2 wrong usage, 130
 * interrupted.
 */
public final class NewsreelCli {

  private static final Logger LOG = LoggerFactory.getLogger(NewsreelCli.class);

  private NewsreelCli() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(args, Terminal.ofProcess(), System.getenv()));
  }

  /** Runs a command and gives its exit code. */
  static int run(String[] args, Terminal terminal, Map<String, String> environment) {
    CommandLine commandLine = CommandSet.commandLine(terminal, environment);
    commandLine.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    commandLine.setParameterExceptionHandler((e, arguments) -> wrongUsage(e, terminal));
    commandLine.setExecutionExceptionHandler((e, command, parsed) -> failure(e, command, terminal));
    return commandLine.execute(args);
  }

  private static int wrongUsage(ParameterException error, Terminal terminal) {
    CommandLine command = error.getCommandLine();
    boolean root = command.getParent() == null;
    String message = error.getMessage().lines().findFirst().orElse("Wrong usage");
    if (error instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
      message =
          "%s '%s'"
              .formatted(
                  root ? "Unknown command" : "Unexpected argument",
                  unmatched.getUnmatched().get(0));
    }
    terminal.fail(
        "%s: see '%s --help'.".formatted(message, command.getCommandSpec().qualifiedName()));
    return CommandFailure.USAGE;
  }

  /** A command's name below the program's: {@code subjects list}. */
  private static String name(CommandLine command) {
    CommandLine above = command.getParent();
    return above == null || above.getParent() == null
        ? command.getCommandName()
        : name(above) + " " + command.getCommandName();
  }

  private static int failure(Exception error, CommandLine command, Terminal terminal) {
    if (error instanceof OutputClosedException) {
      return 0;
    }
    String name = name(command);
    LOG.error("{} failed", name, error);
    if (error instanceof CommandFailure
        || error instanceof InvalidDictionaryException
        || error instanceof InvalidKnowledgeException) {
      terminal.fail(error.getMessage());
    } else {
      String kind = Reasons.root(error).getClass().getSimpleName();
      terminal.fail(
          "'%s' stopped on a fault of Newsreel's own (%s: %s): --debug shows where."
              .formatted(name, kind, Reasons.of(error)));
    }
    if (command.getCommand() instanceof NewsreelCommand ours && ours.debug()) {
      terminal.trace(error);
    }
    return error instanceof CommandFailure failure ? failure.exitCode() : CommandFailure.FAILED;
  }
}
