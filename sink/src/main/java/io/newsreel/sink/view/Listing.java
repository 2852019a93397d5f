package io.newsreel.sink.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param total how many there are in all
 * @param offset how many were left out at the start
 * @param limit how many were asked for
 * @param next where the next part begins, or null at the end
 * @param items the part
 * @param <T> what the list holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Listing<T>(long total, int offset, int limit, Integer next, List<T> items) {

  /** The part of a list that a slice asked for. */
  static <T> Listing<T> of(long total, Slice slice, List<T> items) {
    int end = slice.offset() + items.size();
    Integer next = end < total && !items.isEmpty() ? end : null;
    return new Listing<>(total, slice.offset(), slice.limit(), next, items);
  }

  /** A slice of what is in memory. */
  static <T> Listing<T> cut(List<T> all, Slice slice) {
    return of(all.size(), slice, all.stream().skip(slice.offset()).limit(slice.limit()).toList());
  }

  /** The same part, each item made into another. */
  public <R> Listing<R> map(Function<T, R> change) {
    return new Listing<>(total, offset, limit, next, items.stream().map(change).toList());
  }
}
