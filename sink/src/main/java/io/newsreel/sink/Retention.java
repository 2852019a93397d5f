package io.newsreel.sink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How long the files of past windows are kept. Their age is reckoned from the latest window there
 * is, not from the clock on the wall: a corpus of old news is kept as well as today's.
 */
final class Retention {

  private final Optional<Duration> keep;
  private Instant latest = Instant.MIN;
  private Instant swept = Instant.MIN;

  /** Keeps files so long, or for ever. */
  Retention(Optional<Duration> keep) {
    this.keep = keep;
  }

  /** Whether the files of a window that ended then are to be kept; notes how late it is. */
  boolean keeps(Instant end) {
    if (end.isAfter(latest)) {
      latest = end;
    }
    return keep.isEmpty() || !end.isBefore(latest.minus(keep.get()));
  }

  /** Deletes what has grown too old since the last time, in the folders of dated files. */
  void sweep(List<Path> folders) throws IOException {
    if (keep.isEmpty() || latest.equals(swept)) {
      return;
    }
    swept = latest;
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Optional<Instant> end = end(file.getFileName().toString());
          if (end.isPresent() && !keeps(end.get())) {
            Files.deleteIfExists(file);
          }
        }
      }
    }
  }

  /** The time in {@code 2026-03-02T00-00-00Z.md}; empty for any other name. */
  private static Optional<Instant> end(String file) {
    int time = file.indexOf('T');
    int ending = file.indexOf("Z.");
    if (time < 0 || ending < time) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Instant.parse(
              file.substring(0, time) + file.substring(time, ending + 1).replace('-', ':')));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
