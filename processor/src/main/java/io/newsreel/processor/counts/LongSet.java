package io.newsreel.processor.counts;

/** A set of 64-bit hashes by open addressing. Zero is not a member; no hash here is zero. */
final class LongSet {

  private long[] slots = new long[8];
  private int size;

  void add(long value) {
    if (size * 2 >= slots.length) {
      grow();
    }
    int mask = slots.length - 1;
    int slot = slot(value, mask);
    while (slots[slot] != 0) {
      if (slots[slot] == value) {
        return;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = value;
    size++;
  }

  int size() {
    return size;
  }

  long[] toArray() {
    long[] values = new long[size];
    int at = 0;
    for (long value : slots) {
      if (value != 0) {
        values[at++] = value;
      }
    }
    return values;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    size = 0;
    for (long value : old) {
      if (value != 0) {
        add(value);
      }
    }
  }

  private static int slot(long value, int mask) {
    long mixed = value * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }
}
