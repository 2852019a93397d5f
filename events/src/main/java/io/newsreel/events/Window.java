package io.newsreel.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.Optional;

/** The windows that are summarised. */
public enum Window {
  /** The last hour. */
  @JsonProperty("1h")
  HOUR("1h", Duration.ofHours(1)),
  /** The last 24 hours. */
  @JsonProperty("24h")
  DAY("24h", Duration.ofHours(24)),
  /** The last seven days. */
  @JsonProperty("7d")
  WEEK("7d", Duration.ofDays(7)),
  /** Everything there is. */
  @JsonProperty("all")
  ALL("all", null);

  private final String label;
  private final Duration length;

  Window(String label, Duration length) {
    this.label = label;
    this.length = length;
  }

  /** How the window is written in keys, JSON and file names. */
  public String label() {
    return label;
  }

  /** How long the window is; empty for the whole. */
  public Optional<Duration> length() {
    return Optional.ofNullable(length);
  }
}
