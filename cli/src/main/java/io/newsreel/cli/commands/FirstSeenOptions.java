package io.newsreel.cli.commands;

import io.newsreel.cli.pipeline.Feed;
import io.newsreel.cli.terminal.CommandFailure;
import io.newsreel.ingest.sources.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** When articles were first seen, for files that do not say when they were published. */
final class FirstSeenOptions {

  @Option(
      names = "--start-at",
      paramLabel = "TIME",
      converter = TimeTexts.InstantConverter.class,
      description = "take the first article as seen at TIME (2026-03-01, 2026-03-01T08:00:00Z)")
  private Instant startAt;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      converter = TimeTexts.DurationConverter.class,
      description = "take each next article as seen so much later (30s, 10m, 2h); with --start-at")
  private Duration every;

  /** Checks that the options go together. */
  void check() {
    if (every != null && startAt == null) {
      throw CommandFailure.usage("--every needs a time to start from: give --start-at too.");
    }
  }

  /** The articles of a source, seen when the options say. */
  Feed feed(Source source) {
    return new Feed(
        source, Optional.ofNullable(startAt), Optional.ofNullable(every).orElse(Duration.ZERO));
  }
}
