package io.newsreel.processor.counts;

import io.newsreel.events.ActorCount;
import io.newsreel.events.ActorKind;
import io.newsreel.events.BucketSize;
import io.newsreel.events.CountKey;
import io.newsreel.events.Figures;
import io.newsreel.events.Posting;
import io.newsreel.events.SubjectCount;
import io.newsreel.events.Window;
import io.newsreel.processor.summaries.WindowSpan;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Gives out the counts, stories and windows that changed. */
final class CountGiver {

  private final CountTables tables;
  private final ProcessorContext<String, CountOutput> context;
  private final WindowParts parts;

  CountGiver(CountTables tables, ProcessorContext<String, CountOutput> context) {
    this.tables = tables;
    this.context = context;
    this.parts = new WindowParts(tables, context.taskId().partition());
  }

  /**
   * Gives out everything that changed.
   *
   * @param moved whether the clock has moved on, so that the running windows are others
   */
  void give(Changed changed, NewsClock clock, boolean moved, long now) {
    changed.rows().forEach(key -> giveRow(key, now));
    changed.stories().forEach(id -> giveStory(id, now));
    changed.byHour().forEach((from, counted) -> giveUnion(BucketSize.HOUR, from, counted, now));
    changed.byDay().forEach((from, counted) -> giveUnion(BucketSize.DAY, from, counted, now));
    Set<Integer> weeks = new TreeSet<>();
    changed.byDay().keySet().forEach(d -> weeks.add(WindowSpan.calendar(Window.WEEK, d).from()));
    weeks.forEach(week -> giveWindow(WindowSpan.calendar(Window.WEEK, week), now));
    if (clock.bucket() == NewsClock.NEVER) {
      return;
    }
    for (Window window : WindowSpan.TIMED) {
      WindowSpan running = WindowSpan.running(window, clock.bucket());
      if (moved || changed.within(running.from(), running.to())) {
        giveWindow(running, now);
      }
    }
  }

  /** Gives out this partition's part of everything there is. */
  void giveWhole(long now) {
    try (KeyValueIterator<Bytes, byte[]> forward = tables.postings().all();
        KeyValueIterator<Bytes, byte[]> backward = tables.postings().reverseAll()) {
      if (forward.hasNext()) {
        int first = RowKey.of(forward.next().key).bucket();
        int last = RowKey.of(backward.next().key).bucket();
        giveWindow(WindowSpan.whole(first, last), now);
      }
    }
  }

  private void giveRow(RowKey key, long now) {
    Counted counted = key.counted();
    if (counted.kind() == CountKind.STORY) {
      return;
    }
    byte[] row = tables.row(key.toBytes());
    FigureCounter counter = new FigureCounter();
    PostingsRow.count(row, counter);
    Instant start = Instant.ofEpochMilli(Facts.startOf(key.bucket()));
    give(counted, BucketSize.FIVE_MINUTES, start, counter, PostingsRow.postings(row), now);
  }

  /** Gives out an hour or a day: of each changed actor and subject, and as a calendar window. */
  private void giveUnion(BucketSize size, int from, Set<Counted> counted, long now) {
    Window window = size == BucketSize.HOUR ? Window.HOUR : Window.DAY;
    WindowSpan span = WindowSpan.calendar(window, from);
    WindowCounts counts =
        WindowCounts.over(tables.postings(), span.from(), span.to(), unused -> true);
    for (Counted each : counted) {
      if (each.kind() != CountKind.STORY) {
        give(each, size, span.start(), counts.of(each), null, now);
      }
    }
    forward(span.window().label(), new CountOutput.OfWindow(parts.of(span, counts)), now);
  }

  private void giveWindow(WindowSpan span, long now) {
    WindowCounts counts =
        WindowCounts.over(tables.postings(), span.from(), span.to(), unused -> true);
    forward(span.window().label(), new CountOutput.OfWindow(parts.of(span, counts)), now);
  }

  private void giveStory(String id, long now) {
    forward(
        id,
        new CountOutput.OfStory(tables.story(id).published(id, unused -> true, Integer.MAX_VALUE)),
        now);
  }

  private void give(
      Counted counted,
      BucketSize size,
      Instant start,
      FigureCounter counter,
      List<Posting> postings,
      long now) {
    String key = new CountKey(counted.id(), size, start).toString();
    Label label = tables.label(counted);
    String name = label == null ? counted.id() : label.name();
    Figures figures = counter.figures();
    CountOutput output;
    if (counted.kind() == CountKind.ACTOR) {
      ActorKind kind = label == null ? null : label.kind();
      output =
          new CountOutput.OfActor(
              new ActorCount(
                  counted.id(), name, kind, size, start, figures, counter.revision(), postings));
    } else {
      output =
          new CountOutput.OfSubject(
              new SubjectCount(
                  counted.id(), name, size, start, figures, counter.revision(), postings));
    }
    forward(key, output, now);
  }

  private void forward(String key, CountOutput output, long now) {
    context.forward(new Record<>(key, output, now));
  }
}
