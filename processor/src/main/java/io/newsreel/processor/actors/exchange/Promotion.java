package io.newsreel.processor.actors.exchange;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Analysis.Mention;
import io.newsreel.processor.actors.ActorDictionary;
import io.newsreel.processor.actors.ActorEntry;
import io.newsreel.processor.actors.ActorRecogniser;
import io.newsreel.processor.text.Matcher;
import io.newsreel.processor.text.Terms;
import io.newsreel.processor.text.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes entries of people and organisations that Newsreel recognises although no entry lists them.
 * The entry has the id that the unlisted actor had, so that what was counted before stays with it.
 */
public final class Promotion {

  private static final String FILE = "promoted.jsonl";

  /** What is said of a name to see what Newsreel takes it for. */
  private static final List<String> SENTENCES =
      List.of("On Monday %s said so.", "It was founded by %s, a company.", "Mr %s said so.");

  private Promotion() {}

  /** A name is an entry's already. */
  public static final class ListedAlreadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ListedAlreadyException(String name, ActorEntry entry) {
      super("'%s' is listed already, as '%s' (%s).".formatted(name, entry.name(), entry.id()));
    }
  }

  /** Nothing is known of a name that an entry needs. */
  public static final class UnknownKindException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownKindException(String name) {
      super(
          "Newsreel cannot tell what '%s' is; give --kind person or organisation.".formatted(name));
    }
  }

  /**
   * Writes an entry for a name to a user's folder.
   *
   * @param fields what is known of it: any of kind, sector, country; the others are made out from
   *     the name
   * @param aliases its other names
   * @return the entry's line
   * @throws IOException if the folder cannot be read or written
   */
  public static String of(
      Path folder, String name, Map<String, String> fields, List<String> aliases)
      throws IOException {
    boolean exists = Files.isDirectory(folder);
    ActorDictionary dictionary =
        ActorDictionary.load(exists ? Optional.of(folder) : Optional.empty());
    for (ActorEntry entry : dictionary.entries()) {
      if (entry.names().contains(name)) {
        throw new ListedAlreadyException(name, entry);
      }
    }
    Optional<Mention> taken = taken(dictionary, name);
    String kind = fields.get("kind");
    if (kind == null) {
      kind =
          taken
              .map(mention -> mention.kind().name().toLowerCase(Locale.ROOT))
              .orElseThrow(() -> new UnknownKindException(name));
    }
    Set<String> names = new LinkedHashSet<>(List.of(name));
    names.addAll(aliases);
    boolean place = kind.equals("place") || kind.equals("country");
    EntryLine line =
        new EntryLine()
            .text("id", taken.map(Mention::actor).orElse(ActorEntry.localId(name)))
            .text("name", taken.map(Mention::name).orElse(name))
            .text("kind", kind)
            .text("sector", fields.getOrDefault("sector", place ? null : "CVL"))
            .text(
                "country", fields.getOrDefault("country", taken.map(Mention::country).orElse(null)))
            .list("names", names);
    UserFile.put(folder, FILE, List.of(line));
    return line.toString();
  }

  /** What Newsreel takes the whole name for, if it is nobody of the dictionary. */
  private static Optional<Mention> taken(ActorDictionary dictionary, String name) {
    Terms.Builder builder = Terms.builder();
    ActorRecogniser recogniser = ActorRecogniser.of(dictionary, builder);
    Matcher matcher = builder.build().matcher();
    Tokens none = Tokens.of("");
    for (String sentence : SENTENCES) {
      Tokens text = Tokens.of(sentence.formatted(name));
      Optional<Mention> whole =
          recogniser.recognise(none, matcher.find(none), text, matcher.find(text), null).stream()
              .filter(mention -> mention.surface().equals(name))
              .filter(mention -> mention.kind() != ActorKind.COUNTRY)
              .findFirst();
      if (whole.isPresent()) {
        return whole;
      }
    }
    return Optional.empty();
  }
}
