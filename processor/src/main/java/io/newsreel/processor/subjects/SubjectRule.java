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
 * @param inLong what the threshold moves towards in a longer article; null means that it stays.
 *     Those of narrower subjects then move as well, see {@link #LONG_NARROWER}
 * @param language language of the articles it is asked of, without country or script, or {@link
 *     #ANY_LANGUAGE}
 */
record SubjectRule(
    String subject,
    String query,
    Query parsed,
    Double threshold,
    Double narrower,
    Double inLong,
    String language) {

  /** What stands for all languages. */
  static final String ANY_LANGUAGE = "any";

  /** What a rule asks for if neither it nor one of a broader subject says so. */
  static final double DEFAULT_THRESHOLD = 2;

  /**
   * What thresholds below a subject that says what it asks for in a longer article move towards,
   * half as far.
   */
  static final double LONG_NARROWER = 2.2;

  SubjectRule {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(parsed, "parsed");
    Objects.requireNonNull(language, "language");
    if ((threshold != null && threshold < 0)
        || (narrower != null && narrower <= 0)
        || (inLong != null && inLong <= 0)) {
      throw new IllegalArgumentException(
          "Threshold %s of %s, %s below it or %s in long articles is invalid: must be >= 0, others > 0"
              .formatted(threshold, subject, narrower, inLong));
    }
  }
}
