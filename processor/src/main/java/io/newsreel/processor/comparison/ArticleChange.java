package io.newsreel.processor.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How the annotation of one article differs between two sets of dictionaries.
 *
 * @param id the article
 * @param headline its headline, or null
 * @param actors actors with another number of mentions, those that moved most first
 * @param subjects subjects that were given or taken away
 * @param lines lines that were dropped or are content now
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ArticleChange(
    String id,
    String headline,
    List<ActorChange> actors,
    List<SubjectChange> subjects,
    List<LineChange> lines) {

  /** Whether nothing differs. */
  @JsonIgnore
  public boolean isEmpty() {
    return actors.isEmpty() && subjects.isEmpty() && lines.isEmpty();
  }

  /**
   * An actor whose mentions moved.
   *
   * @param actor its id
   * @param name its name
   * @param before mentions before
   * @param after mentions after
   * @param lost the mentions that are not there any more, and why they had been
   * @param gained the mentions that are new, and why they are
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record ActorChange(
      String actor,
      String name,
      @JsonInclude int before,
      @JsonInclude int after,
      List<Wording> lost,
      List<Wording> gained) {}

  /**
   * Mentions with the same words and the same reason.
   *
   * @param surface the words
   * @param reason why they are a mention
   * @param count how many
   */
  public record Wording(String surface, String reason, int count) {}

  /**
   * A subject given or taken away.
   *
   * @param uri its code
   * @param name its name
   * @param given whether it is given now; else it was before
   * @param reason the words it rests on, now or before
   */
  public record SubjectChange(String uri, String name, boolean given, String reason) {}

  /**
   * A line dropped, or content again.
   *
   * @param text the line
   * @param dropped whether it is dropped now; else it was before
   * @param reason why, now or before
   */
  public record LineChange(String text, boolean dropped, String reason) {}
}
