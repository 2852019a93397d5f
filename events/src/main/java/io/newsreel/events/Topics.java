package io.newsreel.events;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The names of the Kafka topics, under a prefix so that several Newsreels can share a cluster.
 *
 * @param prefix what every name begins with, {@code newsreel} unless told otherwise
 */
public record Topics(String prefix) {

  // Before DEFAULT, whose constructor needs it.
  private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9._-]{1,150}");

  /** The topics under their usual names. */
  public static final Topics DEFAULT = new Topics("newsreel");

  /**
   * Checks the prefix.
   *
   * @throws IllegalArgumentException if it holds characters that no topic name may hold
   */
  public Topics {
    if (!LEGAL.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "Topic prefix '%s' is not legal: use 1 to 150 letters, digits, '.', '_' or '-'."
              .formatted(prefix));
    }
  }

  /** Articles as delivered, keyed by publisher. */
  public String articles() {
    return prefix + ".articles";
  }

  /** The table of annotated articles, keyed by article id. */
  public String annotated() {
    return prefix + ".annotated";
  }

  /** Stories, keyed by story id. */
  public String stories() {
    return prefix + ".stories";
  }

  /** Counts per actor, keyed by {@link CountKey}. */
  public String actorCounts() {
    return prefix + ".actor-counts";
  }

  /** Counts per subject, keyed by {@link CountKey}. */
  public String subjectCounts() {
    return prefix + ".subject-counts";
  }

  /** Summaries, keyed by {@link SummaryKey}. */
  public String summaries() {
    return prefix + ".summaries";
  }

  /** Blocks that publishers repeat, keyed by {@link BoilerplateKey}. */
  public String boilerplate() {
    return prefix + ".boilerplate";
  }

  /** What could not be processed, with the error in its headers. */
  public String deadLetters() {
    return prefix + ".dead-letters";
  }

  /**
   * Texts on their way to the partition in which another one lives that may repeat them: the one
   * topic that is not for consumers.
   */
  public String comparisons() {
    return prefix + ".comparisons";
  }

  /** Where articles belong, on the way back to their partition; not for consumers either. */
  public String placements() {
    return prefix + ".placements";
  }

  /** The topics meant for anyone, in the order in which data flows through them. */
  public List<String> published() {
    return List.of(
        articles(),
        annotated(),
        boilerplate(),
        stories(),
        actorCounts(),
        subjectCounts(),
        summaries(),
        deadLetters());
  }
}
