package io.newsreel.sink.view;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** What could not be read or processed: the last thousand, and how many in all. */
public final class DeadLetters {

  private static final int KEPT = 1000;

  private final Database database;

  DeadLetters(Database database) {
    this.database = database;
  }

  /**
   * One dead letter.
   *
   * @param partition its partition in the dead letters' topic
   * @param offset its offset there
   * @param time when it came
   * @param source the topic, or the file and line, that it came from
   * @param error what was wrong with it
   */
  public record DeadLetter(int partition, long offset, Instant time, String source, String error) {}

  static void put(Session session, String topic, DeadLetter letter) throws SQLException {
    int added =
        session.run(
            "insert or ignore into dead_letter (topic, part, place, time, source, error)"
                + " values (?, ?, ?, ?, ?, ?)",
            topic,
            letter.partition(),
            letter.offset(),
            letter.time().toEpochMilli(),
            letter.source(),
            letter.error());
    session.run(
        "insert into meta (name, value) values ('dead-letters', ?) on conflict (name)"
            + " do update set value = value + excluded.value",
        added);
    session.run("delete from dead_letter where n <= (select max(n) from dead_letter) - " + KEPT);
  }

  /** How many there are in all. */
  public long number() {
    return database.read(s -> s.number("select value from meta where name = 'dead-letters'"));
  }

  /** The last of them, the latest first. */
  public Listing<DeadLetter> latest(Slice slice) {
    return database.read(
        s -> {
          List<DeadLetter> letters =
              s.list(
                  "select part, place, time, source, error from dead_letter"
                      + " order by n desc limit ? offset ?",
                  row ->
                      new DeadLetter(
                          row.getInt(1),
                          row.getLong(2),
                          Instant.ofEpochMilli(row.getLong(3)),
                          row.getString(4),
                          row.getString(5)),
                  slice.limit(),
                  slice.offset());
          return Listing.of(s.number("select count(*) from dead_letter"), slice, letters);
        });
  }
}
