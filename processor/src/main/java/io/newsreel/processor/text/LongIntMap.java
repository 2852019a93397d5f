package io.newsreel.processor.text;

import java.util.Arrays;

/** A map from long to non-negative int by open addressing; −1 stands for "not there". */
final class LongIntMap {

  private static final int NONE = -1;

  private long[] keys = new long[64];
  private int[] values = filled(64);
  private int size;

  int get(long key) {
    int mask = keys.length - 1;
    int slot = (int) Tokenizer.finish(key) & mask;
    while (values[slot] != NONE) {
      if (keys[slot] == key) {
        return values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
  }

  void put(long key, int value) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int mask = keys.length - 1;
    int slot = (int) Tokenizer.finish(key) & mask;
    while (values[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    size += values[slot] == NONE ? 1 : 0;
    keys[slot] = key;
    values[slot] = value;
  }

  int size() {
    return size;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    keys = new long[oldKeys.length * 2];
    values = filled(oldKeys.length * 2);
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != NONE) {
        put(oldKeys[i], oldValues[i]);
      }
    }
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }
}
