package io.newsreel.processor.counts;

import java.time.Duration;

/**
 * How eagerly changed counts, stories and summaries are given out while articles come in. What is
 * given out seldom is given out in fewer versions, which is less work; once nothing comes any more,
 * everything is given out.
 *
 * @param every time between two looks at what has changed
 * @param rowsShare rows and stories may take this share of the time: one part in so many
 * @param runningShare the same for the windows that end now: one part in so many
 * @param windowsShare the same for the windows of the calendar: one part in so many
 * @param windowsAtOnce how long these keep everything else of their thread waiting
 */
public record GiveOut(
    Duration every, int rowsShare, int runningShare, int windowsShare, Duration windowsAtOnce) {

  /** Someone waits for it. */
  public static final GiveOut LIVE =
      new GiveOut(Duration.ofMillis(250), 8, 2, 16, Duration.ofMillis(100));

  /** What counts is when all of it is done. */
  public static final GiveOut REPLAY =
      new GiveOut(Duration.ofSeconds(1), 10, 80, 80, Duration.ofSeconds(2));
}
