package io.newsreel.processor.clean;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * An entry of the cue file: words by which a line gives itself away as boilerplate.
 *
 * @param id names the cue; a later entry of the same id replaces an earlier one
 * @param language BCP 47 tag of the words, for the reader of the file; every cue is tried on every
 *     text
 * @param kind where in a line the phrases must stand
 * @param phrases the words, compared folded
 * @param pattern a regular expression, for the pattern kinds alone
 * @param needs a literal without which the pattern cannot match, looked for first
 * @param max the longest line, in words, that the cue drops; 0 for the kind's own limit
 * @param remove true to take out the cue of that id
 */
public record Cue(
    String id,
    String language,
    Kind kind,
    List<String> phrases,
    String pattern,
    String needs,
    int max,
    boolean remove) {

  /** Where in a line the phrases of a cue must stand. */
  public enum Kind {
    /** The whole line. */
    @JsonProperty("line")
    LINE(12),
    /** The beginning of the line. */
    @JsonProperty("start")
    START(45),
    /** The end of the line. */
    @JsonProperty("end")
    END(45),
    /** Anywhere in a short line. */
    @JsonProperty("within")
    WITHIN(14),
    /** The whole line or, before a colon, its beginning; the list that follows goes as well. */
    @JsonProperty("list")
    LIST(45),
    /** The heading of a table of contents: the whole line. */
    @JsonProperty("contents")
    CONTENTS(12),
    /** The beginning of a line that no other cue may drop. */
    @JsonProperty("keep")
    KEEP(Integer.MAX_VALUE),
    /** Single words that make a line of dates and times, once it has no others. */
    @JsonProperty("date-words")
    DATE_WORDS(18),
    /** Single words that make a line of furniture, once it has no others. */
    @JsonProperty("words")
    WORDS(14),
    /** A regular expression found in the line as it stands. */
    @JsonProperty("pattern")
    PATTERN(45),
    /** The same, in lines that begin with one of the phrases. */
    @JsonProperty("start-pattern")
    START_PATTERN(45);

    private final int max;

    Kind(int max) {
      this.max = max;
    }

    /** Whether the phrases must stand at the beginning of the line. */
    boolean isAtStart() {
      return this == START || this == LIST || this == KEEP || this == START_PATTERN;
    }
  }

  /** Whether the cue hangs on a regular expression. */
  boolean hasPattern() {
    return kind == Kind.PATTERN || kind == Kind.START_PATTERN;
  }

  /** Fills in what the entry leaves out. */
  public Cue {
    phrases = phrases == null ? List.of() : List.copyOf(phrases);
    max = max > 0 || kind == null ? max : kind.max;
  }
}
