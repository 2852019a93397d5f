package io.newsreel.sink.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How many articles there were over time. */
public final class Timeline {

  private final Database database;

  Timeline(Database database) {
    this.database = database;
  }

  /**
   * One bucket of time.
   *
   * @param start its first instant
   * @param articles articles, reprints included
   * @param texts those that are no reprint of an earlier one
   */
  public record Point(Instant start, long articles, long texts) {}

  /** The buckets of a stretch of time that hold articles, the earliest first. */
  public List<Point> of(Span span, Duration size) {
    long millis = size.toMillis();
    return database.read(
        s ->
            s.list(
                """
                select time / ? * ? - (time < 0 and time % ? <> 0) * ? bucket, count(*),
                  sum(duplicate_of is null)
                from article where time >= ? and time < ? and withdrawn = 0
                group by bucket order by bucket
                """,
                row ->
                    new Point(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2), row.getLong(3)),
                millis,
                millis,
                millis,
                millis,
                span.start(),
                span.end()));
  }

  /** The time from the first article to the last; empty where there is none. */
  public Optional<Span> whole() {
    return database.read(
        s ->
            s.first(
                "select min(time), max(time), count(*) from article where withdrawn = 0",
                row ->
                    row.getLong(3) == 0
                        ? null
                        : new Span(
                            Instant.ofEpochMilli(row.getLong(1)),
                            Instant.ofEpochMilli(row.getLong(2) + 1))));
  }
}
