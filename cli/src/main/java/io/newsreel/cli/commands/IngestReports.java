package io.newsreel.cli.commands;

import io.newsreel.ingest.IngestReport;

/** Says what came of an ingest. */
final class IngestReports {

  private IngestReports() {}

  /** One sentence or two for a person. */
  static String sentence(IngestReport report) {
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
    if (report.rejected() > 0) {
      text.append(
          " %,d could not be read and went to the dead letters: see 'newsreel tail dead-letters --from-beginning --until-end --headers'."
              .formatted(report.rejected()));
    }
    return text.toString();
  }
}
