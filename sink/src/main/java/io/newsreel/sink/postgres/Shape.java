package io.newsreel.sink.postgres;

import java.util.List;

/**
 * How the records of a topic become rows: one row of a table for each record, and rows of further
 * tables for the lists in it.
 *
 * @param <T> the record
 */
interface Shape<T> {

  /** The record. */
  Class<T> type();

  /** The table with a row for each record. It has a column {@code revision}. */
  Table table();

  /** The tables of the lists in a record; their rows are found by the record's key. */
  default List<Table> parts() {
    return List.of();
  }

  /**
   * The values of the table's key columns.
   *
   * @throws IllegalArgumentException if it is no key of such a record
   */
  default List<String> key(String recordKey) {
    return List.of(recordKey);
  }

  /** Rises with each version of the record. */
  long revision(T value);

  /**
   * Writes the rows of a record.
   *
   * @param value the record
   * @param row where the row of {@link #table} goes
   * @param parts where the rows of {@link #parts} go, in the same order
   */
  void write(T value, CopyBuffer row, List<CopyBuffer> parts);
}
