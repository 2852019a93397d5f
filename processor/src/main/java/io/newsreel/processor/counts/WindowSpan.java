package io.newsreel.processor.counts;

import io.newsreel.events.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A window as a span of five-minute buckets.
 *
 * <p>Two kinds are summarised. <em>Calendar</em> windows are the hours, days and weeks (from
 * Monday, UTC) of the calendar; they stay, and go out again whenever one of their buckets changes.
 * <em>Running</em> windows end with the clock's bucket; when the clock moves on they are replaced.
 *
 * @param window which window
 * @param from its first bucket
 * @param to the bucket after it
 * @param running whether it moves with the clock
 */
public record WindowSpan(Window window, int from, int to, boolean running) {

  /** The windows that have a length. */
  public static final List<Window> TIMED = List.of(Window.HOUR, Window.DAY, Window.WEEK);

  /** How far before a window that reaches with which it is compared. */
  private static final Map<Window, Duration> BASELINES =
      Map.of(
          Window.HOUR, Duration.ofHours(24),
          Window.DAY, Duration.ofDays(7),
          Window.WEEK, Duration.ofDays(7));

  /** 1970-01-01 was a Thursday: the first Monday came four days later. */
  private static final int FIRST_MONDAY = 4 * 24 * 12;

  /** The calendar window that holds a bucket. */
  public static WindowSpan calendar(Window window, int bucket) {
    int length = buckets(window);
    int origin = window == Window.WEEK ? FIRST_MONDAY : 0;
    int from = Math.floorDiv(bucket - origin, length) * length + origin;
    return new WindowSpan(window, from, from + length, false);
  }

  /** The running window that ends with a bucket, the bucket included. */
  public static WindowSpan running(Window window, int bucket) {
    int to = bucket + 1;
    return new WindowSpan(window, to - buckets(window), to, true);
  }

  /** Everything there is, from the first bucket to the last. */
  public static WindowSpan whole(int first, int last) {
    return new WindowSpan(Window.ALL, first, last + 1, true);
  }

  /**
   * The first bucket of the baseline, the time before the window by which it is judged: a day
   * before an hour, a week before a day or a week, nothing before the whole.
   */
  public int baseline() {
    return from - baselineBuckets(window);
  }

  /** The windows of the calendar of one length whose baseline reaches to a bucket, in order. */
  static List<WindowSpan> comparedWith(Window window, int bucket) {
    List<WindowSpan> spans = new ArrayList<>();
    WindowSpan span = calendar(window, bucket);
    while (span.baseline() <= bucket) {
      spans.add(span);
      span = calendar(window, span.to);
    }
    return spans;
  }

  /** How many buckets it has. */
  public int length() {
    return to - from;
  }

  /** The first instant. */
  public Instant start() {
    return Instant.ofEpochMilli(Facts.startOf(from));
  }

  /** The instant after the last. */
  public Instant end() {
    return Instant.ofEpochMilli(Facts.startOf(to));
  }

  private static int baselineBuckets(Window window) {
    Duration baseline = BASELINES.getOrDefault(window, Duration.ZERO);
    return Math.toIntExact(baseline.dividedBy(Facts.BUCKET));
  }

  private static int buckets(Window window) {
    return (int) (window.length().orElseThrow().toMillis() / Facts.BUCKET.toMillis());
  }
}
