package io.newsreel.sink;

import io.newsreel.events.Summary;
import io.newsreel.events.SummaryKey;
import io.newsreel.events.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Summaries as files in a folder, Markdown and JSON:
 *
 * <pre>
 * 24h/2026-03-01T10-05-00Z.md, .json   the window that ended then; likewise 1h/ and 7d/
 * 24h.md, 24h.json                     a copy of the current one; likewise 1h and 7d
 * all.md, all.json                     everything there is
 * </pre>
 *
 * <p>Current is the window with the greatest end that is not in the future of the news: calendar
 * windows (this hour, today, this week) are written while they are still open, and must not stand
 * for the last hour, day or week before they are over.
 *
 * <p>Files follow the rows of the topic: a higher revision replaces a lower one, never the other
 * way round, and equal rows give equal bytes. So the topic may be read again from its start at any
 * time. Every file is written whole or not at all, and is on the disk when a method returns. Not
 * for use by several threads.
 */
public final class SummaryFiles {

  private static final List<Window> TIMED = List.of(Window.HOUR, Window.DAY, Window.WEEK);

  private static final Comparator<Summary> ORDER =
      Comparator.comparing(Summary::end).thenComparing(Summary::revision);

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
   * Writes a summary, unless its files hold the same or a higher revision, and brings the copy of
   * the current window up to date.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public void write(Summary summary) {
    put(summary);
    refreshCurrent();
  }

  /** Writes a summary, for many in a row: {@link #refreshCurrent} must follow. */
  void put(Summary summary) {
    SummaryPair pair =
        summary.window() == Window.ALL
            ? current(Window.ALL)
            : pair(summary.window(), summary.end());
    attempt(
        () -> {
          Optional<Summary> standing = pair.read();
          if (standing.isEmpty() || standing.get().revision() < summary.revision()) {
            write(pair, summary);
          }
        });
  }

  /**
   * Takes out the files of a row that is gone, such as a window that ran on with the clock. The
   * copy of the current window stays until another takes its place. {@link #refreshCurrent} must
   * follow.
   */
  void remove(SummaryKey key) {
    SummaryPair pair =
        key.window() == Window.ALL ? current(Window.ALL) : pair(key.window(), key.end());
    attempt(pair::delete);
  }

  /** Copies the current window of each length; now all that was put before is on the disk. */
  void refreshCurrent() {
    attempt(
        () -> {
          Optional<Instant> now = now();
          for (Window window : TIMED) {
            refreshCurrent(window, now);
          }
          changed.forEach(DurableFile::force);
          changed.clear();
        });
  }

  private void refreshCurrent(Window window, Optional<Instant> now) throws IOException {
    Optional<Instant> end =
        ends(window).stream()
            .filter(e -> now.isEmpty() || !e.isAfter(now.get()))
            .max(Comparator.naturalOrder());
    if (end.isEmpty()) {
      return;
    }
    Optional<Summary> next = pair(window, end.get()).read();
    if (next.isPresent() && replaces(next.get(), current(window).read(), now)) {
      write(current(window), next.get());
    }
  }

  private static boolean replaces(Summary next, Optional<Summary> standing, Optional<Instant> now) {
    return standing.isEmpty()
        || now.map(standing.get().end()::isAfter).orElse(false)
        || ORDER.compare(next, standing.get()) > 0;
  }

  /**
   * The end of the latest five minutes known of: the ends of windows that are not of the calendar
   * are never ahead of the news, nor is the end of the whole. Empty where there are neither.
   */
  private Optional<Instant> now() throws IOException {
    List<Instant> known = new ArrayList<>();
    current(Window.ALL).read().map(Summary::end).ifPresent(known::add);
    for (Window window : TIMED) {
      Stream.concat(ends(window).stream(), current(window).read().map(Summary::end).stream())
          .filter(end -> !CalendarWindows.contain(window, end))
          .forEach(known::add);
    }
    return known.stream().max(Comparator.naturalOrder());
  }

  /** The ends of the windows that have files. */
  private List<Instant> ends(Window window) throws IOException {
    Path files = folder.resolve(window.label());
    if (!Files.isDirectory(files)) {
      return List.of();
    }
    try (Stream<Path> listed = Files.list(files)) {
      return listed
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json") && !name.startsWith("."))
          .flatMap(name -> end(name.substring(0, name.length() - ".json".length())).stream())
          .toList();
    }
  }

  private void write(SummaryPair pair, Summary summary) throws IOException {
    pair.write(summary);
    changed.add(pair.folder());
  }

  private SummaryPair pair(Window window, Instant end) {
    return new SummaryPair(folder.resolve(window.label()), end.toString().replace(':', '-'));
  }

  private SummaryPair current(Window window) {
    return new SummaryPair(folder, window.label());
  }

  /** Reads what {@link #pair} made of an end; empty for a stranger's file. */
  private static Optional<Instant> end(String name) {
    int time = name.indexOf('T');
    if (time < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Instant.parse(name.substring(0, time) + name.substring(time).replace('-', ':')));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
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
