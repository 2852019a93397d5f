package io.newsreel.cli.commands;

import io.newsreel.cli.settings.Setting;
import io.newsreel.cli.settings.Settings;
import io.newsreel.cli.terminal.Terminal;
import io.newsreel.processor.subjects.SubjectRules;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks the rules of a folder. */
@Command(
    name = "check",
    description = "Check the subjects and rules of a folder of yours; says all faults at once.")
final class SubjectsCheckCommand extends NewsreelCommand {

  @Parameters(
      arity = "0..1",
      paramLabel = "FOLDER",
      description =
          "folder with the files, or one with a folder 'subjects' in it (default: that of"
              + " --knowledge-dir, else the built-in rules are checked)")
  private Path folder;

  SubjectsCheckCommand(Terminal terminal, Map<String, String> environment) {
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
    Optional<Path> named = folder == null ? settings.knowledgeDir() : Optional.of(folder);
    SubjectRules rules = SubjectsFolder.rules(named);
    SubjectRules builtIn = SubjectRules.builtIn();
    terminal
        .out()
        .printf(
            "No faults: %,d subjects, %,d of them with a rule%s.%n",
            rules.topics().size(),
            rules.size(),
            named
                .map(
                    path ->
                        " (built in: %,d and %,d)"
                            .formatted(builtIn.topics().size(), builtIn.size()))
                .orElse(""));
  }
}
