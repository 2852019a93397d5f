package io.newsreel.processor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BandIndexTest {

  private static final int HORIZON = 10;

  private final MemoryStore store = new MemoryStore();

  private record Entry(int day, int[] hashes) {
    byte[] bytes() {
      ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * hashes.length).putInt(day);
      Arrays.stream(hashes).forEach(bytes::putInt);
      return bytes.array();
    }

    static Entry of(byte[] bytes) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      int day = buffer.getInt();
      int[] hashes = new int[buffer.remaining() / 4];
      Arrays.setAll(hashes, i -> buffer.getInt());
      return new Entry(day, hashes);
    }
  }

  @Test
  @Timeout(10)
  void takesAnEntryWithMoreHashesThanASliceBeginsWith() {
    // Given
    int[] hashes = new Random(7).ints(1_000).toArray();
    Entry entry = new Entry(19_000, hashes);
    BandIndex index = open(1_000_000);

    // When
    index.add(entry.day(), hashes, entry.bytes());

    // Then
    assertThat(found(index, 19_000, 19_000, new int[] {hashes[0], hashes[999]}))
        .contains(Arrays.toString(entry.bytes()));
  }

  @Test
  void writesNoTablesWhileOneDayEndsAndTheNextBegins() {
    // Given: a day that alone takes all the room, and the first article of the next
    Random random = new Random(3);
    BandIndex index = open(1_000);
    for (int i = 0; i < 1_000; i++) {
      add(index, 19_000, random);
    }
    add(index, 19_001, random);
    List<String> tables = tables();

    // When
    for (int i = 0; i < 100; i++) {
      add(index, 19_000, random);
      add(index, 19_001, random);
    }

    // Then
    assertThat(tables()).isNotEmpty().isEqualTo(tables);
  }

  @ParameterizedTest
  @ValueSource(longs = {64, 2_000, 1_000_000})
  void findsWhatSharesAHashWhateverIsOpen(long openSlots) {
    // Given: days in any order, hashes of which some stand in many entries, and two restarts
    Random random = new Random(openSlots);
    List<Entry> entries = new ArrayList<>();
    BandIndex index = open(openSlots);
    for (int i = 0; i < 6_000; i++) {
      int day = 19_000 + random.nextInt(60);
      int[] hashes =
          random.ints(5).map(h -> random.nextInt(4) == 0 ? Math.floorMod(h, 50) : h).toArray();
      Entry entry = new Entry(day, hashes);
      entries.add(entry);
      index.add(day, hashes, entry.bytes());
      if (i % 2_500 == 2_499) {
        index = open(openSlots);
      }
    }

    for (int i = 0; i < 200; i++) {
      // When
      Entry probe = entries.get(random.nextInt(entries.size()));
      int from = probe.day() - random.nextInt(20);
      int to = probe.day() + random.nextInt(20);
      List<String> found = found(index, from, to, probe.hashes());

      // Then
      List<String> expected =
          entries.stream()
              .filter(entry -> entry.day() >= from && entry.day() <= to)
              .filter(entry -> sharesOne(entry.hashes(), probe.hashes()))
              .map(entry -> Arrays.toString(entry.bytes()))
              .sorted()
              .toList();
      assertThat(found).isEqualTo(expected);
    }
  }

  @Test
  void givesNothingForWhatWasRemoved() {
    // Given
    BandIndex index = open(1_000);
    Entry entry = new Entry(19_000, new int[] {1, 2, 3});
    index.add(19_000, entry.hashes(), entry.bytes());
    long place = places(index, 19_000, 19_000, entry.hashes()).iterator().next();

    // When
    index.remove(place);

    // Then
    assertThat(index.entry(place)).isNull();
  }

  @Test
  void keepsItsOwnNumbersAfterTheLatestEntryWasRemovedAndARestart() {
    // Given
    BandIndex index = open(1_000);
    Entry first = new Entry(19_000, new int[] {1});
    index.add(19_000, first.hashes(), first.bytes());

    // When
    index = open(1_000);
    Entry second = new Entry(19_000, new int[] {1, 7});
    index.add(19_000, second.hashes(), second.bytes());

    // Then
    assertThat(found(index, 19_000, 19_000, new int[] {1})).hasSize(2);
  }

  private static void add(BandIndex index, int day, Random random) {
    Entry entry = new Entry(day, random.ints(4).toArray());
    index.add(day, entry.hashes(), entry.bytes());
  }

  /** Everything in the store that is no entry. */
  private List<String> tables() {
    List<String> tables = new ArrayList<>();
    for (byte kind : new byte[] {0, 2}) {
      store.scan(
          new byte[] {kind},
          (key, value) -> tables.add(Arrays.toString(key) + Arrays.hashCode(value)));
    }
    return tables;
  }

  private BandIndex open(long openSlots) {
    return new BandIndex(store, HORIZON, openSlots, bytes -> Entry.of(bytes).hashes());
  }

  private static Set<Long> places(BandIndex index, int from, int to, int[] hashes) {
    Set<Long> places = new TreeSet<>();
    index.find(from, to, hashes, (hash, place) -> places.add(place));
    return places;
  }

  private static List<String> found(BandIndex index, int from, int to, int[] hashes) {
    return places(index, from, to, hashes).stream()
        .map(index::entry)
        .map(Arrays::toString)
        .sorted()
        .toList();
  }

  private static boolean sharesOne(int[] a, int[] b) {
    return Arrays.stream(a).anyMatch(x -> Arrays.stream(b).anyMatch(y -> x == y));
  }
}
