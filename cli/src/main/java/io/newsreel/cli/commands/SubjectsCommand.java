package io.newsreel.cli.commands;

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

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "No command given");
  }
}
