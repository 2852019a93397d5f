package io.newsreel.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;

/**
 * What Newsreel decided about an article, each decision with its reason. In JSON the fields that
 * tell how the article stands to others are last, see {@link WrittenRow}.
 *
 * @param revision number of this version of the row, from 1
 * @param dropped the blocks left out of the body, in order
 * @param mentions the places that name an actor, in order
 * @param subjects why each subject was given
 * @param duplicateOf id of the earliest article whose text this one repeats, or null
 * @param similarity Jaccard similarity to {@code duplicateOf} of the sets of word 4-grams, 0 to 1;
 *     0 where that is null
 * @param overlaps the earliest article of which this one is a cut or extended version, or null;
 *     always null for a duplicate
 * @param story id of the story the article belongs to
 * @param storyReason why it belongs to that story, or null where it is alone in it
 * @param published the publisher's time as delivered, or null
 * @param firstSeen when the article was first seen, over all its versions
 * @param ingested when this version was taken in
 * @param timeTrust which of the times counts
 * @param withdrawn true where the article was taken back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonPropertyOrder({
  "dropped",
  "mentions",
  "subjects",
  "published",
  "firstSeen",
  "ingested",
  "timeTrust",
  "withdrawn",
  "revision",
  "duplicateOf",
  "similarity",
  "overlaps",
  "story",
  "storyReason"
})
public record Analysis(
    long revision,
    List<Dropped> dropped,
    List<Mention> mentions,
    List<SubjectReason> subjects,
    @JsonInclude(JsonInclude.Include.ALWAYS) String duplicateOf,
    double similarity,
    Overlap overlaps,
    String story,
    String storyReason,
    Instant published,
    Instant firstSeen,
    Instant ingested,
    TimeTrust timeTrust,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean withdrawn) {

  /**
   * Another article that has nearly the whole text of this one in it, or the other way round,
   * though the two are too different in length to be duplicates.
   *
   * @param article the earlier article's id
   * @param kind whether this one is a cut or an extended version
   * @param containment share of the shorter text's word 4-grams that the longer one has, 0 to 1
   * @param similarity Jaccard similarity of the two sets of word 4-grams, 0 to 1
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Overlap(String article, Kind kind, double containment, double similarity) {

    /** Which of the two is the longer. */
    public enum Kind {
      /** The earlier article: this one says nothing that it does not, and is no new text. */
      @JsonProperty("cut")
      CUT,
      /** This article. */
      @JsonProperty("extended")
      EXTENDED
    }
  }

  /**
   * A block that was left out.
   *
   * @param text the block
   * @param line its 1-based line in the delivered text, or its 1-based block in a page
   * @param reason the rule, cue or evidence that left it out
   */
  public record Dropped(String text, int line, String reason) {}

  /** A field of the article that offsets point into. */
  public enum Field {
    /** {@code article.headlines[0].value}. */
    @JsonProperty("headline")
    HEADLINE,
    /** {@code article.bodies[0].value}. */
    @JsonProperty("body")
    BODY
  }

  /**
   * One place in the text that names an actor.
   *
   * @param actor the actor's id
   * @param name the actor's name
   * @param kind person, organisation, country or place
   * @param surface the words as they stand in the text
   * @param in the field the offsets point into; left out in JSON where it is the body
   * @param start first code point
   * @param end code point after the last
   * @param reason dictionary entry or rule
   * @param country ISO 3166 alpha-3 code of the state the actor is or belongs to, or null where
   *     that is not known or there is none; left out in JSON where null
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Mention(
      String actor,
      String name,
      ActorKind kind,
      String surface,
      @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = BodyFilter.class) Field in,
      int start,
      int end,
      String reason,
      String country) {

    /** Fills in the field that JSON leaves out. */
    public Mention {
      in = in == null ? Field.BODY : in;
    }
  }

  /**
   * Why a subject was given.
   *
   * @param uri the subject
   * @param reason the stored query or the narrower subject that gave it
   * @param matches where the query matched
   */
  public record SubjectReason(String uri, String reason, List<Match> matches) {}

  /** A match of a stored query: code points {@code start} to {@code end} (exclusive) of a field. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Match(
      @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = BodyFilter.class) Field in,
      int start,
      int end) {

    /** Fills in the field that JSON leaves out. */
    public Match {
      in = in == null ? Field.BODY : in;
    }
  }

  /** Which time of an article decides the window it counts in. */
  public enum TimeTrust {
    /** The publisher's own time. */
    @JsonProperty("published")
    PUBLISHED,
    /** The publisher gave no time, or one in the future or absurd. */
    @JsonProperty("first-seen")
    FIRST_SEEN
  }

  /** Leaves {@code in} out of the JSON where it is the body. */
  static final class BodyFilter {
    @Override
    public boolean equals(Object other) {
      return other == Field.BODY;
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  /**
   * When the article counts: its published time if that is trusted, else when it was first seen.
   */
  public Instant trustedTime() {
    return timeTrust == TimeTrust.PUBLISHED ? published : firstSeen;
  }
}
