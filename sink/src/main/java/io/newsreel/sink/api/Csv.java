package io.newsreel.sink.api;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of values as <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a> has them. */
final class Csv {

  private final StringBuilder rows = new StringBuilder();

  Csv(String... heads) {
    row((Object[]) heads);
  }

  /** Adds a row. */
  void row(Object... values) {
    rows.append(List.of(values).stream().map(Csv::value).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  @Override
  public String toString() {
    return rows.toString();
  }

  private static String value(Object value) {
    String text = value.toString();
    if (!(value instanceof Number) && text.matches("(?s)[=+\\-@\\t\\r].*")) {
      // A spreadsheet would take it for a formula; names come from strangers.
      text = "'" + text;
    }
    return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
