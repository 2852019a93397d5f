package io.newsreel.ingest;

import java.time.Duration;

/**
 * Spaces out articles to a rate. A source that was slow for a while is not made up for by a burst.
 */
final class Pace {

  /** How far behind it may be and catch up: as much as a timer may oversleep. */
  private static final long LAG_NANOS = Duration.ofMillis(50).toNanos();

  /** Three years: so slow a rate delivers one article. */
  private static final double MAX_SPACING_NANOS = 1e17;

  private final long spacingNanos;
  private long next;
  private boolean begun;

  /**
   * A rate.
   *
   * @param perSecond articles a second, above 0; infinite for as fast as can be
   */
  Pace(double perSecond) {
    this.spacingNanos = Math.round(Math.min(1e9 / perSecond, MAX_SPACING_NANOS));
  }

  /** How long the next article has to wait, in nanoseconds; 0 if it is due. */
  long nanosToWait(long now) {
    if (spacingNanos == 0) {
      return 0;
    }
    long due = begun ? Math.max(next, now - LAG_NANOS) : now;
    begun = true;
    next = due + spacingNanos;
    return Math.max(due - now, 0);
  }
}
