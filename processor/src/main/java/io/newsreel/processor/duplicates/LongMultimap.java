package io.newsreel.processor.duplicates;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Several small numbers for a 64-bit hash, by open addressing with equal keys side by side: 24
 * bytes an entry at the usual load, a tenth of what maps of lists take.
 */
public final class LongMultimap {

  private static final int FREE = -1;
  private static final int DELETED = -2;

  private long[] keys = new long[1024];
  private int[] values = filled(1024);

  /** Entries and deleted entries: what searches have to walk over. */
  private int used;

  private int size;

  /** Adds a number, 0 or greater, for a hash. */
  public void add(long key, int value) {
    if (used * 2 >= keys.length) {
      rehash(size * 4 >= keys.length ? keys.length * 2 : keys.length);
    }
    insert(key, value);
  }

  /** Takes a number out again, if it is there. */
  public void remove(long key, int value) {
    int mask = keys.length - 1;
    for (int slot = slot(key, mask); values[slot] != FREE; slot = (slot + 1) & mask) {
      if (values[slot] == value && keys[slot] == key) {
        values[slot] = DELETED;
        size--;
        return;
      }
    }
  }

  /** Hands over every number of a hash. */
  public void forEach(long key, IntConsumer action) {
    int mask = keys.length - 1;
    for (int slot = slot(key, mask); values[slot] != FREE; slot = (slot + 1) & mask) {
      if (values[slot] != DELETED && keys[slot] == key) {
        action.accept(values[slot]);
      }
    }
  }

  /** How many entries there are. */
  public int size() {
    return size;
  }

  private void insert(long key, int value) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (values[slot] != FREE) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    values[slot] = value;
    used++;
    size++;
  }

  private void rehash(int capacity) {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[capacity];
    values = filled(capacity);
    used = 0;
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] >= 0) {
        insert(oldKeys[i], oldValues[i]);
      }
    }
  }

  private static int slot(long key, int mask) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, FREE);
    return array;
  }
}
