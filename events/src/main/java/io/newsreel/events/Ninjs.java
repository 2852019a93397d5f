package io.newsreel.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The part of IPTC's <a href="https://iptc.org/standards/ninjs/">ninjs 3.1</a> that Newsreel fills.
 *
 * @param uri the article's URL if it has one, else {@code urn:newsreel:article:} and its id
 * @param type always {@code text}
 * @param language BCP 47 tag, or null where unknown
 * @param firstCreated when the article was first published, as far as that is trusted, else first
 *     seen
 * @param versionCreated when this version was taken in
 * @param headlines at most one, role {@code main}
 * @param bodies one, role {@code main}: a block a line, boilerplate left out
 * @param subjects IPTC Media Topics
 * @param people people named in the text
 * @param organisations organisations named in the text
 * @param places countries and places named in the text
 * @param infoSources the publisher
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Ninjs(
    String uri,
    String type,
    String language,
    Instant firstCreated,
    Instant versionCreated,
    List<Headline> headlines,
    List<Body> bodies,
    List<Subject> subjects,
    List<Named> people,
    List<Named> organisations,
    List<Named> places,
    List<InfoSource> infoSources) {

  /** A headline with its role. */
  public record Headline(String role, String value) {}

  /**
   * A body.
   *
   * @param role {@code main}
   * @param contentType {@code text/plain}
   * @param wordCount words in {@code value}
   * @param value the text, a block a line
   */
  public record Body(String role, String contentType, int wordCount, String value) {}

  /**
   * A subject of the article.
   *
   * @param uri the IPTC code, {@code medtop:20000639}
   * @param name the code's English name
   * @param rel {@code about}, or {@code ancestor} where a narrower subject implies it
   * @param confidence 0 to 100
   * @param creator who tagged it: {@code newsreel}
   */
  public record Subject(String uri, String name, String rel, int confidence, String creator) {}

  /** Someone or something named in the text: its name, Wikidata or local URI, and the relation. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Named(String name, String uri, String rel) {}

  /** Who supplied the article: a name and a role. */
  public record InfoSource(String name, String role) {}
}
