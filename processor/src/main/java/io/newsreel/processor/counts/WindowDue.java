package io.newsreel.processor.counts;

import io.newsreel.events.SummaryKey;

/**
 * A window whose summary is due, and what it can be made from.
 *
 * @param span the window
 * @param days the days it is read off
 * @param stories the stories of those days
 * @param revision the revision to give it
 */
public record WindowDue(WindowSpan span, Days days, StoryBook stories, long revision) {

  /** Key of the summary. */
  public SummaryKey key() {
    return new SummaryKey(span.window(), span.running() ? null : span.end());
  }
}
