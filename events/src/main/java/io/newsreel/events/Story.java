package io.newsreel.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The articles about one event.
 *
 * @param id the id of its earliest article
 * @param headline headline of its earliest article, or the opening of its text
 * @param firstSeen trusted time of its earliest article
 * @param lastSeen trusted time of its latest article
 * @param figures articles, texts and publishers; {@code mentions} equals articles
 * @param revision rises whenever the story changed
 * @param articles its articles, earliest first; empty once all have left it
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
    List<Member> articles) {

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
}
