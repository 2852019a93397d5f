package io.newsreel.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The articles about one event.
 *
 * @param id the id of an article that is or was in it; it stays when others join or leave
 * @param headline headline of its earliest article, or the opening of its text
 * @param firstSeen trusted time of its earliest article
 * @param lastSeen trusted time of its latest article
 * @param figures articles, texts and publishers; {@code mentions} equals articles
 * @param revision rises whenever the story changed
 * @param articles its articles, earliest first; empty once all have left it
 * @param actors the actors that most of its articles name, at most ten
 * @param subjects the subjects that most of its articles have, at most five
 * @param summary sentences out of its articles that together tell it, in order; only in summaries,
 *     and empty where the articles cannot be read again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Story(
    String id,
    String headline,
    Instant firstSeen,
    Instant lastSeen,
    Figures figures,
    long revision,
    List<Member> articles,
    List<Part> actors,
    List<Part> subjects,
    List<SummarySentence> summary) {

  /**
   * An article of the story.
   *
   * @param id the article's id
   * @param time its trusted time
   * @param publisher its publisher
   * @param headline its headline, or the opening of its text
   * @param url where it was published, or null
   * @param text id of the earliest article with the same text
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Member(
      String id, Instant time, String publisher, String headline, String url, String text) {}

  /**
   * An actor or a subject of the story.
   *
   * @param id the actor's id or the subject's URI
   * @param name its name
   * @param articles how many of the story's articles have it
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Part(String id, String name, long articles) {}

  /**
   * A sentence of a summary, as it stands in an article.
   *
   * @param article the article's id
   * @param start first code point in the article's body
   * @param end code point after the last
   * @param text the sentence
   * @param reason why it was chosen
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record SummarySentence(String article, int start, int end, String text, String reason) {}
}
