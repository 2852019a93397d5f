package io.newsreel.sink.postgres;

import io.newsreel.events.Figures;
import io.newsreel.events.Summary;
import io.newsreel.events.SummaryKey;
import java.util.List;

/** Summaries: what one asks for most in columns, the whole as JSON. */
final class SummaryShape implements Shape<Summary> {

  private static final Table TABLE =
      Table.of(
          "summary",
          "key",
          "revision",
          "window_size",
          "running",
          "start_time",
          "end_time",
          "mentions",
          "articles",
          "texts",
          "publishers",
          "body");

  @Override
  public Class<Summary> type() {
    return Summary.class;
  }

  @Override
  public Table table() {
    return TABLE;
  }

  @Override
  public List<String> key(String recordKey) {
    return List.of(SummaryKey.parse(recordKey).toString());
  }

  @Override
  public long revision(Summary value) {
    return value.revision();
  }

  @Override
  public void write(Summary value, CopyBuffer row, List<CopyBuffer> parts) {
    Figures totals = value.totals();
    row.row()
        .text(SummaryKey.of(value).toString())
        .int8(value.revision())
        .text(value.window().label())
        .bool(value.running())
        .time(value.start())
        .time(value.end())
        .int8(totals.mentions())
        .int8(totals.articles())
        .int8(totals.texts())
        .int8(totals.publishers())
        .json(value);
  }
}
