package io.newsreel.events;

import java.time.Instant;

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

  @Override
  public String toString() {
    return window == Window.ALL ? window.label() : window.label() + "|" + end;
  }
}
