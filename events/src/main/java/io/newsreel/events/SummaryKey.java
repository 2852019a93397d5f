package io.newsreel.events;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Key of a summary. That of a window of the calendar is {@code window|end}, for example {@code
 * 24h|2026-03-02T00:00:00Z}; running windows have no end in their key, because it moves: {@code
 * 24h}, {@code all}. So the latest row of such a key is the window as it is now.
 *
 * @param window the window
 * @param end the instant after it, or null for a running window
 */
public record SummaryKey(Window window, Instant end) {

  /** The key of a summary. */
  public static SummaryKey of(Summary summary) {
    return new SummaryKey(summary.window(), summary.running() ? null : summary.end());
  }

  /**
   * Reads a key as {@link #toString} writes it.
   *
   * @throws IllegalArgumentException if it is no such key
   */
  public static SummaryKey parse(String key) {
    String[] parts = key.split("\\|", -1);
    for (Window window : Window.values()) {
      if (window.label().equals(parts[0]) && parts.length <= (window == Window.ALL ? 1 : 2)) {
        try {
          return new SummaryKey(window, parts.length == 1 ? null : Instant.parse(parts[1]));
        } catch (DateTimeParseException e) {
          throw new IllegalArgumentException("The key '%s' ends in no time.".formatted(key), e);
        }
      }
    }
    throw new IllegalArgumentException("'%s' is no key of a summary.".formatted(key));
  }

  @Override
  public String toString() {
    return end == null ? window.label() : window.label() + "|" + end;
  }
}
