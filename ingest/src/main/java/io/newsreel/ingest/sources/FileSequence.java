package io.newsreel.ingest.sources;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** Files one after the other, after what was wrong with finding them. */
final class FileSequence implements Source {

  private final Queue<Delivery> faults;
  private final Queue<NamedFile> files;
  private final long skipped;
  private final Clock clock;
  private volatile boolean closed;
  private OpenFile current;

  FileSequence(List<NamedFile> files, List<? extends Delivery> faults, long skipped, Clock clock) {
    this.files = new ArrayDeque<>(files);
    this.faults = new ArrayDeque<>(faults);
    this.skipped = skipped;
    this.clock = clock;
  }

  @Override
  public Optional<Delivery> next() {
    while (!closed) {
      if (!faults.isEmpty()) {
        return Optional.of(faults.remove());
      }
      if (current == null) {
        if (files.isEmpty()) {
          return Optional.empty();
        }
        current = new OpenFile(files.remove(), clock);
      }
      Optional<Delivery> next = current.next();
      if (next.isPresent()) {
        return next;
      }
      current.close();
      current = null;
    }
    if (current != null) {
      current.close();
      current = null;
    }
    return Optional.empty();
  }

  @Override
  public long skipped() {
    return skipped;
  }

  /** Ends the sequence; the file that is open is closed by the reading thread. */
  @Override
  public void close() {
    closed = true;
  }
}
