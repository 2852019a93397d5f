package io.newsreel.processor.counts;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What has changed and is not given out yet; the longest known comes first. */
final class Changed {

  /** An actor or subject in a day. */
  record DayCounted(int day, Counted counted) {}

  private final Map<DayCounted, BitSet> rows = new LinkedHashMap<>();
  private final Map<Counted, Contribution> labels = new HashMap<>();
  private final Set<String> stories = new LinkedHashSet<>();
  private final SortedSet<Integer> hours = new TreeSet<>();

  /** The row of an actor or subject has changed in a bucket. */
  void row(int bucket, Counted counted) {
    rows.computeIfAbsent(new DayCounted(Day.of(bucket), counted), unused -> new BitSet())
        .set(Math.floorMod(bucket, Day.BUCKETS));
  }

  /** An article has left the row of an actor or subject, which may be empty now. */
  void left(int bucket, Contribution contribution) {
    row(bucket, contribution.counted());
    labels.put(contribution.counted(), contribution);
  }

  /** What an actor or subject whose row may be empty was called; null for any other. */
  Contribution label(Counted counted) {
    return labels.get(counted);
  }

  void story(String id) {
    stories.add(id);
  }

  /** Something has changed in the hour that holds a bucket; true if nothing had before. */
  boolean hour(int bucket) {
    return hours.add(Math.floorDiv(bucket, Day.bucketsAnHour()));
  }

  boolean noRows() {
    return rows.isEmpty();
  }

  boolean noStories() {
    return stories.isEmpty();
  }

  boolean isEmpty() {
    return rows.isEmpty() && stories.isEmpty() && hours.isEmpty();
  }

  /** Takes the row that has waited longest: what and its changed buckets of the day. */
  Map.Entry<DayCounted, BitSet> nextRow() {
    return taken(rows.entrySet().iterator());
  }

  /** Takes the story that has waited longest. */
  String nextStory() {
    return taken(stories.iterator());
  }

  /** Takes the hours whose windows have changed. */
  SortedSet<Integer> takeHours() {
    SortedSet<Integer> taken = new TreeSet<>(hours);
    hours.clear();
    return taken;
  }

  /** Forgets everything. */
  void clear() {
    rows.clear();
    labels.clear();
    stories.clear();
    hours.clear();
  }

  private static <T> T taken(Iterator<T> waiting) {
    T next = waiting.next();
    waiting.remove();
    return next;
  }
}
