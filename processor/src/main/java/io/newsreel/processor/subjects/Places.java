package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Found;
import java.util.Arrays;

/** Where the terms of an article stand in one of its fields, by slot of {@link Hits}. */
final class Places {

  /** Words of a body that are its lead: what is said there is the matter. */
  static final int LEAD_WORDS = 80;

  private static final int NONE = -1;

  private Found found;

  /** Per slot: how often it stands in the field, how often in its lead, and its first place. */
  private int[] count = new int[256];

  private int[] early = new int[256];

  private int[] first = new int[256];

  /** Per place: its slot, or −1 if it is of another dictionary. */
  private int[] slots = new int[256];

  /** Per place: the next place of the same slot. */
  private int[] next = new int[256];

  void begin(Found places) {
    found = places;
    if (next.length < places.size()) {
      next = new int[Math.max(places.size(), next.length * 2)];
      slots = new int[next.length];
    }
  }

  /** Makes room for a slot. */
  void open(int slot) {
    if (slot == count.length) {
      count = Arrays.copyOf(count, slot * 2);
      early = Arrays.copyOf(early, slot * 2);
      first = Arrays.copyOf(first, slot * 2);
    }
    count[slot] = 0;
    early[slot] = 0;
    first[slot] = NONE;
  }

  /**
   * Takes in a place that stands before all others taken in.
   *
   * @param sharing per slot; set for those of other terms that have a word of this place
   * @return whether there are any
   */
  boolean add(int slot, int place, boolean[] sharing) {
    count[slot]++;
    if (inLead(place)) {
      early[slot]++;
    }
    next[place] = first[slot];
    first[slot] = place;
    slots[place] = slot;
    boolean shares = false;
    int last = found.last(place);
    for (int i = place + 1; i < found.size() && found.first(i) <= last; i++) {
      if (slots[i] >= 0) {
        sharing[slots[i]] = true;
        shares = true;
      }
    }
    return shares;
  }

  /** Passes over a place of another dictionary. */
  void skip(int place) {
    slots[place] = NONE;
  }

  /** Takes in that a near phrase stands in the field, wherever. */
  void mark(int slot, boolean inLead) {
    count[slot] = 1;
    early[slot] = inLead ? 1 : 0;
  }

  /** How often a term stands in the field. */
  int count(int slot) {
    return count[slot];
  }

  /** How often it stands in the lead. */
  int early(int slot) {
    return early[slot];
  }

  /** Whether a place is in the lead. */
  boolean inLead(int place) {
    return found.first(place) < LEAD_WORDS;
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
