package io.newsreel.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The state of a window.
 *
 * @param window which window
 * @param start first instant of the window; for the whole, the start of its first bucket
 * @param end instant after the window; for the whole, the end of its last bucket
 * @param revision rises whenever the row changed; for the whole, whatever its end
 * @param totals articles, texts and publishers of the window; {@code mentions} are those of actors
 * @param actors the actors most written about, by texts, then articles, mentions, and name
 * @param subjects the subjects most written about, in the same order
 * @param stories the largest stories, by publishers, then articles, texts, latest article, and id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Summary(
    Window window,
    Instant start,
    Instant end,
    long revision,
    Figures totals,
    List<TopActor> actors,
    List<TopSubject> subjects,
    List<Story> stories) {

  /** An actor and its figures in the window. */
  public record TopActor(String actor, String name, ActorKind kind, Figures figures) {}

  /** A subject and its figures in the window. */
  public record TopSubject(String subject, String name, Figures figures) {}
}
