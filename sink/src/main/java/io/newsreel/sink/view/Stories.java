package io.newsreel.sink.view;

import com.fasterxml.jackson.databind.ObjectReader;
import io.newsreel.events.Json;
import io.newsreel.events.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The stories, as they are in their topic. */
public final class Stories {

  private static final ObjectReader READER = Json.reader(Story.class);
  private static final String ORDER =
      " order by s.publishers desc, s.articles desc, s.last_seen desc, s.id limit ? offset ?";

  private final Database database;

  Stories(Database database) {
    this.database = database;
  }

  /** Puts a story in the place of what was there; one without articles is taken out. */
  static void put(Session session, Story story, byte[] value) throws SQLException {
    if (story.articles() == null || story.articles().isEmpty()) {
      remove(session, story.id());
      return;
    }
    session.run(
        """
        insert into story (id, headline, first_seen, last_seen, publishers, articles, value)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set headline = excluded.headline,
          first_seen = excluded.first_seen, last_seen = excluded.last_seen,
          publishers = excluded.publishers, articles = excluded.articles, value = excluded.value
        """,
        story.id(),
        story.headline(),
        story.firstSeen().toEpochMilli(),
        story.lastSeen().toEpochMilli(),
        story.figures().publishers(),
        story.figures().articles(),
        value);
    session.run(
        "insert or replace into story_text (rowid, words) select n, ? from story where id = ?",
        story.headline() == null ? "" : story.headline(),
        story.id());
  }

  /** Takes a story out that is gone from the topic. */
  static void remove(Session session, String id) throws SQLException {
    session.run("delete from story_text where rowid in (select n from story where id = ?)", id);
    session.run("delete from story where id = ?", id);
  }

  /** A story by its id. */
  public Optional<Story> one(String id) {
    return database.read(s -> s.first("select value from story where id = ?", Stories::story, id));
  }

  /** The largest stories with articles in a stretch of time, by publishers, then articles. */
  public Listing<Story> largest(Span span, Slice slice) {
    String from = " from story s where s.last_seen >= ? and s.first_seen < ?";
    return database.read(
        s ->
            Listing.of(
                s.number("select count(*)" + from, span.start(), span.end()),
                slice,
                s.list(
                    "select s.value" + from + ORDER,
                    Stories::story,
                    span.start(),
                    span.end(),
                    slice.limit(),
                    slice.offset())));
  }

  /** Stories whose headline has all the words, the largest first. */
  public Listing<Story> search(String typed, Slice slice) {
    String words = SearchWords.query(typed);
    if (words.isEmpty()) {
      return Listing.of(0, slice, List.of());
    }
    String from = " from story_text t join story s on s.n = t.rowid where t.words match ?";
    return database.read(
        s ->
            Listing.of(
                s.number("select count(*)" + from, words),
                slice,
                s.list(
                    "select s.value" + from + ORDER,
                    Stories::story,
                    words,
                    slice.limit(),
                    slice.offset())));
  }

  private static Story story(ResultSet row) throws SQLException {
    try {
      return READER.readValue(row.getBytes(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
