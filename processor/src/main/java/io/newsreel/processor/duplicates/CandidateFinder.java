package io.newsreel.processor.duplicates;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;
import io.newsreel.processor.index.BandIndex;
import io.newsreel.processor.index.ByteStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds, among the articles whose bands fall into one partition, the pairs that are worth being
 * compared.
 *
 * <p>A pair is passed on by the owner of the first band that the two share, so once; and only if
 * the sketches do not rule out that one repeats the other. Behind an article that surely is a
 * reprint's original nothing later is of interest, so a text that goes round a hundred times costs
 * each of its reprints one comparison, not a hundred. Texts made from one template share bands as
 * well, without being reprints of each other; each pair of them costs a look at two sketches.
 */
public final class CandidateFinder {

  /** Three standard errors of the sketches: so much an estimate may be off. */
  private static final double DOUBT = 0.12;

  /** Five standard errors: a pair estimated so far above the threshold is above it. */
  private static final double SURELY = 0.2;

  /** How alike two texts' beginnings are at least, if one is the other with its end cut off. */
  private static final double SAME_OPENING = 0.4;

  /**
   * How alike texts are at least, if one is found in the other without their beginning alike: a
   * quarter of it or more. The bands seldom find less, and two articles that have nothing in common
   * but the lines which a publisher puts around all of them are often estimated to be as alike as
   * .15, too.
   */
  private static final double LEAST_COMMON = 0.2;

  /** Fingerprints kept read: texts of one template are looked at again and again. */
  private static final int REMEMBERED = 8192;

  private static final long DAY = Duration.ofDays(1).toMillis();

  private final double threshold;
  private final long horizonMillis;
  private final int partition;
  private final int partitions;
  private final Consumer<Message> pairs;
  private final BandIndex index;
  private final SketchMemory sketches;
  private int latest = Integer.MIN_VALUE;
  private final Map<Long, Fingerprint> remembered =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Fingerprint> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * A finder.
   *
   * @param store where the articles are kept and indexed
   * @param sketches an empty memory for their sketches
   * @param threshold least similarity of a reprint, 0 to 1
   * @param horizon greatest distance in time between an article and its original
   * @param partition the partition
   * @param partitions how many partitions own bands
   * @param pairs takes the pairs
   */
  public CandidateFinder(
      ByteStore store,
      SketchMemory sketches,
      double threshold,
      Duration horizon,
      int partition,
      int partitions,
      Consumer<Message> pairs) {
    this.sketches = sketches;
    this.threshold = threshold;
    this.horizonMillis = horizon.toMillis();
    this.partition = partition;
    this.partitions = partitions;
    this.pairs = pairs;
    this.index =
        new BandIndex(
            store,
            (int) (horizonMillis / DAY) + 1,
            entry -> read(entry).key().ownedBy(partition, partitions));
  }

  /** Takes in what an article's home says. */
  public void accept(Message message) {
    if (message instanceof Message.Look look) {
      look(look.article());
    } else if (message instanceof Message.Forget forget) {
      forget(forget.article());
    } else {
      throw new IllegalArgumentException("Not a message to the owners of bands: " + message);
    }
  }

  private void look(Fingerprint article) {
    int[] bands = article.key().ownedBy(partition, partitions);
    List<Fingerprint> earlier = new ArrayList<>();
    boolean known = false;
    for (long place : places(article, horizonMillis, bands)) {
      SearchKey sketch = sketches.get(BandIndex.dayOf(place), BandIndex.numberOf(place));
      // An article that is known already is like itself.
      if (sketch != null && !worthComparing(sketch, article.key())) {
        continue;
      }
      Fingerprint other = at(place);
      if (other == null) {
        continue;
      }
      if (sketch == null) {
        keepSketch(place, other.key());
      }
      if (other.article().equals(article.article())) {
        known |= other.same(article);
      } else if (other.within(horizonMillis, article)
          && mine(article, other)
          && worthComparing(other.key(), article.key())) {
        if (other.before(article)) {
          earlier.add(other);
        } else {
          pass(article, other);
        }
      }
    }
    passFirst(earlier, article);
    if (!known) {
      keepSketch(index.add(day(article.time()), bands, bytes(article)), article.key());
    }
  }

  private void keepSketch(long place, SearchKey key) {
    int day = BandIndex.dayOf(place);
    if (day > latest) {
      latest = day;
      sketches.forgetBefore(latest - (int) (horizonMillis / DAY) - 1);
    }
    sketches.put(day, BandIndex.numberOf(place), key);
  }

  private void passFirst(List<Fingerprint> earlier, Fingerprint article) {
    earlier.sort(Comparator.comparingLong(Fingerprint::time).thenComparing(Fingerprint::article));
    for (Fingerprint other : earlier) {
      pass(other, article);
      if (article.key().similarity(other.key()) >= threshold + SURELY) {
        return;
      }
    }
  }

  private void forget(Fingerprint article) {
    for (long place : places(article, 0, article.key().ownedBy(partition, partitions))) {
      Fingerprint other = at(place);
      if (other != null && other.same(article)) {
        index.remove(place);
        remembered.remove(place);
      }
    }
  }

  private boolean mine(Fingerprint a, Fingerprint b) {
    int first = a.key().firstShared(b.key());
    return first >= 0 && SearchKey.owner(a.key().bands()[first], partitions) == partition;
  }

  /** Whether the sketches leave it open that one repeats the other. */
  private boolean worthComparing(SearchKey a, SearchKey b) {
    double similarity = a.similarity(b);
    if (similarity >= threshold - DOUBT) {
      return true;
    }
    int shorter = Math.min(a.count(), b.count());
    if (shorter < TextComparer.SHORTEST_CUT) {
      return false;
    }
    double common = TextComparer.CONTAINMENT * shorter;
    double least = common / (a.count() + b.count() - common) - DOUBT;
    return similarity >= Math.max(least, LEAST_COMMON)
        || (similarity >= least && a.openingSimilarity(b) >= SAME_OPENING);
  }

  private void pass(Fingerprint earlier, Fingerprint later) {
    pairs.accept(new Message.Pair(Message.Party.of(earlier), Message.Party.of(later)));
  }

  private Set<Long> places(Fingerprint article, long reach, int[] bands) {
    Set<Long> places = new HashSet<>();
    index.find(
        day(article.time() - reach),
        day(article.time() + reach),
        bands,
        (band, place) -> places.add(place));
    return places;
  }

  private Fingerprint at(long place) {
    Fingerprint known = remembered.get(place);
    if (known == null) {
      byte[] entry = index.entry(place);
      if (entry == null) {
        return null;
      }
      known = read(entry);
      remembered.put(place, known);
    }
    return known;
  }

  private static int day(long time) {
    return Math.toIntExact(Math.floorDiv(time, DAY));
  }

  private static byte[] bytes(Fingerprint fingerprint) {
    BinaryWriter writer = new BinaryWriter();
    fingerprint.write(writer);
    return writer.toBytes();
  }

  private static Fingerprint read(byte[] bytes) {
    return Fingerprint.read(new BinaryReader(bytes));
  }
}
