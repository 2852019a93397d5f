package io.newsreel.processor.subjects;

import java.util.Arrays;

/**
 * What the queries found in one article: the term's slot, its boost, and where it counts. Once
 * {@link #arrange}d, what a subject and all narrower ones found is one stretch.
 */
final class Evidence {

  private int entry;
  private int size;
  private int[] entries = new int[512];
  private Items added = new Items(512);
  private Items arranged = new Items(512);

  /** Per entry: where its evidence begins; the last one is where all ends. */
  private final int[] from;

  Evidence(int entryCount) {
    from = new int[entryCount + 1];
  }

  private record Items(int[] slots, double[] boosts, int[] parts) {

    Items(int room) {
      this(new int[room], new double[room], new int[room]);
    }

    Items longer(int room) {
      return new Items(
          Arrays.copyOf(slots, room), Arrays.copyOf(boosts, room), Arrays.copyOf(parts, room));
    }
  }

  /** Begins anew. */
  void clear() {
    size = 0;
  }

  /** What is added from now on is of this entry. */
  void of(int newEntry) {
    entry = newEntry;
  }

  void add(int slot, double boost, int parts) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
      added = added.longer(size * 2);
      arranged = arranged.longer(size * 2);
    }
    entries[size] = entry;
    added.slots[size] = slot;
    added.boosts[size] = boost;
    added.parts[size] = parts;
    size++;
  }

  /** How much has been added. */
  int mark() {
    return size;
  }

  /** Takes back what was added after {@code mark}. */
  void back(int mark) {
    size = mark;
  }

  /** Brings what was added into the order of the entries. */
  void arrange() {
    Arrays.fill(from, 0);
    for (int i = 0; i < size; i++) {
      from[entries[i]]++;
    }
    int end = 0;
    for (int i = 0; i < from.length; i++) {
      end += from[i];
      from[i] = end;
    }
    for (int i = size - 1; i >= 0; i--) {
      int at = --from[entries[i]];
      arranged.slots[at] = added.slots[i];
      arranged.boosts[at] = added.boosts[i];
      arranged.parts[at] = added.parts[i];
    }
  }

  /** Where the evidence of an entry begins, which is where that of the one before ends. */
  int from(int ofEntry) {
    return from[ofEntry];
  }

  int slot(int i) {
    return arranged.slots[i];
  }

  double boost(int i) {
    return arranged.boosts[i];
  }

  /** Bits of {@link Query.Field#parts}. */
  int parts(int i) {
    return arranged.parts[i];
  }
}
