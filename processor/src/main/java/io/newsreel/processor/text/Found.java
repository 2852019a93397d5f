package io.newsreel.processor.text;

import java.util.Arrays;

/** The places where terms stand in a text, in the order of their first word. */
public final class Found {

  private int size;
  private int[] terms = new int[64];
  private int[] firsts = new int[64];
  private int[] lasts = new int[64];

  Found() {}

  /** How many places there are. */
  public int size() {
    return size;
  }

  /** The term at place {@code i}. */
  public int term(int i) {
    return terms[i];
  }

  /** Index of the first word of place {@code i}. */
  public int first(int i) {
    return firsts[i];
  }

  /** Index of the last word of place {@code i}. */
  public int last(int i) {
    return lasts[i];
  }

  void add(int term, int first, int last) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, size * 2);
      firsts = Arrays.copyOf(firsts, size * 2);
      lasts = Arrays.copyOf(lasts, size * 2);
    }
    terms[size] = term;
    firsts[size] = first;
    lasts[size] = last;
    size++;
  }
}
