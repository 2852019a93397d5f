package io.newsreel.sink.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * What lists say of an article; its row in the topic says all.
 *
 * @param id the article's id
 * @param time its trusted time
 * @param publisher its publisher
 * @param headline its headline, or the opening of its text
 * @param url where it was published, or null
 * @param story id of its story
 * @param duplicateOf id of the earliest article with the same text, or null
 * @param mentions how often it names the actor, or matches the subject, that was asked for; null
 *     where none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleHead(
    String id,
    Instant time,
    String publisher,
    String headline,
    String url,
    String story,
    String duplicateOf,
    Integer mentions) {

  ArticleHead withMentions(int number) {
    return new ArticleHead(id, time, publisher, headline, url, story, duplicateOf, number);
  }
}
