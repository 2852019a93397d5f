package io.newsreel.processor;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far each partition of articles has been read. In a backlog none may run ahead of the others,
 * in time of arrival: otherwise the smaller ones are through first, the largest is left over with
 * one thread at work, and until then days begin in one partition that others reach much later.
 *
 * <p>A partition without a backlog of its own waits for no other: what comes in live is not held
 * back by a corpus that is replayed into another partition.
 */
final class Headway {

  /** Articles left to read from which on a partition has a backlog. */
  static final long BACKLOG = 2_000;

  /** How far a partition may be ahead: little, since a corpus may arrive within seconds. */
  static final Duration LEAD = Duration.ofMillis(250);

  private record Place(long time, long left) {
    boolean backlog() {
      return left >= BACKLOG;
    }
  }

  private final Map<Integer, Place> places = new ConcurrentHashMap<>();

  /**
   * A partition has been read up to a record.
   *
   * @param time when the record arrived, milliseconds since the epoch
   * @param left how many there are after it
   */
  void at(int partition, long time, long left) {
    places.put(partition, new Place(time, left));
  }

  /** A partition is not read here any more. */
  void forget(int partition) {
    places.remove(partition);
  }

  /** Whether a partition should wait for another one. */
  boolean ahead(int partition) {
    Place own = places.get(partition);
    return own != null
        && own.backlog()
        && places.values().stream()
            .anyMatch(other -> other.backlog() && own.time - other.time > LEAD.toMillis());
  }
}
