package io.newsreel.processor.text;

import java.util.Arrays;

/** A map from long to non-negative int by open addressing; −1 stands for "not there". */
final class LongIntMap {

  private static final int NONE = -1;

  /** Key, then value: side by side, because a look that has to go to memory shall go there once. */
  private long[] slots = empty(64);

  private int size;

  int get(long key) {
    int mask = slots.length / 2 - 1;
    int slot = (int) Tokenizer.finish(key) & mask;
    while (slots[2 * slot + 1] != NONE) {
      if (slots[2 * slot] == key) {
        return (int) slots[2 * slot + 1];
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  void put(long key, int value) {
    if (size * 4 >= slots.length) {
      grow();
    }
    int mask = slots.length / 2 - 1;
    int slot = (int) Tokenizer.finish(key) & mask;
    while (slots[2 * slot + 1] != NONE && slots[2 * slot] != key) {
      slot = (slot + 1) & mask;
    }
    size += slots[2 * slot + 1] == NONE ? 1 : 0;
    slots[2 * slot] = key;
    slots[2 * slot + 1] = value;
  }

  int size() {
    return size;
  }

  private void grow() {
    long[] old = slots;
    slots = empty(old.length);
    size = 0;
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != NONE) {
        put(old[i], (int) old[i + 1]);
      }
    }
  }

  private static long[] empty(int capacity) {
    long[] array = new long[2 * capacity];
    Arrays.fill(array, NONE);
    return array;
  }
}
