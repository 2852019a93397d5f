package io.newsreel.sink.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes many changes of one topic at once: the old versions of the rows are deleted, then the new
 * ones copied in. Nothing conflicts any more then, so COPY can write into the tables themselves,
 * which costs half of what COPY into a temporary table and {@code INSERT … ON CONFLICT} do.
 *
 * @param <T> the record
 */
final class TableWriter<T> {

  private final Shape<T> shape;
  private final Table table;

  TableWriter(Shape<T> shape) {
    this.shape = shape;
    this.table = shape.table();
  }

  /** Writes changes in the order given. */
  void write(Connection connection, List<Change> changes) throws SQLException {
    // In the order of keys, so that neighbours in the indexes are touched one after the other.
    Map<List<String>, Change> latest = new TreeMap<>(TableWriter::compareKeys);
    changes.forEach(change -> latest.merge(change.key(), change, Change::then));
    List<Change> rows = List.copyOf(latest.values());
    BitSet stale = makeRoom(connection, rows);
    CopyBuffer main = new CopyBuffer(table.columns());
    List<CopyBuffer> parts =
        shape.parts().stream().map(part -> new CopyBuffer(part.columns())).toList();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).value() != null && !stale.get(i)) {
        shape.write(shape.type().cast(rows.get(i).value()), main, parts);
      }
    }
    CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
    send(copy, table, main);
    for (int i = 0; i < parts.size(); i++) {
      send(copy, shape.parts().get(i), parts.get(i));
    }
  }

  /** Deletes old versions; gives back the numbers of the changes older than what stands. */
  private BitSet makeRoom(Connection connection, List<Change> rows) throws SQLException {
    List<String> places = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    BitSet stale = new BitSet();
    try (PreparedStatement statement = connection.prepareStatement(table.find())) {
      setKeys(connection, statement, rows);
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          int row = found.getInt(1) - 1;
          if (found.getBoolean(2)) {
            stale.set(row);
          } else {
            places.add(found.getString(3));
            ids.add(rows.get(row).key().get(0));
          }
        }
      }
    }
    if (!places.isEmpty()) {
      delete(connection, table.deleteFound(), "tid", places);
      for (Table part : shape.parts()) {
        delete(connection, part.delete(), "text", ids);
      }
    }
    return stale;
  }

  private void setKeys(Connection connection, PreparedStatement statement, List<Change> rows)
      throws SQLException {
    int columns = table.key().size();
    for (int column = 0; column < columns; column++) {
      int at = column;
      Object[] keys = rows.stream().map(row -> row.key().get(at)).toArray();
      statement.setArray(column + 1, connection.createArrayOf(table.types().get(column), keys));
    }
    Object[] revisions =
        rows.stream().map(row -> row.clears() ? Long.MAX_VALUE : row.revision()).toArray();
    statement.setArray(columns + 1, connection.createArrayOf("bigint", revisions));
  }

  private static void delete(Connection connection, String sql, String type, List<String> which)
      throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setArray(1, connection.createArrayOf(type, which.toArray()));
      delete.executeUpdate();
    }
  }

  private static int compareKeys(List<String> a, List<String> b) {
    int order = 0;
    for (int i = 0; i < a.size() && order == 0; i++) {
      order = a.get(i).compareTo(b.get(i));
    }
    return order;
  }

  private static void send(CopyManager copy, Table table, CopyBuffer rows) throws SQLException {
    if (rows.rows() > 0) {
      rows.send(copy, table.copy());
    }
  }
}
