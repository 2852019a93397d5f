package io.newsreel.processor.rows;

import io.newsreel.events.WrittenRow;
import io.newsreel.processor.counts.Facts;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The rows made last, as they were written. What an article repeats and the story it belongs to are
 * found out a moment later; then only the tail of the row is written anew.
 */
final class RecentRows {

  /** Room for the rows of a partition, in bytes: twice what waits there at full speed. */
  private static final long ROOM = 32L << 20;

  /**
   * A row.
   *
   * @param revision its version
   * @param written its JSON
   * @param facts what it counts for
   * @param proven keys of its blocks that are boilerplate by what was learned
   * @param awaited whether it waits for its story
   */
  record Recent(
      long revision, WrittenRow written, Facts facts, Set<Long> proven, boolean awaited) {}

  private final Map<String, Recent> rows = new LinkedHashMap<>();
  private long size;
  private int awaited;

  /** The row of an article, if it is among the latest and this is its version; else null. */
  Recent get(String id, long revision) {
    Recent recent = rows.get(id);
    return recent != null && recent.revision == revision ? recent : null;
  }

  void put(String id, Recent row) {
    remove(id);
    rows.put(id, row);
    count(row, 1);
    Iterator<Recent> eldest = rows.values().iterator();
    while (size > ROOM && eldest.hasNext()) {
      count(eldest.next(), -1);
      eldest.remove();
    }
  }

  void remove(String id) {
    Recent old = rows.remove(id);
    if (old != null) {
      count(old, -1);
    }
  }

  /** How many of them wait for their story. */
  int awaited() {
    return awaited;
  }

  private void count(Recent row, int times) {
    size += (long) times * row.written.bytes().length;
    awaited += row.awaited ? times : 0;
  }
}
