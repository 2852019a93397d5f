package io.newsreel.sink.view;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.newsreel.events.Figures;
import io.newsreel.events.Json;
import io.newsreel.events.Posting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The five-minute rows of all actors and subjects, with their postings. Everything longer is a
 * union of them, made when it is asked for.
 */
public final class Counts {

  private static final ObjectReader READER = Json.reader(Posting[].class);
  private static final ObjectWriter WRITER = Json.writer(List.class);

  private final Database database;

  Counts(Database database) {
    this.database = database;
  }

  /** What is counted. */
  public enum Sort {
    /** Actors. */
    ACTOR("actor"),
    /** Subjects. */
    SUBJECT("subject");

    private final String label;

    Sort(String label) {
      this.label = label;
    }

    /** How it is written: {@code actor}, {@code subject}. */
    public String label() {
      return label;
    }
  }

  /** Figures in one bucket of time. */
  public record Bucket(Instant start, Figures figures) {}

  /** What is put into the view of one row of a counts topic. */
  record Row(
      Sort sort,
      String id,
      String name,
      String kind,
      Instant start,
      Figures figures,
      long revision,
      List<Posting> postings) {}

  /** Puts a row in the place of what was there. */
  static void put(Session session, Row row) throws SQLException {
    long thing = Things.number(session, row.sort(), row.id(), row.name(), row.kind());
    long start = row.start().toEpochMilli();
    List<long[]> old =
        session.list(
            "select articles, mentions from count_row where thing = ? and start = ?",
            r -> new long[] {r.getLong(1), r.getLong(2)},
            thing,
            start);
    session.run(
        """
        insert into count_row (sort, thing, start, mentions, articles, revision, postings)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (thing, start) do update set mentions = excluded.mentions,
          articles = excluded.articles, revision = excluded.revision, postings = excluded.postings
        """,
        row.sort().label(),
        thing,
        start,
        row.figures().mentions(),
        row.figures().articles(),
        row.revision(),
        bytes(row.postings()));
    long articles = old.isEmpty() ? 0 : old.get(0)[0];
    long mentions = old.isEmpty() ? 0 : old.get(0)[1];
    Things.grow(
        session, thing, row.figures().articles() - articles, row.figures().mentions() - mentions);
  }

  /** Takes a row out that is gone from the topic. */
  static void remove(Session session, Sort sort, String id, Instant start) throws SQLException {
    Optional<Long> thing = Things.known(session, sort, id);
    if (thing.isEmpty()) {
      return;
    }
    List<long[]> old =
        session.list(
            "select articles, mentions from count_row where thing = ? and start = ?",
            r -> new long[] {r.getLong(1), r.getLong(2)},
            thing.get(),
            start.toEpochMilli());
    if (!old.isEmpty()) {
      session.run(
          "delete from count_row where thing = ? and start = ?", thing.get(), start.toEpochMilli());
      Things.grow(session, thing.get(), -old.get(0)[0], -old.get(0)[1]);
    }
  }

  /** The postings of an actor or subject in a stretch of time. */
  public List<Posting> postings(Sort sort, String id, Span span) {
    return database.read(s -> postings(s, Things.known(s, sort, id).orElse(-1L), span));
  }

  static List<Posting> postings(Session session, long thing, Span span) throws SQLException {
    List<Posting> all = new ArrayList<>();
    session.list(
        "select postings from count_row where thing = ? and start >= ? and start < ?",
        row -> all.addAll(postings(row, 1)),
        thing,
        span.start(),
        span.end());
    return all;
  }

  /**
   * Figures over time, the earliest bucket first; buckets without an article are left out.
   *
   * @param size how long a bucket is; buckets start at multiples of it
   */
  public List<Bucket> over(Sort sort, String id, Span span, Duration size) {
    Map<Instant, List<Posting>> buckets = new TreeMap<>();
    database.read(
        s ->
            s.list(
                "select start, postings from count_row where thing = ? and start >= ? and start < ?",
                row ->
                    buckets
                        .computeIfAbsent(floor(row.getLong(1), size), key -> new ArrayList<>())
                        .addAll(postings(row, 2)),
                Things.known(s, sort, id).orElse(-1L),
                span.start(),
                span.end()));
    return buckets.entrySet().stream()
        .map(entry -> new Bucket(entry.getKey(), Figures.of(entry.getValue())))
        .filter(bucket -> bucket.figures().articles() > 0)
        .toList();
  }

  static Instant floor(long millis, Duration size) {
    return Instant.ofEpochMilli(Math.floorDiv(millis, size.toMillis()) * size.toMillis());
  }

  private static List<Posting> postings(ResultSet row, int column) throws SQLException {
    try {
      return Arrays.asList(READER.<Posting[]>readValue(row.getBytes(column)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(List<Posting> postings) {
    try {
      return WRITER.writeValueAsBytes(postings == null ? List.of() : postings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
