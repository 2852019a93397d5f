package io.newsreel.processor.counts;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The days in memory, the latest used ones, as far as there is room; others are made from the
 * entries when they are asked for.
 */
public final class Days {

  /** Articles of all days in memory for each gigabyte of heap: at some 1.3 kB each, a fifth. */
  private static final long FOR_EACH_GIGABYTE = 160_000;

  private final Entries entries;
  private final int room;
  private final Map<Integer, Day> loaded = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * None loaded yet.
   *
   * @param room articles of all days in memory, unless a single day has more
   */
  Days(Entries entries, int room) {
    this.entries = entries;
    this.room = room;
  }

  /** How many articles a process of this size keeps in memory. */
  static int room() {
    return Math.toIntExact((Runtime.getRuntime().maxMemory() * FOR_EACH_GIGABYTE) >> 30);
  }

  /** The day, if it is in memory, else null. */
  Day ifLoaded(int number) {
    return loaded.get(number);
  }

  /** The day. */
  Day get(int number) {
    Day known = loaded.get(number);
    if (known != null) {
      return known;
    }
    Day day = new Day(number);
    entries.forEach(day.firstBucket(), day.firstBucket() + Day.BUCKETS, day::put);
    loaded.put(number, day);
    makeRoom(day);
    return day;
  }

  /** The parts of the days with articles that lie between two buckets, in order. */
  public List<Slice> slices(int from, int to) {
    List<Slice> slices = new ArrayList<>();
    int bucket = entries.firstFrom(from);
    while (bucket != CountChange.NOWHERE && bucket < to) {
      int day = Day.of(bucket);
      slices.add(Slice.of(this, day, from, to));
      bucket = entries.firstFrom((day + 1) * Day.BUCKETS);
    }
    return slices;
  }

  private void makeRoom(Day kept) {
    long articles = loaded.values().stream().mapToLong(Day::articles).sum();
    Iterator<Day> eldest = loaded.values().iterator();
    while (articles > room && eldest.hasNext()) {
      Day day = eldest.next();
      if (day != kept) {
        articles -= day.articles();
        eldest.remove();
      }
    }
  }
}
