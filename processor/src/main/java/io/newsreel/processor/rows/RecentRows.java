package io.newsreel.processor.rows;

import io.newsreel.events.WrittenRow;
import io.newsreel.processor.counts.Facts;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The rows made last, as they were written. What an article repeats and the story it belongs to are
 * found out a moment after its row has gone out; then only the tail of the row is written anew.
 */
final class RecentRows {

  /** Room for the rows of a partition, in bytes: those of some seconds at full speed. */
  private static final long ROOM = 16L << 20;

  /**
   * A row.
   *
   * @param revision its version
   * @param written its JSON
   * @param facts what it counts for
   * @param proven keys of its blocks that are boilerplate by what was learned
   */
  record Recent(long revision, WrittenRow written, Facts facts, Set<Long> proven) {}

  private final Map<String, Recent> rows = new LinkedHashMap<>();
  private long size;

  /** The row of an article, if it is among the latest and this is its version; else null. */
  Recent get(String id, long revision) {
    Recent recent = rows.get(id);
    return recent != null && recent.revision == revision ? recent : null;
  }

  void put(String id, Recent row) {
    remove(id);
    rows.put(id, row);
    size += row.written.bytes().length;
    Iterator<Recent> eldest = rows.values().iterator();
    while (size > ROOM && eldest.hasNext()) {
      size -= eldest.next().written.bytes().length;
      eldest.remove();
    }
  }

  void remove(String id) {
    Recent old = rows.remove(id);
    if (old != null) {
      size -= old.written.bytes().length;
    }
  }
}
