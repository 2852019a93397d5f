package io.newsreel.ingest;

import java.time.Duration;

/**
 * How far an ingest is.
 *
 * @param delivered articles that the broker has
 * @param rejected items that went to the dead letters instead
 * @param elapsed time since the ingest began
 */
public record IngestProgress(long delivered, long rejected, Duration elapsed) {

  /** Articles delivered a second since the ingest began. */
  public double articlesPerSecond() {
    return rate(delivered, elapsed);
  }

  static double rate(long count, Duration elapsed) {
    return elapsed.isZero() ? 0 : count * 1e9 / elapsed.toNanos();
  }
}
