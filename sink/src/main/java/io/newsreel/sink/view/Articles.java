package io.newsreel.sink.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The heads of all articles. */
public final class Articles {

  private static final String HEAD =
      "a.id, a.time, a.publisher, a.headline, a.url, a.story, a.duplicate_of";

  private final Database database;

  Articles(Database database) {
    this.database = database;
  }

  /** What the view has of an article so far. */
  private record Known(long number, String words, boolean withdrawn) {}

  /**
   * Puts a head in the place of what was there.
   *
   * @return whether the article was not there, or withdrawn
   */
  static boolean put(
      Session session, ArticleHead head, boolean withdrawn, long revision, Place place)
      throws SQLException {
    Optional<Known> known =
        session.first(
            "select n, headline, publisher, withdrawn from article where id = ?",
            row ->
                new Known(
                    row.getLong(1), words(row.getString(2), row.getString(3)), row.getInt(4) != 0),
            head.id());
    session.run(
        """
        insert into article (id, part, place, time, publisher, headline, url, story, duplicate_of,
          withdrawn, revision) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set part = excluded.part, place = excluded.place,
          time = excluded.time, publisher = excluded.publisher, headline = excluded.headline,
          url = excluded.url, story = excluded.story, duplicate_of = excluded.duplicate_of,
          withdrawn = excluded.withdrawn, revision = excluded.revision
        """,
        head.id(),
        place.partition(),
        place.offset(),
        head.time().toEpochMilli(),
        head.publisher(),
        head.headline(),
        head.url(),
        head.story(),
        head.duplicateOf(),
        withdrawn ? 1 : 0,
        revision);
    String words = words(head.headline(), head.publisher());
    if (known.isEmpty() || !known.get().words().equals(words)) {
      session.run(
          "insert or replace into article_text (rowid, words) values (?, ?)",
          known.isPresent()
              ? known.get().number()
              : session.number("select n from article where id = ?", head.id()),
          words);
    }
    return known.isEmpty() || known.get().withdrawn();
  }

  private static String words(String headline, String publisher) {
    return headline + " " + publisher;
  }

  /** Takes a row out that is gone from the topic. */
  static void remove(Session session, String id) throws SQLException {
    session.run("delete from article_text where rowid in (select n from article where id = ?)", id);
    session.run("delete from article where id = ?", id);
  }

  /** How many articles there are. */
  public long number() {
    return database.read(s -> s.number("select count(*) from article where withdrawn = 0"));
  }

  /** Where an article's row lies; empty if there is none. */
  Optional<Place> place(String id) {
    return database.read(
        s ->
            s.first(
                "select part, place from article where id = ?",
                row -> new Place(row.getInt(1), row.getLong(2)),
                id));
  }

  /** Articles of a stretch of time, the latest first. */
  public Listing<ArticleHead> latest(Span span, Slice slice) {
    return database.read(
        s ->
            Listing.of(
                s.number(
                    "select count(*) from article where time >= ? and time < ? and withdrawn = 0",
                    span.start(),
                    span.end()),
                slice,
                s.list(
                    "select "
                        + HEAD
                        + " from article a where a.time >= ? and a.time < ?"
                        + " and a.withdrawn = 0 order by a.time desc, a.id limit ? offset ?",
                    Articles::head,
                    span.start(),
                    span.end(),
                    slice.limit(),
                    slice.offset())));
  }

  /** Articles whose headline or publisher has all the words, the latest first. */
  public Listing<ArticleHead> search(String typed, Span span, Slice slice) {
    String words = SearchWords.query(typed);
    if (words.isEmpty()) {
      return Listing.of(0, slice, List.of());
    }
    String from =
        " from article_text t join article a on a.n = t.rowid where t.words match ?"
            + " and a.time >= ? and a.time < ? and a.withdrawn = 0";
    return database.read(
        s ->
            Listing.of(
                s.number("select count(*)" + from, words, span.start(), span.end()),
                slice,
                s.list(
                    "select " + HEAD + from + " order by a.time desc, a.id limit ? offset ?",
                    Articles::head,
                    words,
                    span.start(),
                    span.end(),
                    slice.limit(),
                    slice.offset())));
  }

  /** Articles of a story, the earliest first. */
  public Listing<ArticleHead> ofStory(String story, Slice slice) {
    return database.read(
        s ->
            Listing.of(
                s.number("select count(*) from article where story = ? and withdrawn = 0", story),
                slice,
                s.list(
                    "select "
                        + HEAD
                        + " from article a where a.story = ? and a.withdrawn = 0"
                        + " order by a.time, a.id limit ? offset ?",
                    Articles::head,
                    story,
                    slice.limit(),
                    slice.offset())));
  }

  /** The heads of articles, in the given order; one that is not known yet has its id alone. */
  List<ArticleHead> heads(List<String> ids) {
    return database.read(
        s -> {
          Map<String, ArticleHead> known = new LinkedHashMap<>();
          for (String id : ids) {
            known.put(
                id,
                s.first("select " + HEAD + " from article a where a.id = ?", Articles::head, id)
                    .orElse(new ArticleHead(id, null, null, null, null, null, null, null)));
          }
          return new ArrayList<>(known.values());
        });
  }

  private static ArticleHead head(ResultSet row) throws SQLException {
    return new ArticleHead(
        row.getString(1),
        Instant.ofEpochMilli(row.getLong(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        null);
  }
}
