package io.newsreel.sink.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectReader;
import io.newsreel.events.ActorCount;
import io.newsreel.events.Analysis;
import io.newsreel.events.BucketSize;
import io.newsreel.events.Json;
import io.newsreel.events.Ninjs;
import io.newsreel.events.Story;
import io.newsreel.events.SubjectCount;
import io.newsreel.events.Summary;
import io.newsreel.events.Topics;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Puts records of the topics into the view. */
final class RowReader {

  private static final ObjectReader HEAD = Json.reader(SlimRow.class);
  private static final ObjectReader ACTOR = Json.reader(ActorCount.class);
  private static final ObjectReader SUBJECT = Json.reader(SubjectCount.class);
  private static final ObjectReader STORY = Json.reader(Story.class);
  private static final ObjectReader SUMMARY = Json.reader(Summary.class);
  private static final int OPENING = 120;

  private final Topics topics;

  RowReader(Topics topics) {
    this.topics = topics;
  }

  /** The topics that the view is made of. */
  List<String> topics() {
    return List.of(
        topics.annotated(),
        topics.stories(),
        topics.actorCounts(),
        topics.subjectCounts(),
        topics.summaries(),
        topics.deadLetters());
  }

  /** Of an annotated article no more than its head is read: most of it is the text. */
  record SlimRow(String id, SlimArticle article, Analysis analysis) {}

  record SlimArticle(
      String uri,
      List<Ninjs.Headline> headlines,
      List<Ninjs.Body> bodies,
      List<Ninjs.InfoSource> infoSources) {}

  /** Takes the heads of articles. */
  interface Heads {
    /** An article that has come, or one that was there and has another row now. */
    void take(ArticleHead head, boolean arrived);
  }

  /**
   * Puts a record into the view.
   *
   * @param heads is told the head of every article that came or changed, unless it was withdrawn
   * @throws IOException if the record is none of its topic's
   */
  void apply(Session session, ConsumerRecord<byte[], byte[]> record, Heads heads)
      throws IOException, SQLException {
    String key = record.key() == null ? "" : new String(record.key(), UTF_8);
    String topic = record.topic();
    if (topic.equals(topics.annotated())) {
      article(session, key, record, heads);
    } else if (topic.equals(topics.actorCounts())) {
      count(session, Counts.Sort.ACTOR, key, record);
    } else if (topic.equals(topics.subjectCounts())) {
      count(session, Counts.Sort.SUBJECT, key, record);
    } else if (topic.equals(topics.stories())) {
      story(session, key, record.value());
    } else if (topic.equals(topics.summaries())) {
      summary(session, key, record.value());
    } else {
      deadLetter(session, record);
    }
  }

  private static void article(
      Session session, String id, ConsumerRecord<byte[], byte[]> record, Heads heads)
      throws IOException, SQLException {
    if (record.value() == null) {
      Articles.remove(session, id);
      return;
    }
    SlimRow row = HEAD.readValue(record.value());
    Analysis analysis = row.analysis();
    ArticleHead head = head(row);
    boolean arrived =
        Articles.put(
            session,
            head,
            analysis.withdrawn(),
            analysis.revision(),
            new Place(record.partition(), record.offset()));
    if (!analysis.withdrawn()) {
      heads.take(head, arrived);
    }
  }

  private static ArticleHead head(SlimRow row) {
    SlimArticle article = row.article();
    String url = article.uri() != null && article.uri().startsWith("http") ? article.uri() : null;
    return new ArticleHead(
        row.id(),
        row.analysis().trustedTime(),
        article.infoSources() == null || article.infoSources().isEmpty()
            ? "unknown"
            : article.infoSources().get(0).name(),
        headline(article),
        url,
        row.analysis().story(),
        row.analysis().duplicateOf(),
        null);
  }

  /** The headline, or the opening of the text. */
  private static String headline(SlimArticle article) {
    if (article.headlines() != null && !article.headlines().isEmpty()) {
      return article.headlines().get(0).value();
    }
    String text =
        article.bodies() == null || article.bodies().isEmpty()
            ? ""
            : article.bodies().get(0).value();
    String line = text.lines().findFirst().orElse("");
    return line.length() <= OPENING
        ? line
        : line.substring(
                0,
                line.offsetByCodePoints(
                    0, Math.min(OPENING, line.codePointCount(0, line.length()))))
            + "…";
  }

  private static void count(
      Session session, Counts.Sort sort, String key, ConsumerRecord<byte[], byte[]> record)
      throws IOException, SQLException {
    // id|size|start: the id may hold anything, the rest cannot hold a bar.
    int start = key.lastIndexOf('|');
    int size = key.lastIndexOf('|', start - 1);
    if (start < 0 || size < 0) {
      throw new IOException("the key '%s' is no key of a count".formatted(key));
    }
    if (!key.substring(size + 1, start).equals(BucketSize.FIVE_MINUTES.label())) {
      return;
    }
    if (record.value() == null) {
      Counts.remove(session, sort, key.substring(0, size), Instant.parse(key.substring(start + 1)));
    } else if (sort == Counts.Sort.ACTOR) {
      ActorCount count = ACTOR.readValue(record.value());
      Counts.put(
          session,
          new Counts.Row(
              sort,
              count.actor(),
              count.name(),
              count.kind().name().toLowerCase(Locale.ROOT),
              count.start(),
              count.figures(),
              count.revision(),
              count.postings()));
    } else {
      SubjectCount count = SUBJECT.readValue(record.value());
      Counts.put(
          session,
          new Counts.Row(
              sort,
              count.subject(),
              count.name(),
              null,
              count.start(),
              count.figures(),
              count.revision(),
              count.postings()));
    }
  }

  private static void story(Session session, String key, byte[] value)
      throws IOException, SQLException {
    if (value == null) {
      Stories.remove(session, key);
    } else {
      Stories.put(session, STORY.readValue(value), value);
    }
  }

  private static void summary(Session session, String key, byte[] value)
      throws IOException, SQLException {
    if (value == null) {
      Summaries.remove(session, key);
    } else {
      Summaries.put(session, SUMMARY.readValue(value), value);
    }
  }

  private static void deadLetter(Session session, ConsumerRecord<byte[], byte[]> record)
      throws SQLException {
    String message = header(record, "__streams.errors.message");
    String error = message.isEmpty() ? header(record, "__streams.errors.exception") : message;
    DeadLetters.put(
        session,
        record.topic(),
        new DeadLetters.DeadLetter(
            record.partition(),
            record.offset(),
            Instant.ofEpochMilli(record.timestamp()),
            header(record, "__streams.errors.topic"),
            error));
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
  }

  /** The topics whose rows replace each other by key; of the others every record counts. */
  Set<String> tables() {
    return Set.copyOf(topics().subList(0, topics().size() - 1));
  }
}
