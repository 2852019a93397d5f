package io.newsreel.processor.summaries;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newsreel.events.Story;
import io.newsreel.events.Summary.TopActor;
import io.newsreel.events.Summary.TopSubject;
import io.newsreel.events.Window;
import java.time.Instant;
import java.util.List;

/**
 * One partition's part of a window's summary. Every actor, subject and story is counted whole in
 * one partition, so the leaders of all partitions together hold the leaders of the window.
 *
 * @param window the window
 * @param start its first instant
 * @param end the instant after it
 * @param running whether the window moves on with the clock, and is forgotten when it has
 * @param partition which part this is
 * @param mentions mentions of actors counted here
 * @param articles articles of stories counted here
 * @param texts texts of stories counted here
 * @param publishers hashes of the publishers of stories counted here, to be united
 * @param actors this partition's leaders
 * @param subjects this partition's leaders
 * @param stories this partition's leaders
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WindowPart(
    Window window,
    Instant start,
    Instant end,
    boolean running,
    int partition,
    long mentions,
    long articles,
    long texts,
    List<Long> publishers,
    List<TopActor> actors,
    List<TopSubject> subjects,
    List<Story> stories) {

  /** Whether there is nothing in this part. */
  boolean empty() {
    return articles == 0 && actors.isEmpty() && subjects.isEmpty();
  }
}
