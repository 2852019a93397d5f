package io.newsreel.processor.annotate;

import io.newsreel.events.Analysis.TimeTrust;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether a publisher's time is to be believed.
 *
 * <p>A time in the future is a mistake of the publisher or of a time zone; one before newspapers
 * were printed every day, or the very beginning of Unix time, is a default of some program.
 * Articles with such times count when they were first seen.
 */
final class PublicationTime {

  /** Clocks differ by this much and nobody is to blame. */
  private static final Duration SKEW = Duration.ofMinutes(10);

  private static final Instant EARLIEST = Instant.parse("1800-01-01T00:00:00Z");

  private PublicationTime() {}

  /**
   * Which time counts.
   *
   * @param published the publisher's time, or null
   * @param known the latest time at which the article was surely out: when it was first taken in
   */
  static TimeTrust trust(Instant published, Instant known) {
    boolean believable =
        published != null
            && !published.isBefore(EARLIEST)
            && !published.equals(Instant.EPOCH)
            && !published.isAfter(known.plus(SKEW));
    return believable ? TimeTrust.PUBLISHED : TimeTrust.FIRST_SEEN;
  }
}
