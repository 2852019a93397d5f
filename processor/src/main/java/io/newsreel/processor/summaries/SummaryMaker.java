package io.newsreel.processor.summaries;

import io.newsreel.events.Figures;
import io.newsreel.events.Summary;
import io.newsreel.events.Summary.TopActor;
import io.newsreel.events.Summary.TopSubject;
import io.newsreel.events.Window;
import io.newsreel.processor.counts.CountKind;
import io.newsreel.processor.counts.Counted;
import io.newsreel.processor.counts.Slice;
import io.newsreel.processor.counts.WindowDue;
import io.newsreel.processor.counts.WindowSpan;
import java.util.List;
import java.util.stream.LongStream;

/** Makes the summary of a window out of the days it lies in. */
final class SummaryMaker {

  /** Equal parts of a window in an actor's history. */
  private static final int PARTS = 12;

  private final WindowDue due;
  private final StoryTeller teller;
  private final WindowSpan span;
  private final List<Slice> slices;
  private final List<Slice> before;
  private final WindowFigures figures;

  private SummaryMaker(WindowDue due, StoryTeller teller) {
    this.due = due;
    this.teller = teller;
    this.span = due.span();
    this.slices = due.days().slices(span.from(), span.to());
    this.before = timed() ? due.days().slices(span.from() - span.length(), span.from()) : List.of();
    this.figures = new WindowFigures(slices);
  }

  /** The summary of a window. */
  static Summary make(WindowDue due, StoryTeller teller) {
    return new SummaryMaker(due, teller).summary();
  }

  private Summary summary() {
    List<TopActor> actors =
        figures.leaders(CountKind.ACTOR, Ranking.ACTORS).stream().map(this::actor).toList();
    List<TopSubject> subjects =
        figures.leaders(CountKind.SUBJECT, Ranking.SUBJECTS).stream().map(this::subject).toList();
    Baseline baseline = Baseline.of(due, slices, figures);
    return new Summary(
        span.window(),
        span.running(),
        span.start(),
        span.end(),
        due.revision(),
        WindowFigures.totals(slices),
        timed() ? WindowFigures.totals(before) : null,
        actors,
        baseline.rising(),
        baseline.newcomers().stream().map(this::actor).toList(),
        subjects,
        Pairs.among(actors, slices),
        TopStories.of(due, slices, teller));
  }

  private boolean timed() {
    return span.window() != Window.ALL;
  }

  private TopActor actor(WindowFigures.Leader leader) {
    Counted counted = leader.counted();
    return new TopActor(
        counted.id(),
        leader.name(),
        figures.kind(counted),
        leader.figures(),
        earlier(counted),
        history(counted));
  }

  private TopSubject subject(WindowFigures.Leader leader) {
    Counted counted = leader.counted();
    return new TopSubject(
        counted.id(), leader.name(), leader.figures(), earlier(counted), history(counted));
  }

  private Figures earlier(Counted counted) {
    return timed() ? WindowFigures.exact(counted, before) : null;
  }

  private List<Long> history(Counted counted) {
    long[] articles = new long[PARTS];
    long length = Math.max(span.length(), 1);
    for (Slice slice : slices) {
      slice.forEachPosting(
          counted,
          (bucket, mentions, place, text, publisher) ->
              articles[(int) ((long) (bucket - span.from()) * PARTS / length)]++);
    }
    return LongStream.of(articles).boxed().toList();
  }
}
