package io.newsreel.ingest.sources;

import io.newsreel.ingest.sources.Delivery.Rejected;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A folder whose files are delivered as they come in, until it is closed. It is looked through at
 * an interval, which works on every file system, network mounts too. A file is delivered once its
 * size and time are the same in two looks, and again when they change; what was delivered is
 * remembered as long as the source lives, so a restart delivers the files that are there again (the
 * same id is the same article).
 */
public final class WatchedFolder implements Source {

  /** How often a folder is looked through unless told otherwise. */
  public static final Duration INTERVAL = Duration.ofSeconds(1);

  private final Path folder;
  private final Duration interval;
  private final Clock clock;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Map<Path, State> delivered = new HashMap<>();
  private final Set<Origin> faulty = new HashSet<>();
  private Map<Path, State> lastSeen = Map.of();
  private volatile long skipped;
  private FileSequence ready;

  private WatchedFolder(Path folder, Duration interval, Clock clock) {
    this.folder = folder;
    this.interval = interval;
    this.clock = clock;
    this.ready = new FileSequence(List.of(), List.of(), 0, clock);
  }

  /**
   * Watches a folder, looking every second.
   *
   * @throws NoSuchSource if it is no folder
   */
  public static WatchedFolder of(Path folder) {
    return of(folder, INTERVAL, Clock.systemUTC());
  }

  /**
   * Watches a folder.
   *
   * @param interval how often to look; a file is delivered one to two intervals after it is
   *     complete
   * @param clock tells when each article was first seen
   * @throws NoSuchSource if it is no folder
   */
  public static WatchedFolder of(Path folder, Duration interval, Clock clock) {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchSource("No such folder: %s. Make it, or name another.".formatted(folder));
    }
    return new WatchedFolder(folder, interval, clock);
  }

  @Override
  public Optional<Delivery> next() throws InterruptedException {
    while (closing.getCount() > 0) {
      Optional<Delivery> next = ready.next();
      if (next.isPresent()) {
        return next;
      }
      ready = look(Listing.of(folder));
      next = ready.next();
      if (next.isPresent()) {
        return next;
      }
      closing.await(interval.toMillis(), TimeUnit.MILLISECONDS);
    }
    ready.close();
    return ready.next();
  }

  private FileSequence look(Listing listing) {
    Map<Path, State> seen = new HashMap<>();
    List<NamedFile> complete = new ArrayList<>();
    for (NamedFile file : listing.files()) {
      State state = State.of(file.path());
      if (state == null) {
        continue;
      }
      seen.put(file.path(), state);
      if (state.equals(lastSeen.get(file.path()))
          && !state.equals(delivered.put(file.path(), state))) {
        complete.add(file);
      }
    }
    delivered.keySet().retainAll(seen.keySet());
    lastSeen = seen;
    skipped = listing.skipped().size();
    return new FileSequence(complete, newFaults(listing), 0, clock);
  }

  /** A fault is told once, not at every look. */
  private List<Rejected> newFaults(Listing listing) {
    List<Rejected> fresh =
        listing.faults().stream().filter(fault -> faulty.add(fault.origin())).toList();
    faulty.retainAll(listing.faults().stream().map(Rejected::origin).toList());
    return fresh;
  }

  /** How many files of a kind that is not read the folder held when it was last looked through. */
  @Override
  public long skipped() {
    return skipped;
  }

  @Override
  public void close() {
    closing.countDown();
  }

  /** What tells one version of a file from another. */
  private record State(long size, FileTime modified) {

    /** The state of a file; null if it is gone or still empty, as a file is when it is begun. */
    static State of(Path path) {
      try {
        BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
        return now.size() == 0 ? null : new State(now.size(), now.lastModifiedTime());
      } catch (IOException e) {
        return null;
      }
    }
  }
}
