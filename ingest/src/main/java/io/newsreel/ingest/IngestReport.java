package io.newsreel.ingest;

import java.time.Duration;

/**
 * What came of a source.
 *
 * @param delivered articles that the broker has
 * @param rejected items that went to the dead letters instead
 * @param skipped files of a kind that is not read
 * @param warnings doubts about articles that were delivered
 * @param bytes size of the delivered articles as JSON, uncompressed
 * @param elapsed time from the first look at the source until everything was acknowledged
 */
public record IngestReport(
    long delivered, long rejected, long skipped, long warnings, long bytes, Duration elapsed) {

  /** Articles delivered a second. */
  public double articlesPerSecond() {
    return IngestProgress.rate(delivered, elapsed);
  }
}
