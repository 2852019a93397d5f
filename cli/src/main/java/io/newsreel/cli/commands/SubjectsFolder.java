package io.newsreel.cli.commands;

import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.processor.subjects.SubjectRules;
import io.newsreel.processor.subjects.SubjectRulesException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The subjects of a folder over the built-in ones. */
final class SubjectsFolder {

  private SubjectsFolder() {}

  /**
   * The built-in subjects, and over them those of a folder.
   *
   * @param folder one that holds the files, or a folder {@code subjects} with them; empty for the
   *     built-in ones alone
   * @throws CommandFailure with every fault, a line each
   */
  static SubjectRules rules(Optional<Path> folder) {
    try {
      if (folder.isEmpty()) {
        return SubjectRules.builtIn();
      }
      Path within = folder.get().resolve("subjects");
      return SubjectRules.withFolder(Files.isDirectory(within) ? within : folder.get());
    } catch (SubjectRulesException e) {
      throw CommandFailure.failed(String.join("\n", e.faults()));
    }
  }
}
