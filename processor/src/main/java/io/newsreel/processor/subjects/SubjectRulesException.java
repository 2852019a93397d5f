package io.newsreel.processor.subjects;

import java.util.List;

/** Data files of subjects with faults; the message lists them all, one a line. */
public final class SubjectRulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> faults;

  SubjectRulesException(List<String> faults) {
    super(
        "%d fault%s in the subject rules:%n  %s"
            .formatted(
                faults.size(),
                faults.size() == 1 ? "" : "s",
                String.join(System.lineSeparator() + "  ", faults)));
    this.faults = List.copyOf(faults);
  }

  /** The faults, each with file, line, offender and what to do. */
  public List<String> faults() {
    return faults;
  }
}
