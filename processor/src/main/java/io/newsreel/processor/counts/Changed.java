package io.newsreel.processor.counts;

import io.newsreel.events.BucketSize;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rows that have changed since counts were last given out. */
final class Changed {

  private static final int BUCKETS_AN_HOUR = buckets(BucketSize.HOUR);
  private static final int BUCKETS_A_DAY = buckets(BucketSize.DAY);

  private final Set<RowKey> rows = new HashSet<>();
  private final TreeMap<Integer, Set<Counted>> byHour = new TreeMap<>();
  private final TreeMap<Integer, Set<Counted>> byDay = new TreeMap<>();
  private final Set<String> stories = new HashSet<>();

  /** How many five-minute buckets a longer one has. */
  static int buckets(BucketSize size) {
    return (int) (size.duration().toSeconds() / Facts.BUCKET.toSeconds());
  }

  void row(RowKey key) {
    if (!rows.add(key)) {
      return;
    }
    int hour = Math.floorDiv(key.bucket(), BUCKETS_AN_HOUR) * BUCKETS_AN_HOUR;
    int day = Math.floorDiv(key.bucket(), BUCKETS_A_DAY) * BUCKETS_A_DAY;
    byHour.computeIfAbsent(hour, unused -> new HashSet<>()).add(key.counted());
    byDay.computeIfAbsent(day, unused -> new HashSet<>()).add(key.counted());
  }

  void story(String id) {
    stories.add(id);
  }

  boolean isEmpty() {
    return rows.isEmpty() && stories.isEmpty();
  }

  Set<RowKey> rows() {
    return rows;
  }

  Set<String> stories() {
    return stories;
  }

  /** First bucket of each hour with changes → what changed in it. */
  Map<Integer, Set<Counted>> byHour() {
    return byHour;
  }

  /** First bucket of each day with changes → what changed in it. */
  Map<Integer, Set<Counted>> byDay() {
    return byDay;
  }

  /** Whether a bucket from {@code from} to before {@code to} has changed. */
  boolean within(int from, int to) {
    Integer hour = byHour.ceilingKey(from - BUCKETS_AN_HOUR + 1);
    if (hour == null || hour >= to) {
      return false;
    }
    Map<Integer, Boolean> buckets = new HashMap<>();
    rows.forEach(key -> buckets.put(key.bucket(), true));
    return buckets.keySet().stream().anyMatch(bucket -> bucket >= from && bucket < to);
  }

  void clear() {
    rows.clear();
    byHour.clear();
    byDay.clear();
    stories.clear();
  }
}
