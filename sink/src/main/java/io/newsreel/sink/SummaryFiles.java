package io.newsreel.sink;

import io.newsreel.events.Summary;
import io.newsreel.events.SummaryKey;
import io.newsreel.events.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Summaries as files in a folder, Markdown, HTML and JSON:
 *
 * <pre>
 * 24h.md, .html, .json                 the last 24 hours; likewise 1h and 7d
 * 24h/2026-03-02T00-00-00Z.md, …       the day of the calendar that ended then; likewise 1h/ and 7d/
 * all.md, .html, .json                 everything there is
 * </pre>
 *
 * <p>Files follow the rows of the topic: a higher revision replaces a lower one, never the other
 * way round, and equal rows give equal bytes. So the topic may be read again from its start at any
 * time. Every file is written whole or not at all, and is on the disk when a method returns. Not
 * for use by several threads.
 */
public final class SummaryFiles {

  private final Path folder;
  private final Retention retention;
  private final Set<Path> changed = new LinkedHashSet<>();

  /**
   * Files in the given folder, which is made if it is not there, kept for ever.
   *
   * @throws UncheckedIOException if nothing can be written there; the message says what to do
   */
  public SummaryFiles(Path folder) {
    this(folder, Optional.empty());
  }

  /**
   * Files in the given folder, which is made if it is not there.
   *
   * @param keep how long the files of past windows are kept, or empty for ever
   * @throws UncheckedIOException if nothing can be written there; the message says what to do
   */
  public SummaryFiles(Path folder, Optional<Duration> keep) {
    this.folder = folder;
    retention = new Retention(keep);
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
    if (!retention.keeps(summary.end()) && !summary.running()) {
      return;
    }
    SummaryEditions editions = editions(SummaryKey.of(summary));
    attempt(
        () -> {
          Optional<Summary> standing = editions.read();
          if (standing.isEmpty() || standing.get().revision() < summary.revision()) {
            write(editions, summary);
          }
        });
  }

  /** Takes out the files of a row that is gone. */
  void remove(SummaryKey key) {
    attempt(editions(key)::delete);
  }

  /** Makes sure that all that was put before is on the disk. */
  void force() {
    attempt(
        () -> {
          retention.sweep(
              Arrays.stream(Window.values()).map(w -> folder.resolve(w.label())).toList());
          changed.forEach(DurableFile::force);
          changed.clear();
        });
  }

  private void write(SummaryEditions editions, Summary summary) throws IOException {
    editions.write(summary);
    changed.add(editions.folder());
  }

  private SummaryEditions editions(SummaryKey key) {
    String window = key.window().label();
    return key.end() == null
        ? new SummaryEditions(folder, window)
        : new SummaryEditions(folder.resolve(window), key.end().toString().replace(':', '-'));
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
