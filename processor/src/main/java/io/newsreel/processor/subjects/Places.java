package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Found;
import java.util.Arrays;

/** Where the terms of an article stand in one of its fields, by slot of {@link Hits}. */
final class Places {

  private static final int NONE = -1;

  private Found found;

  /** Per slot: how often it stands in the field, and its first place in {@link Found}. */
  private int[] count = new int[256];

  private int[] first = new int[256];

  /** Per place: the next place of the same slot. */
  private int[] next = new int[256];

  void begin(Found places) {
    found = places;
    if (next.length < places.size()) {
      next = new int[Math.max(places.size(), next.length * 2)];
    }
  }

  /** Makes room for a slot. */
  void open(int slot) {
    if (slot == count.length) {
      count = Arrays.copyOf(count, slot * 2);
      first = Arrays.copyOf(first, slot * 2);
    }
    count[slot] = 0;
    first[slot] = NONE;
  }

  /** Takes in a place that stands before all others taken in. */
  void add(int slot, int place) {
    count[slot]++;
    next[place] = first[slot];
    first[slot] = place;
  }

  /** Takes in that a near phrase stands in the field, wherever. */
  void mark(int slot) {
    count[slot] = 1;
  }

  /** How often a term stands in the field. */
  int count(int slot) {
    return count[slot];
  }

  /** The first place of a term, or −1. */
  int first(int slot) {
    return first[slot];
  }

  /** The place of the same term after {@code place}, or −1. */
  int after(int place) {
    return next[place];
  }

  /** Index of the first word at a place. */
  int firstWord(int place) {
    return found.first(place);
  }

  /** Index of the last word at a place. */
  int lastWord(int place) {
    return found.last(place);
  }
}
