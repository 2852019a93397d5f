package io.newsreel.processor.subjects;

import java.util.Objects;

/**
 * A stored query for one subject.
 *
 * @param subject uri of the subject
 * @param query the query as written
 * @param parsed the query as read
 * @param threshold weight that proves the subject in a short article; 0 means that the query alone
 *     decides
 */
record SubjectRule(String subject, String query, Query parsed, double threshold) {

  /** What a rule without a threshold of its own asks for. */
  static final double DEFAULT_THRESHOLD = 3;

  SubjectRule {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(parsed, "parsed");
    if (threshold < 0) {
      throw new IllegalArgumentException(
          "Threshold %s of %s is invalid: must be >= 0".formatted(threshold, subject));
    }
  }
}
