package io.newsreel.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One piece as a publisher delivered it: the value of the articles topic.
 *
 * <p>A record with neither text nor HTML is a withdrawal: the article's row goes out again empty
 * and everything it had put into counts, stories and summaries is taken out.
 *
 * @param id identifies the article; the same id again is a new version of the same article
 * @param url where it was published, or null
 * @param publisher registrable domain of the URL, or the source's name; never null
 * @param published when its publisher says it was published, or null
 * @param firstSeen when the source that delivers it first saw it
 * @param headline headline, or null
 * @param text plain text, one block a line, or null where {@code html} is given. A line that was
 *     taken as the headline is left empty, so that line numbers stay those of the source
 * @param html the page as delivered, or null where {@code text} is given
 * @param language BCP 47 tag if the source states it, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Article(
    String id,
    String url,
    String publisher,
    Instant published,
    Instant firstSeen,
    String headline,
    String text,
    String html,
    String language) {

  /** Whether this record takes the article back: it has neither text nor HTML. */
  public boolean withdrawn() {
    return text == null && html == null;
  }
}
