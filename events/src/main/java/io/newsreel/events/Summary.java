package io.newsreel.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The state of a window.
 *
 * @param window which window
 * @param running whether the window ends with the clock and moves on with it; otherwise it is the
 *     hour, day or week of the calendar that ends at {@code end}. The whole runs.
 * @param start first instant of the window; for the whole, the start of its first bucket
 * @param end instant after the window; for the whole, the end of its last bucket
 * @param revision rises whenever the row changed
 * @param totals articles, texts and publishers of the window; {@code mentions} are those of actors
 * @param before the totals of the window before, of the same length; null for the whole
 * @param actors the actors most written about, by texts, then articles, mentions, and name
 * @param rising actors written about more than expected, the highest score first
 * @param newcomers actors of the window that were not written about before it, as far back as the
 *     baseline reaches, in the order of {@code actors}
 * @param subjects the subjects most written about, in the order of {@code actors}
 * @param pairs actors that appear together most often among the actors of the window
 * @param stories the largest stories, by publishers, then articles, texts, latest article, and id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Summary(
    Window window,
    boolean running,
    Instant start,
    Instant end,
    long revision,
    Figures totals,
    Figures before,
    List<TopActor> actors,
    List<RisingActor> rising,
    List<TopActor> newcomers,
    List<TopSubject> subjects,
    List<ActorPair> pairs,
    List<Story> stories) {

  /**
   * An actor and its figures in the window.
   *
   * @param actor the actor's id
   * @param name its name
   * @param kind what it is
   * @param figures its figures in the window
   * @param before its figures in the window before; null for the whole
   * @param history its articles in each of twelve equal parts of the window, the earliest first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record TopActor(
      String actor,
      String name,
      ActorKind kind,
      Figures figures,
      Figures before,
      List<Long> history) {}

  /**
   * A subject and its figures in the window.
   *
   * @param subject the subject's URI
   * @param name its name
   * @param figures its figures in the window
   * @param before its figures in the window before; null for the whole
   * @param history its articles in each of twelve equal parts of the window, the earliest first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record TopSubject(
      String subject, String name, Figures figures, Figures before, List<Long> history) {}

  /**
   * An actor written about more than expected.
   *
   * @param actor the actor's id
   * @param name its name
   * @param kind what it is
   * @param seen its texts in the window
   * @param expected its texts to be expected from its share of all texts in the baseline
   * @param score (seen − expected) / √(expected + 1): how many standard deviations above a Poisson
   *     count, damped where little was expected
   * @param baselineStart first instant of the baseline
   * @param baselineEnd instant after the baseline, which is the start of the window
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record RisingActor(
      String actor,
      String name,
      ActorKind kind,
      long seen,
      double expected,
      double score,
      Instant baselineStart,
      Instant baselineEnd) {}

  /**
   * Two actors that appear in the same texts.
   *
   * @param first id of the one more written about
   * @param firstName its name
   * @param second id of the other
   * @param secondName its name
   * @param articles articles that name both
   * @param texts those articles with reprints collapsed
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record ActorPair(
      String first,
      String firstName,
      String second,
      String secondName,
      long articles,
      long texts) {}
}
