package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Found;
import java.util.Arrays;

/**
 * The terms that stand in an article. Each has a slot, numbered from 0: what is kept of terms while
 * an article is read is kept by slot and stays small, however many terms there are in all.
 */
final class Hits {

  static final int NONE = -1;

  /** Number of a term among all dictionaries → key among subjects, or −1. */
  private final int[] keyOf;

  /** Per key: its slot and one more, or 0. */
  private final int[] slotOf;

  /** Per slot: its key. */
  private int[] keys = new int[256];

  /** Per slot: whether one of its words is also one of another term's. */
  private boolean[] sharing = new boolean[256];

  private int size;

  final Places headline = new Places();
  final Places body = new Places();

  Hits(int[] keyOf, int keyCount) {
    this.keyOf = keyOf;
    slotOf = new int[keyCount];
  }

  /** Takes in an article, after {@link #clear}. */
  void fill(Found inHeadline, NameWords headlineNames, Found inBody, NameWords bodyNames) {
    fill(headline, inHeadline, headlineNames);
    fill(body, inBody, bodyNames);
  }

  private void fill(Places places, Found found, NameWords names) {
    places.begin(found);
    for (int place = found.size() - 1; place >= 0; place--) {
      int term = found.term(place);
      int key = term < keyOf.length ? keyOf[term] : NONE;
      if (key >= 0 && !names.cover(found.first(place), found.last(place))) {
        int slot = open(key);
        sharing[slot] |= places.add(slot, place, sharing);
      } else {
        places.skip(place);
      }
    }
  }

  /**
   * Takes in a near phrase, which has no places of its own.
   *
   * @param early whether it stands in the lead of the body
   */
  int mark(int key, boolean inHeadline, boolean inBody, boolean early) {
    int slot = open(key);
    if (inHeadline) {
      headline.mark(slot, true);
    }
    if (inBody) {
      body.mark(slot, early);
    }
    return slot;
  }

  private int open(int key) {
    if (slotOf[key] == 0) {
      if (size == keys.length) {
        keys = Arrays.copyOf(keys, size * 2);
        sharing = Arrays.copyOf(sharing, size * 2);
      }
      keys[size] = key;
      sharing[size] = false;
      headline.open(size);
      body.open(size);
      slotOf[key] = ++size;
    }
    return slotOf[key] - 1;
  }

  /** Forgets the article. */
  void clear() {
    for (int slot = 0; slot < size; slot++) {
      slotOf[keys[slot]] = 0;
    }
    size = 0;
  }

  /** How many different terms stand in the article. */
  int size() {
    return size;
  }

  /** Key of the term in a slot. */
  int key(int slot) {
    return keys[slot];
  }

  /** Whether a word of the term in a slot is also a word of another term. */
  boolean sharing(int slot) {
    return sharing[slot];
  }

  /** The parts of the article it stands in, as {@link Query.Field#parts}. */
  int parts(int slot) {
    return (headline.count(slot) > 0 ? Query.Field.HEADLINE.parts() : 0)
        | (body.count(slot) > 0 ? Query.Field.BODY.parts() : 0);
  }

  /** Slot of a term, or −1 if it is not in the article. */
  int slot(int key) {
    return slotOf[key] - 1;
  }
}
