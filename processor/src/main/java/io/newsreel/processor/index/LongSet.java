package io.newsreel.processor.index;

/** A set of 64-bit hashes by open addressing. Zero is not a member; no hash here is zero. */
public final class LongSet {

  private long[] slots = new long[8];
  private int size;

  /** Adds a hash. */
  public void add(long value) {
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

  /** How many hashes there are. */
  public int size() {
    return size;
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
