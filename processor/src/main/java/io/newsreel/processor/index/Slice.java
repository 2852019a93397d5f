package io.newsreel.processor.index;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/**
 * The hashes of one day's entries: an open-addressing table of (hash, number) with linear probing,
 * in which a hash may stand many times.
 *
 * <p>Open, it is two arrays. Closed, the same table lies in the store in pages of {@value
 * #PAGE_SLOTS} slots, and may have two bytes of each slot in memory (0 for a free one), so that a
 * page is read only for a hash that is very likely there. One byte is too little: an article has
 * some thirty blocks, each asked for on each day of weeks, over several slots.
 */
final class Slice {

  private static final byte PAGE = 2;
  private static final int PAGE_SLOTS = 128;
  private static final int PAGE_BYTES = PAGE_SLOTS * 8;
  private static final int SMALLEST = 128;

  /** An open table grows, a closed one is written anew, when it is as full as this. */
  private static final double FULL = 0.8;

  /** How full a table is when it is closed: room for a few that come late. */
  private static final double CLOSED = 0.6;

  /** A closed slice that is asked more often gets its marks into memory. */
  private static final int OFTEN = 64;

  private final ByteStore store;
  private final int day;
  private boolean isOpen;
  private int capacity;
  private int taken;
  private int count;

  private int[] hashes;
  private int[] numbers;
  private short[] marks;
  private int asked;

  private int pageNumber = -1;
  private ByteBuffer page;
  private boolean dirty;

  /** An empty open slice. */
  Slice(ByteStore store, int day) {
    this.store = store;
    this.day = day;
    this.isOpen = true;
    allocate(SMALLEST);
  }

  /** The slice that {@link #state} tells of; an open one has still to {@link #recall}. */
  Slice(ByteStore store, int day, ByteBuffer state) {
    this.store = store;
    this.day = day;
    this.isOpen = state.get() == 1;
    if (isOpen) {
      allocate(SMALLEST);
    } else {
      capacity = state.getInt();
      taken = state.getInt();
      count = state.getInt();
    }
  }

  /** What is to be kept of it beside pages and entries. */
  ByteBuffer state() {
    return isOpen
        ? ByteBuffer.allocate(1).put((byte) 1)
        : ByteBuffer.allocate(13).put((byte) 0).putInt(capacity).putInt(taken).putInt(count);
  }

  int day() {
    return day;
  }

  boolean isOpen() {
    return isOpen;
  }

  /** Slots in memory at eight bytes each. */
  int slots() {
    return isOpen ? capacity : 0;
  }

  /** Adds the hashes of a new entry; returns its number. */
  int add(int[] entryHashes) {
    int number = count;
    recall(entryHashes, number);
    return number;
  }

  /** Adds the hashes of an entry that has its number already. */
  void recall(int[] entryHashes, int number) {
    count = Math.max(count, number + 1);
    while (taken + entryHashes.length > capacity * FULL) {
      grow();
    }
    for (int hash : entryHashes) {
      int slot = home(hash);
      while (number(slot) != 0) {
        slot = next(slot);
      }
      set(slot, hash, number + 1);
      taken++;
    }
    flush();
  }

  /** Hands over the numbers of the entries with a hash. */
  void find(int hash, IntConsumer each) {
    if (!isOpen && marks == null && ++asked > OFTEN) {
      readMarks();
    }
    short mark = mark(hash);
    int slot = home(hash);
    while (true) {
      if (marks != null) {
        if (marks[slot] == 0) {
          return;
        }
        if (marks[slot] != mark) {
          slot = next(slot);
          continue;
        }
      }
      int number = number(slot);
      if (number == 0) {
        return;
      }
      if (hash(slot) == hash) {
        each.accept(number - 1);
      }
      slot = next(slot);
    }
  }

  /** Writes the table to the store and lets go of it. */
  void close() {
    write(hashes, numbers, (int) (taken / CLOSED) + 1);
    isOpen = false;
  }

  /** Nobody asks for it any more, or seldom. */
  void leaveMemory() {
    marks = null;
    asked = 0;
    pageNumber = -1;
    page = null;
  }

  private void grow() {
    if (isOpen) {
      fill(hashes, numbers, capacity * 2);
      return;
    }
    int[] oldHashes = new int[capacity];
    int[] oldNumbers = new int[capacity];
    for (int slot = 0; slot < capacity; slot++) {
      oldNumbers[slot] = number(slot);
      oldHashes[slot] = hash(slot);
    }
    write(oldHashes, oldNumbers, capacity * 2);
  }

  /** Writes a table of another size, and keeps a mark of each slot. */
  private void write(int[] oldHashes, int[] oldNumbers, int slots) {
    fill(oldHashes, oldNumbers, slots);
    marks = new short[capacity];
    for (int first = 0; first < capacity; first += PAGE_SLOTS) {
      ByteBuffer bytes = ByteBuffer.allocate(PAGE_BYTES);
      for (int slot = first; slot < first + PAGE_SLOTS; slot++) {
        bytes.putInt(hashes[slot]).putInt(numbers[slot]);
        marks[slot] = numbers[slot] == 0 ? 0 : mark(hashes[slot]);
      }
      store.put(key(first / PAGE_SLOTS), bytes.array());
    }
    hashes = null;
    numbers = null;
    pageNumber = -1;
  }

  private void allocate(int slots) {
    capacity = (slots + PAGE_SLOTS - 1) / PAGE_SLOTS * PAGE_SLOTS;
    hashes = new int[capacity];
    numbers = new int[capacity];
  }

  private void fill(int[] oldHashes, int[] oldNumbers, int slots) {
    allocate(slots);
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != 0) {
        int slot = home(oldHashes[i]);
        while (numbers[slot] != 0) {
          slot = next(slot);
        }
        hashes[slot] = oldHashes[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }

  private int home(int hash) {
    long spread = hash * 0x9E3779B97F4A7C15L >>> 32;
    return (int) (spread * capacity >>> 32);
  }

  private static short mark(int hash) {
    int bits = hash * 0x85EBCA6B >>> 16;
    return (short) (bits == 0 ? 1 : bits);
  }

  private int next(int slot) {
    return slot + 1 == capacity ? 0 : slot + 1;
  }

  private int hash(int slot) {
    return isOpen ? hashes[slot] : page(slot).getInt(slot % PAGE_SLOTS * 8);
  }

  private int number(int slot) {
    return isOpen ? numbers[slot] : page(slot).getInt(slot % PAGE_SLOTS * 8 + 4);
  }

  private void set(int slot, int hash, int number) {
    if (isOpen) {
      hashes[slot] = hash;
      numbers[slot] = number;
      return;
    }
    page(slot).putInt(slot % PAGE_SLOTS * 8, hash).putInt(slot % PAGE_SLOTS * 8 + 4, number);
    dirty = true;
    if (marks != null) {
      marks[slot] = mark(hash);
    }
  }

  private ByteBuffer page(int slot) {
    int wanted = slot / PAGE_SLOTS;
    if (wanted != pageNumber) {
      flush();
      page = ByteBuffer.wrap(store.get(key(wanted)));
      pageNumber = wanted;
    }
    return page;
  }

  private void flush() {
    if (dirty) {
      store.put(key(pageNumber), page.array().clone());
      dirty = false;
    }
  }

  private void readMarks() {
    short[] read = new short[capacity];
    for (int slot = 0; slot < capacity; slot++) {
      read[slot] = number(slot) == 0 ? 0 : mark(hash(slot));
    }
    marks = read;
  }

  private byte[] key(int number) {
    return ByteBuffer.allocate(9).put(PAGE).putInt(day).putInt(number).array();
  }
}
