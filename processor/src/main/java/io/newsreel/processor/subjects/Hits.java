package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Found;
import java.util.Arrays;

/** The places of the terms in one field of an article, by key; used again for the next one. */
final class Hits {

  private static final int NONE = -1;

  /** Number of a term among all dictionaries → key among subjects, or −1. */
  private final int[] keyOf;

  /** Per key: how often it stands in the field. */
  final int[] count;

  /** Per key: index of its first place in {@link Found}. */
  private final int[] head;

  /** Per place: index of the next place of the same key. */
  private int[] next = new int[256];

  private final int[] present;
  private int presentCount;
  private Found found;

  Hits(int[] keyOf, int keys) {
    this.keyOf = keyOf;
    count = new int[keys];
    head = new int[keys];
    present = new int[keys];
    Arrays.fill(head, NONE);
  }

  /** Takes in the places of a field, after {@link #clear}. */
  void fill(Found places) {
    found = places;
    if (next.length < places.size()) {
      next = new int[Math.max(places.size(), next.length * 2)];
    }
    for (int i = places.size() - 1; i >= 0; i--) {
      int key = key(places.term(i));
      if (key >= 0) {
        if (count[key]++ == 0) {
          present[presentCount++] = key;
        }
        next[i] = head[key];
        head[key] = i;
      }
    }
  }

  /** Takes in that a near phrase stands in the field. */
  void mark(int key) {
    if (count[key] == 0) {
      count[key] = 1;
      present[presentCount++] = key;
    }
  }

  /** Forgets the places taken in last. */
  void clear() {
    for (int i = 0; i < presentCount; i++) {
      count[present[i]] = 0;
      head[present[i]] = NONE;
    }
    presentCount = 0;
    found = null;
  }

  /** How many different keys stand in the field. */
  int presentCount() {
    return presentCount;
  }

  /** The {@code i}-th of the keys that stand in the field. */
  int present(int i) {
    return present[i];
  }

  /** Key of a term, or −1 if it belongs to another dictionary. */
  private int key(int term) {
    return term < keyOf.length ? keyOf[term] : NONE;
  }

  /** Index in {@link Found} of the first place of a key, or −1. */
  int firstPlace(int key) {
    return head[key];
  }

  /** Index in {@link Found} of the place of the same key after {@code place}, or −1. */
  int placeAfter(int place) {
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
