package io.newsreel.sink.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newsreel.sink.view.FeedState;
import io.newsreel.sink.view.View;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How the view is.
 *
 * @param phase waiting, reading, live, disconnected or failed
 * @param progress how much of what had come before the start is read, 0 to 1
 * @param reason why it failed; null where it did not
 * @param articles articles in the view
 * @param deadLetters what could not be read or processed
 * @param lastRow when the last row came; null before the first since the start
 * @param now the server's time
 * @param generation tells this view from one made anew in its place
 * @param topics rows read since the start and rows that wait, of each topic
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Status(
    String phase,
    double progress,
    String reason,
    long articles,
    long deadLetters,
    Instant lastRow,
    Instant now,
    String generation,
    List<FeedState.TopicState> topics) {

  static Status of(View view) {
    FeedState state = view.state();
    return new Status(
        state.phase().name().toLowerCase(Locale.ROOT),
        state.progress(),
        state.reason().isEmpty() ? null : state.reason(),
        view.articles().number(),
        view.deadLetters().number(),
        state.lastRow(),
        Instant.now(),
        view.generation(),
        state.topics());
  }
}
