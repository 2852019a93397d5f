package io.newsreel.processor.counts;

import io.newsreel.events.ActorCount;
import io.newsreel.events.BucketSize;
import io.newsreel.events.Figures;
import io.newsreel.events.Posting;
import io.newsreel.events.SubjectCount;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/** Makes the rows of counts that have changed: five minutes, hours, and the day. */
final class CountGiver {

  private final Days days;

  CountGiver(Days days) {
    this.days = days;
  }

  /**
   * Makes all rows of an actor or subject in a day in which it has changed.
   *
   * @param buckets the buckets of the day that have changed
   * @param label what it was called, if it may not be counted in the day any more; else null
   * @param revision the revision to give them
   */
  void give(
      Changed.DayCounted row,
      BitSet buckets,
      Contribution label,
      long revision,
      Consumer<CountOutput> output) {
    Day day = days.get(row.day());
    Counted counted = row.counted();
    Postings postings = day.postings(counted);
    if (postings == null) {
      postings = Postings.none(label);
    }
    BitSet hours = new BitSet();
    for (int bucket = buckets.nextSetBit(0); bucket >= 0; bucket = buckets.nextSetBit(bucket + 1)) {
      hours.set(bucket / Day.bucketsAnHour());
      Figures figures = day.figures(postings, bucket, bucket + 1);
      List<Posting> evidence = day.evidence(postings, bucket);
      Instant start = start(day, bucket);
      output.accept(
          row(counted, postings, BucketSize.FIVE_MINUTES, start, figures, revision, evidence));
    }
    for (int hour = hours.nextSetBit(0); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
      int from = hour * Day.bucketsAnHour();
      Figures figures = day.figures(postings, from, from + Day.bucketsAnHour());
      output.accept(
          row(counted, postings, BucketSize.HOUR, start(day, from), figures, revision, null));
    }
    Figures figures = day.figures(postings, 0, Day.BUCKETS);
    output.accept(row(counted, postings, BucketSize.DAY, start(day, 0), figures, revision, null));
  }

  private static CountOutput row(
      Counted counted,
      Postings postings,
      BucketSize size,
      Instant start,
      Figures figures,
      long revision,
      List<Posting> evidence) {
    String name = postings.name();
    if (counted.kind() == CountKind.SUBJECT) {
      return new CountOutput.OfSubject(
          new SubjectCount(counted.id(), name, size, start, figures, revision, evidence));
    }
    return new CountOutput.OfActor(
        new ActorCount(
            counted.id(), name, postings.kind(), size, start, figures, revision, evidence));
  }

  private static Instant start(Day day, int bucket) {
    return Instant.ofEpochMilli(Facts.startOf(day.firstBucket() + bucket));
  }
}
