package io.newsreel.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;

/** The sizes of time buckets in which counts are kept. Buckets start at multiples of their size. */
public enum BucketSize {
  /** Five minutes, the smallest: its rows carry the postings behind the figures. */
  @JsonProperty("5m")
  FIVE_MINUTES("5m", Duration.ofMinutes(5)),
  /** An hour, UTC. */
  @JsonProperty("1h")
  HOUR("1h", Duration.ofHours(1)),
  /** A day, UTC. */
  @JsonProperty("1d")
  DAY("1d", Duration.ofDays(1));

  private final String label;
  private final Duration duration;

  BucketSize(String label, Duration duration) {
    this.label = label;
    this.duration = duration;
  }

  /** How the size is written in keys and JSON: {@code 5m}, {@code 1h}, {@code 1d}. */
  public String label() {
    return label;
  }

  /** How long a bucket of this size is. */
  public Duration duration() {
    return duration;
  }

  /** The start of the bucket that holds an instant. */
  public Instant startOf(Instant time) {
    long seconds = duration.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), seconds) * seconds);
  }
}
