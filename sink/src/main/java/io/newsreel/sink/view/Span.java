package io.newsreel.sink.view;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from its first instant
 * @param to the instant after it
 */
public record Span(Instant from, Instant to) {

  /** All of time that articles may have. */
  public static final Span ALWAYS =
      new Span(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

  /** The stretch of the same length before this one. */
  public Span before() {
    return new Span(from.minusMillis(millis()), from);
  }

  /** Its length in milliseconds. */
  public long millis() {
    return to.toEpochMilli() - from.toEpochMilli();
  }

  long start() {
    return from.toEpochMilli();
  }

  long end() {
    return to.toEpochMilli();
  }
}
