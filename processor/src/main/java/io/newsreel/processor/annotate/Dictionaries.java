package io.newsreel.processor.annotate;

import io.newsreel.processor.actors.ActorDictionary;
import io.newsreel.processor.actors.ActorRecogniser;
import io.newsreel.processor.actors.InvalidDictionaryException;
import io.newsreel.processor.clean.Cleaner;
import io.newsreel.processor.clean.Cues;
import io.newsreel.processor.clean.PinnedBlocks;
import io.newsreel.processor.subjects.SubjectRules;
import io.newsreel.processor.subjects.SubjectRulesException;
import io.newsreel.processor.subjects.Subjects;
import io.newsreel.processor.text.Languages;
import io.newsreel.processor.text.Terms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The knowledge that annotation draws on, read once and shared by all threads: boilerplate cues,
 * subject rules, actors, and the one automaton of all their terms.
 */
public final class Dictionaries {

  private static final String CLEAN = "clean";
  private static final String SUBJECTS = "subjects";
  private static final String ACTORS = "actors";
  private static final List<String> PARTS = List.of(ACTORS, SUBJECTS, CLEAN);

  final Cleaner cleaner;
  final Languages languages = Languages.standard();
  final Subjects subjects;
  final ActorRecogniser actors;
  final Terms terms;
  final PinnedBlocks pinnedBlocks;
  private final long fingerprint;

  private Dictionaries(Optional<Path> folder) {
    cleaner = Cleaner.of(part(folder, CLEAN).map(Cues.standard()::with).orElseGet(Cues::standard));
    pinnedBlocks = part(folder, CLEAN).map(PinnedBlocks::in).orElseGet(PinnedBlocks::none);
    Terms.Builder builder = Terms.builder();
    subjects =
        part(folder, SUBJECTS)
            .map(SubjectRules::withFolder)
            .orElseGet(SubjectRules::builtIn)
            .compile(builder);
    actors = ActorRecogniser.of(ActorDictionary.load(part(folder, ACTORS)), builder);
    terms = builder.build();
    fingerprint = KnowledgeFingerprint.of(folder);
  }

  /**
   * Hash of all that annotation draws on. Rows that were made with another are made anew when their
   * articles come again.
   */
  public long fingerprint() {
    return fingerprint;
  }

  /**
   * The built-in knowledge, and a user's.
   *
   * @param folder a folder with any of {@code clean}, {@code subjects} and {@code actors} in it,
   *     whose files add to, override or remove what is built in
   * @throws InvalidKnowledgeException if it is not there, or its files have faults
   */
  public static Dictionaries load(Optional<Path> folder) {
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new InvalidKnowledgeException(
          "Folder '%s' of your own dictionaries is not there: name one that holds any of %s."
              .formatted(folder.get(), String.join(", ", PARTS)));
    }
    try {
      return new Dictionaries(folder);
    } catch (InvalidDictionaryException | SubjectRulesException | IllegalArgumentException e) {
      if (folder.isEmpty()) {
        // What is built in is not the user's fault.
        throw e;
      }
      throw new InvalidKnowledgeException(e.getMessage());
    }
  }

  private static Optional<Path> part(Optional<Path> folder, String name) {
    return folder.map(f -> f.resolve(name)).filter(Files::isDirectory);
  }
}
