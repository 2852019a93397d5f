package io.newsreel.processor.index;

import java.util.Arrays;

/**
 * Several small numbers for a 64-bit hash. The hashes stand in an open-addressing table, the
 * numbers of one hash in a chain: some 32 bytes an entry where most hashes have one number, a tenth
 * of what a map of lists takes. A hash whose numbers are all gone keeps its place.
 */
public final class LongMultimap {

  private static final int END = -1;

  private long[] keys = new long[1024];
  private int[] heads = new int[1024];
  private boolean[] taken = new boolean[1024];
  private int distinct;

  private int[] values = new int[1024];
  private int[] nexts = new int[1024];
  private int entries;
  private int free = END;

  /** Adds a number for a hash. */
  public void add(long key, int value) {
    if (distinct * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    if (!taken[slot]) {
      taken[slot] = true;
      keys[slot] = key;
      heads[slot] = END;
      distinct++;
    }
    int entry = newEntry();
    values[entry] = value;
    nexts[entry] = heads[slot];
    heads[slot] = entry;
  }

  /** Takes a number out again, if it is there. */
  public void remove(long key, int value) {
    int slot = slot(key);
    if (!taken[slot]) {
      return;
    }
    int before = END;
    for (int entry = heads[slot]; entry != END; entry = nexts[entry]) {
      if (values[entry] == value) {
        if (before == END) {
          heads[slot] = nexts[entry];
        } else {
          nexts[before] = nexts[entry];
        }
        nexts[entry] = free;
        free = entry;
        return;
      }
      before = entry;
    }
  }

  /** The first entry of a hash, negative if it has none. */
  public int first(long key) {
    int slot = slot(key);
    return taken[slot] ? heads[slot] : END;
  }

  /** The entry after an entry, negative if it is the last. */
  public int next(int entry) {
    return nexts[entry];
  }

  /** The number at an entry. */
  public int value(int entry) {
    return values[entry];
  }

  private int newEntry() {
    if (free != END) {
      int entry = free;
      free = nexts[entry];
      return entry;
    }
    if (entries == values.length) {
      values = Arrays.copyOf(values, entries * 2);
      nexts = Arrays.copyOf(nexts, entries * 2);
    }
    return entries++;
  }

  /** The slot of a hash, or the free one where it would go. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (taken[slot] && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldHeads = heads;
    boolean[] oldTaken = taken;
    keys = new long[oldKeys.length * 2];
    heads = new int[keys.length];
    taken = new boolean[keys.length];
    distinct = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      // A hash without numbers is left behind.
      if (oldTaken[i] && oldHeads[i] != END) {
        int slot = slot(oldKeys[i]);
        taken[slot] = true;
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
        distinct++;
      }
    }
  }
}
