package io.newsreel.processor.clean;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;
import io.newsreel.processor.index.BandIndex;
import io.newsreel.processor.index.ByteStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The blocks that publishers repeat. A block is proven to be boilerplate, for a period of {@value
 * #PERIOD_DAYS} days, by {@code k} articles of one publisher from that period that carry it and do
 * not print each other's text. A block that reads like news (see {@link BlockKey}) may be a quote
 * that goes round or the background of a running story: it needs {@value #NEWS_PROOF} times as many
 * articles, over a week or more.
 *
 * <p>Whether a block is proven depends on the set of articles, not on their order: whoever changes
 * an article is told which blocks have become proven, or are no more, and who carries them.
 *
 * <p>An article is kept under its day, with its id, the text it prints and the keys of its blocks;
 * of a block that is proven no more than {@value #CARRIERS} carriers in a period, so that a line
 * under every article costs nothing. If all of these are withdrawn, the block is no more proven
 * though others carry it.
 */
public final class LearnedBlocks {

  /** How many articles prove a block, unless told otherwise. */
  public static final int DEFAULT_PROOF = 3;

  /** Length of a period; periods begin with the epoch. */
  public static final int PERIOD_DAYS = 28;

  private static final int CARRIERS = 64;
  private static final int NEWS_PROOF = 3;
  private static final long NEWS_SPREAD = Duration.ofDays(7).toMillis();
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final int REMEMBERED = 8192;
  private static final long NOWHERE = Long.MIN_VALUE;

  private final int proof;
  private final BandIndex index;
  private final Map<Long, Carrier> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Carrier> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * An article that carries blocks.
   *
   * @param id its id
   * @param text id of the text it prints: articles that print one text count once
   * @param time its trusted time, milliseconds since the epoch
   * @param keys keys of its blocks
   */
  public record Carrier(String id, String text, long time, List<Long> keys) {

    private int day() {
      return Math.toIntExact(Math.floorDiv(time, DAY));
    }

    private byte[] bytes(List<Long> indexed) {
      BinaryWriter writer = new BinaryWriter();
      writer.writeString(id).writeString(text).writeLong(time).writeNumber(indexed.size());
      indexed.forEach(writer::writeLong);
      return writer.toBytes();
    }

    private static Carrier of(byte[] bytes) {
      BinaryReader reader = new BinaryReader(bytes);
      String id = reader.readString();
      String text = reader.readString();
      long time = reader.readLong();
      List<Long> keys = new ArrayList<>();
      for (int rest = reader.readSize(); rest > 0; rest--) {
        keys.add(reader.readLong());
      }
      return new Carrier(id, text, time, keys);
    }
  }

  /**
   * A block that has become proven, or is no more.
   *
   * @param key the block
   * @param from beginning of the period
   * @param to end of the period
   * @param proven whether it is proven now
   * @param carriers who carries it in the period, the earliest first
   */
  public record Change(
      long key, Instant from, Instant to, boolean proven, List<Carrier> carriers) {}

  /**
   * What taking in an article has shown.
   *
   * @param changes blocks that have become proven, or are no more
   * @param proven keys of the article's blocks that are proven now
   */
  public record Learnt(List<Change> changes, Set<Long> proven) {}

  /**
   * A memory.
   *
   * @param store where it is kept
   * @param proof how many different articles prove a block, 2 or more
   */
  public LearnedBlocks(ByteStore store, int proof) {
    this.proof = proof;
    this.index = new BandIndex(store, PERIOD_DAYS, bytes -> hashes(Carrier.of(bytes).keys()));
  }

  /**
   * Takes in an article, or its new version.
   *
   * @param old what it was so far, null if it is new; its text need not be what it was
   * @param now what it is now, null to forget it
   */
  public Learnt put(Carrier old, Carrier now) {
    if (old == null) {
      return putNew(now);
    }
    long place = place(old);
    if (now != null && unchanged(place, old, now)) {
      return new Learnt(List.of(), proven(now.keys(), now.time()));
    }
    Set<Long> newKeys = new TreeSet<>(now == null ? List.of() : now.keys());
    Map<Long, Boolean> before = new LinkedHashMap<>();
    Map<Long, Boolean> beforeElsewhere = new LinkedHashMap<>();
    boolean moved = now != null && period(old.time()) != period(now.time());
    old.keys().forEach(key -> before.put(key, proven(key, old.time())));
    newKeys.forEach(key -> (moved ? beforeElsewhere : before).put(key, proven(key, now.time())));
    if (place != NOWHERE) {
      index.remove(place);
      remembered.remove(place);
    }
    if (now != null) {
      add(now, newKeys.stream().filter(key -> room(places(key, now.time()), key)).toList());
    }
    List<Change> changes = new ArrayList<>();
    before.forEach((key, was) -> collect(key, was, old.time(), changes));
    beforeElsewhere.forEach((key, was) -> collect(key, was, now.time(), changes));
    return new Learnt(changes, now == null ? Set.of() : proven(now.keys(), now.time()));
  }

  /** Most articles are new, and most of their blocks are seen for the first time. */
  private Learnt putNew(Carrier now) {
    List<Long> keys = List.copyOf(new TreeSet<>(now.keys()));
    List<List<Long>> places = places(keys, now.time());
    Set<Long> proven = new HashSet<>();
    List<Long> indexed = new ArrayList<>();
    List<Long> open = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      long key = keys.get(i);
      boolean was = proves(key, places.get(i));
      if (was) {
        proven.add(key);
      }
      if (!was || places.get(i).size() < CARRIERS) {
        indexed.add(key);
      }
      if (!was && places.get(i).size() + 1 >= proof) {
        open.add(key);
      }
    }
    add(now, indexed);
    List<Change> changes = new ArrayList<>();
    open.forEach(key -> collect(key, false, now.time(), changes));
    changes.forEach(change -> proven.add(change.key()));
    return new Learnt(changes, proven);
  }

  /** Whether a block is proven in the period of a time. */
  public boolean proven(long key, long time) {
    return proves(key, places(key, time));
  }

  private Set<Long> proven(List<Long> keys, long time) {
    List<List<Long>> places = places(keys, time);
    Set<Long> proven = new HashSet<>();
    for (int i = 0; i < keys.size(); i++) {
      if (proves(keys.get(i), places.get(i))) {
        proven.add(keys.get(i));
      }
    }
    return proven;
  }

  /** Why a proven block was dropped. */
  public String reason(long key) {
    return BlockKey.readsLikeNews(key)
        ? "repeated by its publisher in %d or more different articles over a week or more"
            .formatted(NEWS_PROOF * proof)
        : "repeated by its publisher in %d or more different articles".formatted(proof);
  }

  private void collect(long key, boolean was, long time, List<Change> changes) {
    List<Long> places = places(key, time);
    boolean is = proves(key, places);
    if (is != was) {
      changes.add(change(key, time, is, places));
    }
  }

  private Change change(long key, long time, boolean proven, List<Long> places) {
    List<Carrier> carriers = new ArrayList<>();
    for (long place : places) {
      Carrier carrier = at(place);
      if (carrier != null && carrier.keys().contains(key)) {
        carriers.add(carrier);
      }
    }
    carriers.sort(Comparator.comparingLong(Carrier::time).thenComparing(Carrier::id));
    Instant from = Instant.ofEpochMilli(period(time) * PERIOD_DAYS * DAY);
    return new Change(key, from, from.plus(Duration.ofDays(PERIOD_DAYS)), proven, carriers);
  }

  /** Where an article is kept; {@link #NOWHERE} if all its blocks had carriers enough. */
  private long place(Carrier carrier) {
    List<Long> places = new ArrayList<>();
    for (long key : carrier.keys()) {
      places.clear();
      index.find(
          carrier.day(),
          carrier.day(),
          new int[] {hash(key)},
          (unused, place) -> places.add(place));
      for (long place : places) {
        Carrier there = at(place);
        if (there != null && there.id().equals(carrier.id())) {
          return place;
        }
      }
    }
    return NOWHERE;
  }

  private boolean unchanged(long place, Carrier old, Carrier now) {
    return old.time() == now.time()
        && old.keys().equals(now.keys())
        && (place == NOWHERE || at(place).text().equals(now.text()));
  }

  private void add(Carrier now, List<Long> indexed) {
    if (!indexed.isEmpty()) {
      index.add(now.day(), hashes(indexed), now.bytes(indexed));
    }
  }

  private boolean room(List<Long> places, long key) {
    return places.size() < CARRIERS || !proves(key, places);
  }

  private boolean proves(long key, List<Long> places) {
    boolean news = BlockKey.readsLikeNews(key);
    int needed = news ? NEWS_PROOF * proof : proof;
    if (places.size() < needed) {
      return false;
    }
    Set<String> texts = new HashSet<>();
    long earliest = Long.MAX_VALUE;
    long latest = Long.MIN_VALUE;
    for (long place : places) {
      Carrier carrier = at(place);
      if (carrier != null && carrier.keys().contains(key)) {
        texts.add(carrier.text());
        earliest = Math.min(earliest, carrier.time());
        latest = Math.max(latest, carrier.time());
        if (texts.size() >= needed && (!news || latest - earliest >= NEWS_SPREAD)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Long> places(long key, long time) {
    return places(List.of(key), time).get(0);
  }

  /** Where each of some blocks is carried in the period of a time; most are nowhere else. */
  private List<List<Long>> places(List<Long> keys, long time) {
    int first = Math.toIntExact(period(time) * PERIOD_DAYS);
    List<List<Long>> places = new ArrayList<>(Collections.nCopies(keys.size(), List.of()));
    index.find(
        first,
        first + PERIOD_DAYS - 1,
        hashes(keys),
        (key, place) -> {
          if (places.get(key).isEmpty()) {
            places.set(key, new ArrayList<>());
          }
          places.get(key).add(place);
        });
    return places;
  }

  private Carrier at(long place) {
    Carrier known = remembered.get(place);
    if (known == null) {
      byte[] entry = index.entry(place);
      if (entry == null) {
        return null;
      }
      known = Carrier.of(entry);
      remembered.put(place, known);
    }
    return known;
  }

  private static long period(long time) {
    return Math.floorDiv(time, PERIOD_DAYS * DAY);
  }

  private static int[] hashes(List<Long> keys) {
    return keys.stream().mapToInt(LearnedBlocks::hash).toArray();
  }

  private static int hash(long key) {
    return (int) (key >>> 32);
  }
}
