package io.newsreel.sink.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newsreel.events.Figures;
import io.newsreel.events.Posting;
import io.newsreel.events.Story;
import io.newsreel.events.Summary;
import java.time.Instant;
import java.util.List;

/**
 * The state of any stretch of time, made of five-minute rows when it is asked for.
 *
 * @param start first instant
 * @param end instant after it
 * @param totals articles, texts and publishers; {@code mentions} are those of the actors shown
 * @param before the totals of the same length of time before
 * @param actors the actors most written about
 * @param newcomers those of them that were not written about in the time before
 * @param subjects the subjects most written about
 * @param pairs which of the actors appear together most often
 * @param stories the largest stories with articles in the time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestedWindow(
    Instant start,
    Instant end,
    Figures totals,
    Figures before,
    List<Summary.TopActor> actors,
    List<Summary.TopActor> newcomers,
    List<Summary.TopSubject> subjects,
    List<Summary.ActorPair> pairs,
    List<Story> stories) {

  /** What is counted, with all it has in the window and before. */
  record Counted(Things.Thing thing, List<Posting> postings, Figures before, List<Long> history) {
    Figures figures() {
      return Figures.of(postings);
    }
  }
}
