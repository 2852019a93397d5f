package io.newsreel.processor.summaries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Function;

/**
 * The first of many, where their exact value is dear and a bound on it is cheap: exact values are
 * made in the order of the bounds, until no bound left can reach the places given away. This is the
 * threshold algorithm of Fagin, Lotem and Naor (2003) with one list.
 */
final class Leaders {

  private Leaders() {}

  /**
   * The first by their exact values.
   *
   * @param candidates all of them
   * @param bounds orders candidates by their bounds, the highest first
   * @param exact the exact value of a candidate, null if it takes no part
   * @param order orders exact values, the highest first
   * @param reaches whether a candidate's bound may still reach an exact value
   * @param limit how many are wanted
   */
  static <C, E> List<E> of(
      List<C> candidates,
      Comparator<C> bounds,
      Function<C, E> exact,
      Comparator<E> order,
      Reach<C, E> reaches,
      int limit) {
    // Few of many candidates are taken: a heap puts only those in order.
    Queue<C> byBound = new PriorityQueue<>(bounds);
    byBound.addAll(candidates);
    List<E> leaders = new ArrayList<>();
    while (!byBound.isEmpty()) {
      C candidate = byBound.remove();
      if (leaders.size() >= limit && !reaches.test(candidate, leaders.get(limit - 1))) {
        break;
      }
      E value = exact.apply(candidate);
      if (value != null) {
        leaders.add(value);
        leaders.sort(order);
      }
      if (leaders.size() > limit) {
        leaders.remove(limit);
      }
    }
    return leaders;
  }

  /** Whether a candidate's bound may still reach an exact value. */
  interface Reach<C, E> {
    /** Whether it may. */
    boolean test(C candidate, E value);
  }
}
