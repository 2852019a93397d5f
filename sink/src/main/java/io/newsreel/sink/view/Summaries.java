package io.newsreel.sink.view;

import io.newsreel.events.Summary;
import io.newsreel.events.SummaryKey;
import io.newsreel.events.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The summaries, as they are in their topic. */
public final class Summaries {

  private static final String STORED = "select key, seq, value from summary ";

  private final Database database;

  Summaries(Database database) {
    this.database = database;
  }

  /**
   * A summary as it came.
   *
   * @param key its key in the topic
   * @param sequence rises with every summary that comes, over all windows
   * @param value its JSON
   */
  public record Stored(String key, long sequence, byte[] value) {}

  /** What there is of a summary, for a list. */
  public record Entry(String key, String window, boolean running, Instant start, Instant end) {}

  /** Puts a summary in the place of what was there. */
  static void put(Session session, Summary summary, byte[] value) throws SQLException {
    session.run(
        """
        insert or replace into summary (key, time_window, running, start, end, seq, value)
        values (?, ?, ?, ?, ?, (select coalesce(max(seq), 0) + 1 from summary), ?)
        """,
        SummaryKey.of(summary).toString(),
        summary.window().label(),
        summary.running() ? 1 : 0,
        summary.start().toEpochMilli(),
        summary.end().toEpochMilli(),
        value);
  }

  /** Takes a summary out that is gone from the topic. */
  static void remove(Session session, String key) throws SQLException {
    session.run("delete from summary where key = ?", key);
  }

  /** A summary by its key. */
  public Optional<Stored> one(SummaryKey key) {
    return database.read(s -> s.first(STORED + "where key = ?", Summaries::stored, key.toString()));
  }

  /** The summaries of running windows that came after a number of the sequence. */
  public List<Stored> since(long sequence) {
    return database.read(
        s ->
            s.list(
                STORED + "where running = 1 and seq > ? order by seq",
                Summaries::stored,
                sequence));
  }

  /** Which summaries of a window there are, the running one first, then the latest. */
  public Listing<Entry> list(Window window, Slice slice) {
    return database.read(
        s ->
            Listing.of(
                s.number("select count(*) from summary where time_window = ?", window.label()),
                slice,
                s.list(
                    "select key, time_window, running, start, end from summary"
                        + " where time_window = ? order by running desc, end desc limit ? offset ?",
                    row ->
                        new Entry(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3) == 1,
                            Instant.ofEpochMilli(row.getLong(4)),
                            Instant.ofEpochMilli(row.getLong(5))),
                    window.label(),
                    slice.limit(),
                    slice.offset())));
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(row.getString(1), row.getLong(2), row.getBytes(3));
  }
}
