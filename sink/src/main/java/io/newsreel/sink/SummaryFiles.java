package io.newsreel.sink;

import io.newsreel.events.Summary;
import io.newsreel.events.SummaryKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Summaries as files in a folder, Markdown and JSON:
 *
 * <pre>
 * 24h.md, 24h.json                     the last 24 hours; likewise 1h and 7d
 * 24h/2026-03-02T00-00-00Z.md, .json   the day of the calendar that ended then; likewise 1h/ and 7d/
 * all.md, all.json                     everything there is
 * </pre>
 *
 * <p>Files follow the rows of the topic: a higher revision replaces a lower one, never the other
 * way round, and equal rows give equal bytes. So the topic may be read again from its start at any
 * time. Every file is written whole or not at all, and is on the disk when a method returns. Not
 * for use by several threads.
 */
public final class SummaryFiles {

  private final Path folder;
  private final Set<Path> changed = new LinkedHashSet<>();

  /**
   * Files in the given folder, which is made if it is not there.
   *
   * @throws UncheckedIOException if nothing can be written there; the message says what to do
   */
  public SummaryFiles(Path folder) {
    this.folder = folder;
    Path probe = folder.resolve(".probe");
    try {
      DurableFile.write(probe, new byte[0]);
      Files.delete(probe);
    } catch (IOException e) {
      throw new UncheckedIOException(
          ("Cannot write summaries to the folder '%s' (%s): make it a folder that this user may"
                  + " write to, or name another one.")
              .formatted(folder, reason(e)),
          e);
    }
  }

  /**
   * Writes a summary, unless its files hold the same or a higher revision.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(Summary summary) {
    put(summary);
    force();
  }

  /** Writes a summary, for many in a row: {@link #force} must follow. */
  void put(Summary summary) {
    SummaryPair pair = pair(SummaryKey.of(summary));
    attempt(
        () -> {
          Optional<Summary> standing = pair.read();
          if (standing.isEmpty() || standing.get().revision() < summary.revision()) {
            write(pair, summary);
          }
        });
  }

  /** Takes out the files of a row that is gone. */
  void remove(SummaryKey key) {
    attempt(pair(key)::delete);
  }

  /** Makes sure that all that was put before is on the disk. */
  void force() {
    attempt(
        () -> {
          changed.forEach(DurableFile::force);
          changed.clear();
        });
  }

  private void write(SummaryPair pair, Summary summary) throws IOException {
    pair.write(summary);
    changed.add(pair.folder());
  }

  private SummaryPair pair(SummaryKey key) {
    String window = key.window().label();
    return key.end() == null
        ? new SummaryPair(folder, window)
        : new SummaryPair(folder.resolve(window), key.end().toString().replace(':', '-'));
  }

  private void attempt(Change change) {
    try {
      change.make();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot write summaries to the folder '%s' (%s): see that the disk is there and not full."
              .formatted(folder, reason(e)),
          e);
    }
  }

  private static String reason(IOException e) {
    String reason = e.getMessage() == null ? "" : ": " + e.getMessage();
    return e.getClass().getSimpleName().replace("Exception", "") + reason;
  }

  private interface Change {
    void make() throws IOException;
  }
}
