package io.newsreel.processor.counts;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * The figures of a window: the union of its five-minute rows.
 *
 * @param byCounted figures of everything counted in the window
 */
record WindowCounts(Map<Counted, FigureCounter> byCounted) {

  /**
   * Counts over the rows of the buckets from {@code from} to before {@code to}.
   *
   * @param wanted which of the counted to count
   */
  static WindowCounts over(
      ReadOnlyKeyValueStore<Bytes, byte[]> postings, int from, int to, Predicate<Counted> wanted) {
    Map<Counted, FigureCounter> byCounted = new HashMap<>();
    Bytes end = RowKey.first(to);
    try (KeyValueIterator<Bytes, byte[]> rows = postings.range(RowKey.first(from), end)) {
      while (rows.hasNext()) {
        KeyValue<Bytes, byte[]> row = rows.next();
        Counted counted = RowKey.of(row.key).counted();
        if (wanted.test(counted)) {
          PostingsRow.count(
              row.value, byCounted.computeIfAbsent(counted, unused -> new FigureCounter()));
        }
      }
    }
    return new WindowCounts(byCounted);
  }

  FigureCounter of(Counted counted) {
    return byCounted.getOrDefault(counted, new FigureCounter());
  }
}
