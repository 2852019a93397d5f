package io.newsreel.processor.subjects;

import java.util.Objects;

/**
 * A stored query for one subject.
 *
 * @param subject uri of the subject
 * @param query the query as written
 * @param parsed the query as read
 * @param threshold weight that proves the subject in a short article; 0 means that the query alone
 *     decides; null means what holds for the broader subject
 * @param narrower threshold that holds for narrower subjects; null means the same
 * @param language language of the articles it is asked of, without country or script, or {@link
 *     #ANY_LANGUAGE}
 */
record SubjectRule(
    String subject,
    String query,
    Query parsed,
    Double threshold,
    Double narrower,
    String language) {

  /** What stands for all languages. */
  static final String ANY_LANGUAGE = "any";

  /** What a rule asks for if neither it nor one of a broader subject says so. */
  static final double DEFAULT_THRESHOLD = 2;

  SubjectRule {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(parsed, "parsed");
    Objects.requireNonNull(language, "language");
    if ((threshold != null && threshold < 0) || (narrower != null && narrower <= 0)) {
      throw new IllegalArgumentException(
          "Threshold %s of %s, or %s below it, is invalid: must be >= 0, and > 0 below"
              .formatted(threshold, subject, narrower));
    }
  }
}
