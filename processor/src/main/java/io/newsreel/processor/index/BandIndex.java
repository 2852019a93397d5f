package io.newsreel.processor.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds the entries that share a hash with another one, near a day.
 *
 * <p>Entries are kept in slices of one day, so that a search touches the days around it and no
 * other, however much is kept. The slices that grow are hash tables in memory; the others are
 * written to the store as they are, and of those within the horizon of the latest day only two
 * bytes for each hash stay in memory, which answer nearly all questions. What is still older is
 * read from the store, a page of a kilobyte for each hash and day.
 *
 * <p>Everything is in the store, one value for each entry; the tables that are still open are made
 * again from it at a start.
 */
public final class BandIndex {

  /** Slots of open slices beside that of the latest day, eight bytes each: 8 MB. */
  private static final long OPEN_SLOTS = 1 << 20;

  private static final byte STATE = 0;
  private static final byte ENTRY = 1;

  private final ByteStore store;
  private final int horizonDays;
  private final long openSlots;
  private final TreeMap<Integer, Slice> slices = new TreeMap<>();

  /** Open slices, the one that was added to last at the end. */
  private final List<Slice> open = new ArrayList<>();

  private int latest = Integer.MIN_VALUE;

  /** What a search finds. */
  public interface Finding {
    /** An entry that shares the hash at an index of those looked for. */
    void at(int hash, long place);
  }

  /**
   * An index over what a store keeps.
   *
   * @param horizonDays so many days before the latest are searched often
   * @param hashesOf the hashes of an entry
   */
  public BandIndex(ByteStore store, int horizonDays, Function<byte[], int[]> hashesOf) {
    this(store, horizonDays, OPEN_SLOTS, hashesOf);
  }

  BandIndex(ByteStore store, int horizonDays, long openSlots, Function<byte[], int[]> hashesOf) {
    this.store = store;
    this.horizonDays = horizonDays;
    this.openSlots = openSlots;
    store.scan(
        new byte[] {STATE},
        (key, value) -> {
          int day = ByteBuffer.wrap(key).getInt(1);
          Slice slice = new Slice(store, day, ByteBuffer.wrap(value));
          slices.put(day, slice);
          latest = Math.max(latest, day);
          if (slice.isOpen()) {
            open.add(slice);
          }
        });
    for (Slice slice : open) {
      store.scan(
          ByteBuffer.allocate(5).put(ENTRY).putInt(slice.day()).array(),
          (key, entry) -> slice.recall(hashesOf.apply(entry), ByteBuffer.wrap(key).getInt(5)));
    }
  }

  /**
   * Adds an entry.
   *
   * @return its place
   */
  public long add(int day, int[] hashes, byte[] entry) {
    Slice slice = slices.get(day);
    if (slice == null) {
      slice = new Slice(store, day);
      slices.put(day, slice);
      save(slice);
    }
    if (day > latest) {
      latest = day;
      slices.headMap(latest - horizonDays).values().forEach(Slice::leaveMemory);
    }
    int number = slice.add(hashes);
    store.put(entryKey(place(day, number)), entry);
    if (slice.isOpen()) {
      open.remove(slice);
      open.add(slice);
      closeSome();
    } else {
      save(slice);
    }
    return place(day, number);
  }

  /** The day of a place. */
  public static int dayOf(long place) {
    return (int) (place >> 32);
  }

  /** The number of a place among those of its day. */
  public static int numberOf(long place) {
    return (int) place;
  }

  /** Hands over the places of all entries of some days that have one of the hashes. */
  public void find(int fromDay, int toDay, int[] hashes, Finding finding) {
    for (Slice slice : slices.subMap(fromDay, true, toDay, true).values()) {
      int day = slice.day();
      for (int i = 0; i < hashes.length; i++) {
        int hash = i;
        slice.find(hashes[hash], number -> finding.at(hash, place(day, number)));
      }
    }
  }

  /** The entry at a place, null if it has been removed. */
  public byte[] entry(long place) {
    return store.get(entryKey(place));
  }

  /** Removes the entry at a place; it may still be found, but is null. */
  public void remove(long place) {
    store.put(entryKey(place), null);
  }

  /**
   * The latest day stays open, and the one that was added to last beside it: where one day ends and
   * the next begins articles come for both, for long if partitions are read at different speeds.
   */
  private void closeSome() {
    List<Slice> others = new ArrayList<>(open);
    others.removeIf(slice -> slice.day() == latest);
    long slots = others.stream().mapToLong(Slice::slots).sum();
    while (slots > openSlots && others.size() > 1) {
      Slice oldest = others.remove(0);
      slots -= oldest.slots();
      oldest.close();
      open.remove(oldest);
      save(oldest);
    }
  }

  private void save(Slice slice) {
    store.put(ByteBuffer.allocate(5).put(STATE).putInt(slice.day()).array(), slice.state().array());
  }

  private static long place(int day, int number) {
    return (long) day << 32 | number & 0xFFFFFFFFL;
  }

  private static byte[] entryKey(long place) {
    return ByteBuffer.allocate(9).put(ENTRY).putLong(place).array();
  }
}
