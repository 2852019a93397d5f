package io.newsreel.sink.postgres;

import io.newsreel.events.Figures;
import io.newsreel.events.SubjectCount;
import java.util.List;

/** Counts of subjects. */
final class SubjectCountShape implements Shape<SubjectCount> {

  private static final Table TABLE =
      new Table(
          "subject_count",
          List.of("subject", "bucket_size", "bucket_start"),
          CountKeys.TYPES,
          List.of("revision", "name", "mentions", "articles", "texts", "publishers"));

  @Override
  public Class<SubjectCount> type() {
    return SubjectCount.class;
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
  public long revision(SubjectCount value) {
    return value.revision();
  }

  @Override
  public void write(SubjectCount value, CopyBuffer row, List<CopyBuffer> parts) {
    Figures figures = value.figures();
    row.row()
        .text(value.subject())
        .text(value.size().label())
        .time(value.start())
        .int8(value.revision())
        .text(value.name())
        .int8(figures.mentions())
        .int8(figures.articles())
        .int8(figures.texts())
        .int8(figures.publishers());
  }
}
