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

  private Found found;

  Hits(int[] keyOf, int keys) {
    this.keyOf = keyOf;
    count = new int[keys];
    head = new int[keys];
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
        count[key]++;
        next[i] = head[key];
        head[key] = i;
      }
    }
  }

  /** Forgets the places taken in last. */
  void clear() {
    if (found == null) {
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      int key = key(found.term(i));
      if (key >= 0) {
        count[key] = 0;
        head[key] = NONE;
      }
    }
    found = null;
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
