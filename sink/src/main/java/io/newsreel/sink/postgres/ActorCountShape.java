package io.newsreel.sink.postgres;

import io.newsreel.events.ActorCount;
import io.newsreel.events.Figures;
import java.util.List;

/** Counts of actors. */
final class ActorCountShape implements Shape<ActorCount> {

  private static final Table TABLE =
      new Table(
          "actor_count",
          List.of("actor", "bucket_size", "bucket_start"),
          CountKeys.TYPES,
          List.of("revision", "name", "kind", "mentions", "articles", "texts", "publishers"));

  @Override
  public Class<ActorCount> type() {
    return ActorCount.class;
  }

  @Override
  public Table table() {
    return TABLE;
  }

  @Override
  public List<String> key(String recordKey) {
    return CountKeys.split(recordKey);
  }

  @Override
  public long revision(ActorCount value) {
    return value.revision();
  }

  @Override
  public void write(ActorCount value, CopyBuffer row, List<CopyBuffer> parts) {
    Figures figures = value.figures();
    row.row()
        .text(value.actor())
        .text(value.size().label())
        .time(value.start())
        .int8(value.revision())
        .text(value.name())
        .text(ArticleShape.label(value.kind()))
        .int8(figures.mentions())
        .int8(figures.articles())
        .int8(figures.texts())
        .int8(figures.publishers());
  }
}
