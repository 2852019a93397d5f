package io.newsreel.events;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Key of a summary: {@code window|end}, for example {@code 24h|2026-03-01T10:05:00Z}. The whole has
 * no end in its key, because its end moves: {@code all}.
 *
 * @param window the window
 * @param end the instant after it
 */
public record SummaryKey(Window window, Instant end) {

  /** The key of a summary. */
  public static SummaryKey of(Summary summary) {
    return new SummaryKey(summary.window(), summary.end());
  }

  /**
   * Reads a key as {@link #toString} writes it; that of the whole has no end.
   *
   * @throws IllegalArgumentException if it is no such key
   */
  public static SummaryKey parse(String key) {
    String[] parts = key.split("\\|", -1);
    for (Window window : Window.values()) {
      if (window.label().equals(parts[0]) && parts.length == (window == Window.ALL ? 1 : 2)) {
        try {
          return new SummaryKey(window, window == Window.ALL ? null : Instant.parse(parts[1]));
        } catch (DateTimeParseException e) {
          throw new IllegalArgumentException("The key '%s' ends in no time.".formatted(key), e);
        }
      }
    }
    throw new IllegalArgumentException("'%s' is no key of a summary.".formatted(key));
  }

  @Override
  public String toString() {
    return window == Window.ALL ? window.label() : window.label() + "|" + end;
  }
}
