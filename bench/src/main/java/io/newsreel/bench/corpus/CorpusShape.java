package io.newsreel.bench.corpus;

import java.time.Duration;
import java.time.Instant;

/**
 * What a corpus is like.
 *
 * @param seed the same seed gives the same articles
 * @param publishers how many publishers there are
 * @param medianLength median length of the texts, in characters
 * @param spread standard deviation of the logarithm of the length
 * @param reprints share of articles that reprint another publisher's text, 0 to 1
 * @param start when the first is published
 * @param perDay how many are published a day
 */
public record CorpusShape(
    long seed,
    int publishers,
    int medianLength,
    double spread,
    double reprints,
    Instant start,
    int perDay) {

  /** As the news is: 100,000 articles a day, 5 kB each, 18 of 100 of them reprints. */
  public static final CorpusShape NEWS =
      new CorpusShape(2026, 240, 5_000, 0.6, 0.18, Instant.parse("2026-03-02T00:00:00Z"), 100_000);

  /** The same with another seed. */
  public CorpusShape withSeed(long otherSeed) {
    return new CorpusShape(otherSeed, publishers, medianLength, spread, reprints, start, perDay);
  }

  Duration gap() {
    return Duration.ofDays(1).dividedBy(perDay);
  }
}
