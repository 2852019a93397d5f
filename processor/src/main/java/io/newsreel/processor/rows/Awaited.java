package io.newsreel.processor.rows;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many rows of each partition wait to be told their story. While many wait, no more articles
 * should be taken in: rows that wait too long fall out of memory, and have to be made again.
 */
public final class Awaited {

  /** Rows of a partition that may wait: what two commits bring at full speed. */
  public static final int MOST = 600;

  private final Map<Integer, Integer> rows = new ConcurrentHashMap<>();

  /** So many rows of a partition wait now. */
  public void of(int partition, int waiting) {
    rows.put(partition, waiting);
  }

  /** A partition is not worked on here any more. */
  void left(int partition) {
    rows.remove(partition);
  }

  /** Whether a partition should get no more articles for now. */
  public boolean enough(int partition) {
    return rows.getOrDefault(partition, 0) >= MOST;
  }
}
