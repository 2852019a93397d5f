package io.newsreel.sink.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newsreel.events.Figures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that is counted: actors and subjects, by name and by how much is written of them. */
public final class Things {

  private final Database database;

  Things(Database database) {
    this.database = database;
  }

  /**
   * An actor or a subject.
   *
   * @param id the actor's id or the subject's URI
   * @param name its name
   * @param kind what kind of actor; null for a subject
   * @param figures its figures in the time that was asked for; null where only its name was
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Thing(String id, String name, String kind, Figures figures) {}

  private record Known(long number, Thing thing) {}

  /** Something by its id. */
  public Optional<Thing> one(Counts.Sort sort, String id) {
    return database.read(
        s ->
            s.first(
                "select id, name, kind from thing where sort = ? and id = ?",
                row -> new Thing(row.getString(1), row.getString(2), row.getString(3), null),
                sort.label(),
                id));
  }

  /** Those whose name has all the words, those first that more is written of. */
  public Listing<Thing> search(Counts.Sort sort, String typed, Slice slice) {
    String words = SearchWords.query(typed);
    if (words.isEmpty()) {
      return Listing.of(0, slice, List.of());
    }
    String from =
        " from thing_text x join thing t on t.n = x.rowid where x.words match ? and t.sort = ?"
            + " and t.articles > 0";
    return database.read(
        s ->
            Listing.of(
                s.number("select count(*)" + from, words, sort.label()),
                slice,
                withFigures(
                    s,
                    s.list(
                        "select t.n, t.id, t.name, t.kind"
                            + from
                            + " order by t.articles desc, t.mentions desc, t.id limit ? offset ?",
                        Things::known,
                        words,
                        sort.label(),
                        slice.limit(),
                        slice.offset()),
                    Span.ALWAYS)));
  }

  /** Those most written about in a stretch of time, by articles, then mentions, then id. */
  public Listing<Thing> most(Counts.Sort sort, Span span, Slice slice) {
    return database.read(
        s -> {
          long total =
              s.number(
                  "select count(distinct thing) from count_row where sort = ? and start >= ?"
                      + " and start < ? and articles > 0",
                  sort.label(),
                  span.start(),
                  span.end());
          List<Known> known =
              s.list(
                  """
                  select t.n, t.id, t.name, t.kind from
                    (select thing, sum(articles) a, sum(mentions) m from count_row
                     where sort = ? and start >= ? and start < ? and articles > 0 group by thing) c
                  join thing t on t.n = c.thing order by c.a desc, c.m desc, t.id limit ? offset ?
                  """,
                  Things::known,
                  sort.label(),
                  span.start(),
                  span.end(),
                  slice.limit(),
                  slice.offset());
          return Listing.of(total, slice, withFigures(s, known, span));
        });
  }

  /** The number of something, given to it now if it is new. */
  static long number(Session session, Counts.Sort sort, String id, String name, String kind)
      throws SQLException {
    Optional<Known> known =
        session.first(
            "select n, id, name, kind from thing where sort = ? and id = ?",
            Things::known,
            sort.label(),
            id);
    if (known.isPresent() && known.get().thing().name().equals(name)) {
      return known.get().number();
    }
    session.run(
        "insert into thing (sort, id, name, kind, articles, mentions) values (?, ?, ?, ?, 0, 0)"
            + " on conflict (sort, id) do update set name = excluded.name, kind = excluded.kind",
        sort.label(),
        id,
        name,
        kind);
    long number = known(session, sort, id).orElseThrow();
    session.run("insert or replace into thing_text (rowid, words) values (?, ?)", number, name);
    return number;
  }

  static Optional<Long> known(Session session, Counts.Sort sort, String id) throws SQLException {
    return session.first(
        "select n from thing where sort = ? and id = ?", row -> row.getLong(1), sort.label(), id);
  }

  static void grow(Session session, long number, long articles, long mentions) throws SQLException {
    session.run(
        "update thing set articles = articles + ?, mentions = mentions + ? where n = ?",
        articles,
        mentions,
        number);
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        row.getLong(1), new Thing(row.getString(2), row.getString(3), row.getString(4), null));
  }

  private static List<Thing> withFigures(Session session, List<Known> known, Span span)
      throws SQLException {
    List<Thing> things = new ArrayList<>();
    for (Known one : known) {
      Figures figures = Figures.of(Counts.postings(session, one.number(), span));
      things.add(new Thing(one.thing().id(), one.thing().name(), one.thing().kind(), figures));
    }
    return things;
  }
}
