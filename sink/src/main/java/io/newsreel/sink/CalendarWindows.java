package io.newsreel.sink;

import io.newsreel.events.Window;
import java.time.Instant;

/**
 * Tells the two kinds of windows apart that one topic holds: those of the calendar (hours, days,
 * weeks from Monday, UTC), which may still be open, and those that run with the clock and end now.
 */
final class CalendarWindows {

  /** The first Monday after the epoch, 1970-01-05, in seconds. */
  private static final long FIRST_MONDAY = 4 * 24 * 60 * 60;

  private CalendarWindows() {}

  /** Whether a window that ends here is one of the calendar. */
  static boolean contain(Window window, Instant end) {
    long origin = window == Window.WEEK ? FIRST_MONDAY : 0;
    return window
        .length()
        .map(length -> (end.getEpochSecond() - origin) % length.toSeconds() == 0)
        .orElse(false);
  }
}
