package io.newsreel.ingest.sources;

import io.newsreel.ingest.sources.Delivery.Rejected;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes sources of what a user names on the command line. */
public final class Sources {

  /** The name that stands for standard input. */
  public static final String STDIN = "-";

  private Sources() {}

  /**
   * A source of everything named, in that order.
   *
   * @param paths files, folders, or {@value #STDIN}
   * @param stdin standard input; read only if it is named, and never closed
   * @throws NoSuchSource naming every path that is not there
   */
  public static Source of(List<String> paths, InputStream stdin) {
    return of(paths, stdin, Clock.systemUTC());
  }

  /** As {@link #of(List, InputStream)}, with a clock to tell when each article was first seen. */
  public static Source of(List<String> paths, InputStream stdin, Clock clock) {
    List<String> missing = paths.stream().filter(Sources::missing).toList();
    if (!missing.isEmpty()) {
      throw new NoSuchSource(
          "No such file or folder: %s. Name files or folders that exist, or '%s' for standard input."
              .formatted(String.join(", ", missing), STDIN));
    }
    List<Source> sources = new ArrayList<>();
    for (String path : paths) {
      sources.add(
          path.equals(STDIN) ? new StandardInput(stdin, clock) : ofPath(Path.of(path), clock));
    }
    return sources.size() == 1 ? sources.get(0) : new SourceSequence(sources);
  }

  private static boolean missing(String path) {
    try {
      return !path.equals(STDIN) && !Files.exists(Path.of(path));
    } catch (InvalidPathException e) {
      return true;
    }
  }

  private static Source ofPath(Path path, Clock clock) {
    if (Files.isDirectory(path)) {
      Listing listing = Listing.of(path);
      return new FileSequence(listing.files(), listing.faults(), listing.skipped().size(), clock);
    }
    Optional<Format> format = Format.of(path.getFileName().toString());
    if (format.isEmpty()) {
      Rejected unread = Rejected.of(Origin.of(path.toString()), new byte[0], Faults.UNKNOWN_FORMAT);
      return new FileSequence(List.of(), List.of(unread), 0, clock);
    }
    return new FileSequence(List.of(NamedFile.direct(path, format.get())), List.of(), 0, clock);
  }
}
