package io.newsreel.sink.postgres;

import io.newsreel.events.Analysis;
import io.newsreel.events.Analysis.Mention;
import io.newsreel.events.Analysis.SubjectReason;
import io.newsreel.events.AnnotatedArticle;
import io.newsreel.events.Ninjs;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Annotated articles, with their mentions and subjects. */
final class ArticleShape implements Shape<AnnotatedArticle> {

  private static final Table ARTICLE =
      Table.of(
          "article",
          "id",
          "revision",
          "url",
          "publisher",
          "language",
          "headline",
          "body",
          "words",
          "counted_at",
          "time_trust",
          "published_at",
          "first_seen_at",
          "ingested_at",
          "duplicate_of",
          "similarity",
          "story",
          "story_reason",
          "withdrawn",
          "dropped");
  private static final Table MENTION =
      Table.of(
          "mention",
          "article",
          "position",
          "actor",
          "name",
          "kind",
          "country",
          "surface",
          "field",
          "start_offset",
          "end_offset",
          "reason");
  private static final Table SUBJECT =
      Table.of(
          "article_subject",
          "article",
          "subject",
          "name",
          "relation",
          "confidence",
          "reason",
          "matches");

  @Override
  public Class<AnnotatedArticle> type() {
    return AnnotatedArticle.class;
  }

  @Override
  public Table table() {
    return ARTICLE;
  }

  @Override
  public List<Table> parts() {
    return List.of(MENTION, SUBJECT);
  }

  @Override
  public long revision(AnnotatedArticle value) {
    return value.analysis().revision();
  }

  @Override
  public void write(AnnotatedArticle value, CopyBuffer row, List<CopyBuffer> parts) {
    article(value, row);
    int position = 0;
    for (Mention mention : orNone(value.analysis().mentions())) {
      mention(value.id(), position++, mention, parts.get(0));
    }
    subjects(value, parts.get(1));
  }

  private static void article(AnnotatedArticle value, CopyBuffer row) {
    Ninjs article = value.article();
    Analysis analysis = value.analysis();
    Ninjs.Body body = first(article.bodies(), Function.identity());
    row.row()
        .text(value.id())
        .int8(analysis.revision())
        .text(url(article.uri()))
        .text(first(article.infoSources(), Ninjs.InfoSource::name))
        .text(article.language())
        .text(first(article.headlines(), Ninjs.Headline::value))
        .text(body == null ? null : body.value())
        .int4(body == null ? 0 : body.wordCount())
        .time(analysis.trustedTime())
        .text(label(analysis.timeTrust()))
        .time(analysis.published())
        .time(analysis.firstSeen())
        .time(analysis.ingested())
        .text(analysis.duplicateOf())
        .float8(analysis.similarity())
        .text(analysis.story())
        .text(analysis.storyReason())
        .bool(analysis.withdrawn())
        .json(orNone(analysis.dropped()));
  }

  private static void mention(String article, int position, Mention mention, CopyBuffer row) {
    row.row()
        .text(article)
        .int4(position)
        .text(mention.actor())
        .text(mention.name())
        .text(label(mention.kind()))
        .text(mention.country())
        .text(mention.surface())
        .text(label(mention.in()))
        .int4(mention.start())
        .int4(mention.end())
        .text(mention.reason());
  }

  private static void subjects(AnnotatedArticle value, CopyBuffer rows) {
    Map<String, SubjectReason> reasons = new HashMap<>();
    orNone(value.analysis().subjects()).forEach(reason -> reasons.put(reason.uri(), reason));
    for (Ninjs.Subject subject : orNone(value.article().subjects())) {
      SubjectReason reason = reasons.get(subject.uri());
      rows.row()
          .text(value.id())
          .text(subject.uri())
          .text(subject.name())
          .text(subject.rel())
          .int4(subject.confidence())
          .text(reason == null ? null : reason.reason())
          .json(reason == null ? List.of() : orNone(reason.matches()));
    }
  }

  /** An article without a URL has a URN made of its id. */
  private static String url(String uri) {
    return uri == null || uri.startsWith("urn:newsreel:") ? null : uri;
  }

  static String label(Enum<?> constant) {
    return constant == null ? null : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }

  private static <T, R> R first(List<T> list, Function<T, R> part) {
    return list == null || list.isEmpty() ? null : part.apply(list.get(0));
  }
}
