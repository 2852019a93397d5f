package io.newsreel.processor.subjects;

import java.util.Arrays;

/**
 * What the queries found in one article, in the order they ran: a key (the term, or the near
 * phrase), its boost, and where it counts. The queries of a subject and of all narrower ones lie
 * side by side.
 */
final class Evidence {

  private int size;
  private int[] keys = new int[512];
  private double[] boosts = new double[512];
  private Query.Field[] fields = new Query.Field[512];

  int size() {
    return size;
  }

  int key(int i) {
    return keys[i];
  }

  double boost(int i) {
    return boosts[i];
  }

  Query.Field field(int i) {
    return fields[i];
  }

  void add(int key, double boost, Query.Field field) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
      boosts = Arrays.copyOf(boosts, size * 2);
      fields = Arrays.copyOf(fields, size * 2);
    }
    keys[size] = key;
    boosts[size] = boost;
    fields[size] = field;
    size++;
  }

  /** Takes back what was added after {@code mark}. */
  void back(int mark) {
    size = mark;
  }
}
