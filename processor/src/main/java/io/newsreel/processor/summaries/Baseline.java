package io.newsreel.processor.summaries;

import io.newsreel.events.Summary.RisingActor;
import io.newsreel.processor.counts.CountKind;
import io.newsreel.processor.counts.Counted;
import io.newsreel.processor.counts.Facts;
import io.newsreel.processor.counts.Slice;
import io.newsreel.processor.counts.WindowDue;
import io.newsreel.processor.counts.WindowSpan;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be expected of a window, judged by the time before it. An actor is expected in the
 * same share of all texts as in the baseline; how far it is above that is told in standard
 * deviations of a Poisson count, damped by one where little was expected, so that a person can
 * check it with pencil and paper. Texts are those of each day, added up.
 */
final class Baseline {

  private static final int RISING = 10;
  private static final int NEWCOMERS = 10;

  /** Fewer texts than this rise by chance. */
  private static final long FEWEST_TEXTS = 3;

  /** Lower scores are no news. */
  private static final double LOWEST_SCORE = 2;

  private static final Comparator<RisingActor> ORDER =
      Comparator.comparingDouble(RisingActor::score)
          .thenComparingLong(RisingActor::seen)
          .reversed()
          .thenComparing(RisingActor::actor);

  private final WindowFigures figures;

  /** Of each actor of the window that is in the baseline, too: its texts there, if it may rise. */
  private final Map<Counted, Long> earlier = new HashMap<>();

  private final Instant start;
  private final Instant end;
  private final double factor;

  private Baseline(
      WindowFigures figures, long texts, List<Slice> slices, Instant start, Instant end) {
    this.figures = figures;
    this.start = start;
    this.end = end;
    List<WindowFigures.Sums> actors = figures.all(CountKind.ACTOR);
    long textsBefore = 0;
    // A day after the other: not all of a long baseline may be in memory.
    for (Slice slice : slices) {
      textsBefore += WindowFigures.texts(slice);
      for (WindowFigures.Sums seen : actors) {
        if (slice.counts(seen.counted())) {
          long before = mayRise(seen) ? slice.figures(seen.counted()).texts() : 0;
          earlier.merge(seen.counted(), before, Long::sum);
        }
      }
    }
    factor = textsBefore == 0 ? 0 : (double) texts / textsBefore;
  }

  /** The baseline of a window, of which the slices and their figures are known. */
  static Baseline of(WindowDue due, List<Slice> slices, WindowFigures figures) {
    WindowSpan span = due.span();
    int from = span.baseline();
    return new Baseline(
        figures,
        WindowFigures.textsOfDays(slices),
        due.days().slices(from, span.from()),
        Instant.ofEpochMilli(Facts.startOf(from)),
        span.start());
  }

  /** The actors written about more than expected; none where there is nothing to compare with. */
  List<RisingActor> rising() {
    if (factor == 0) {
      return List.of();
    }
    return figures.all(CountKind.ACTOR).stream()
        .filter(Baseline::mayRise)
        .map(this::rising)
        .filter(actor -> actor.score() >= LOWEST_SCORE)
        .sorted(ORDER)
        .limit(RISING)
        .map(this::named)
        .toList();
  }

  /** The actors not written about in the baseline; none where there is nothing to compare with. */
  List<WindowFigures.Leader> newcomers() {
    if (factor == 0) {
      return List.of();
    }
    return figures.leaders(CountKind.ACTOR, NEWCOMERS, actor -> !earlier.containsKey(actor));
  }

  private static boolean mayRise(WindowFigures.Sums seen) {
    return seen.texts() >= FEWEST_TEXTS;
  }

  private RisingActor rising(WindowFigures.Sums seen) {
    double expected = earlier.getOrDefault(seen.counted(), 0L) * factor;
    double score = (seen.texts() - expected) / Math.sqrt(expected + 1);
    return new RisingActor(
        seen.counted().id(),
        null,
        null,
        seen.texts(),
        rounded(expected),
        rounded(score),
        start,
        end);
  }

  private RisingActor named(RisingActor actor) {
    Counted counted = new Counted(CountKind.ACTOR, actor.actor());
    return new RisingActor(
        actor.actor(),
        figures.name(counted),
        figures.kind(counted),
        actor.seen(),
        actor.expected(),
        actor.score(),
        actor.baselineStart(),
        actor.baselineEnd());
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
