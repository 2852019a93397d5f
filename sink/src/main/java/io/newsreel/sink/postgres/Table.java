package io.newsreel.sink.postgres;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table, as far as writing needs it.
 *
 * @param name its name
 * @param key the columns by which rows are found: the primary key, or its part that all rows of one
 *     record share
 * @param types SQL types of {@code key}
 * @param values the other columns, in the order in which they are written
 */
record Table(String name, List<String> key, List<String> types, List<String> values) {

  /** A table whose rows are found by one text. */
  static Table of(String name, String key, String... values) {
    return new Table(name, List.of(key), List.of("text"), List.of(values));
  }

  /** How many columns are written. */
  int columns() {
    return key.size() + values.size();
  }

  /** Takes rows of {@link CopyBuffer}. */
  String copy() {
    String columns = Stream.concat(key.stream(), values.stream()).collect(Collectors.joining(", "));
    return "COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(name, columns);
  }

  /**
   * Finds the rows that stand in the places of new ones, and keeps others from changing them.
   * Parameters are an array for each key column, and the new revisions. Gives back the 1-based
   * number in the arrays of each row that stands, whether it is of a higher revision, and where it
   * is in the table.
   */
  String find() {
    String arrays =
        types.stream().map(type -> "?::" + type + "[]").collect(Collectors.joining(", "));
    String same =
        key.stream().map(k -> "t.%s = n.%s".formatted(k, k)).collect(Collectors.joining(" AND "));
    return """
        SELECT n.i, t.revision > n.new_revision, t.ctid
        FROM unnest(%s, ?::bigint[]) WITH ORDINALITY AS n (%s, new_revision, i)
        JOIN %s t ON %s
        FOR UPDATE OF t
        """
        .formatted(arrays, String.join(", ", key), name, same);
  }

  /** Deletes rows that were found, given their places as an array. */
  String deleteFound() {
    return "DELETE FROM %s WHERE ctid = ANY (?)".formatted(name);
  }

  /** Deletes the rows of many keys of one column, given as an array. */
  String delete() {
    return "DELETE FROM %s WHERE %s = ANY (?)".formatted(name, key.get(0));
  }
}
