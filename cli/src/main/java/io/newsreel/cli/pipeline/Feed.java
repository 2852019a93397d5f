package io.newsreel.cli.pipeline;

import io.newsreel.ingest.sources.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is taken in.
 *
 * @param source where the articles come from
 * @param startAt when the first was first seen, or empty for when each is read
 * @param every how much later than the one before it each was first seen, after {@code startAt}
 */
public record Feed(Source source, Optional<Instant> startAt, Duration every) {

  /** Articles that were first seen when they are read. */
  public static Feed of(Source source) {
    return new Feed(source, Optional.empty(), Duration.ZERO);
  }
}
