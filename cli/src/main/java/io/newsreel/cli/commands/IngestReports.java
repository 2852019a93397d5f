package io.newsreel.cli.commands;

import io.newsreel.ingest.IngestReport;

/** Says what came of an ingest. */
final class IngestReports {

  private IngestReports() {}

  /** One sentence or two for a person. */
  static String sentence(IngestReport report) {
    return sentence(report, report.rejected());
  }

  /**
   * One sentence or two for a person.
   *
   * @param deadLetters what could not be read, and of the articles taken in what could not be
   *     processed
   */
  static String sentence(IngestReport report, long deadLetters) {
    StringBuilder text =
        new StringBuilder(
            "Took in %,d %s in %.1f s (%,.0f/s)"
                .formatted(
                    report.delivered(),
                    report.delivered() == 1 ? "article" : "articles",
                    report.elapsed().toMillis() / 1000.0,
                    report.articlesPerSecond()));
    if (report.skipped() > 0) {
      text.append(", passed over %,d files of other kinds".formatted(report.skipped()));
    }
    text.append('.');
    if (deadLetters > 0) {
      text.append(
          " %,d could not be %s and went to the dead letters: see 'newsreel tail dead-letters --from-beginning --until-end --headers'."
              .formatted(
                  deadLetters, deadLetters > report.rejected() ? "read or processed" : "read"));
    }
    return text.toString();
  }
}
