package io.newsreel.processor.rows;

import io.newsreel.events.WrittenRow;
import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;
import io.newsreel.processor.counts.Facts;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rows made last, as they were written. What an article repeats and the story it belongs to are
 * found out a moment later, or when its story meets another; then only the tail of the row is
 * written anew.
 *
 * <p>They lie in a file, since most are needed once and soon, and as objects would grow old first.
 * Nothing depends on it: a row that is not here is made from its article again.
 */
final class RecentRows implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(RecentRows.class);

  /** Room for the rows of a partition: some ten thousand of them. */
  private static final long ROOM = 256L << 20;

  /**
   * A row.
   *
   * @param written its JSON; its tail may be older than this version
   * @param facts what it counts for, of which the same is true
   * @param proven keys of its blocks that are boilerplate by what was learned
   */
  record Recent(WrittenRow written, Facts facts, Set<Long> proven) {

    private byte[] beside() {
      BinaryWriter writer = new BinaryWriter();
      facts.write(writer);
      writer.writeNumber(proven.size());
      proven.forEach(writer::writeLong);
      return writer.toBytes();
    }

    private static Recent of(byte[] entry) {
      BinaryReader reader = new BinaryReader(entry);
      Facts facts = Facts.read(reader);
      Set<Long> proven = new HashSet<>();
      for (int rest = reader.readSize(); rest > 0; rest--) {
        proven.add(reader.readLong());
      }
      byte[] json = Arrays.copyOfRange(entry, reader.position(), entry.length);
      return new Recent(WrittenRow.of(json), facts, proven);
    }
  }

  private record Place(long address, int length, long revision, boolean awaited) {}

  private final CircularFile file;

  /** In the order in which they lie in the file. */
  private final Map<String, Place> places = new LinkedHashMap<>();

  private int awaited;

  private RecentRows(CircularFile file) {
    this.file = file;
  }

  /** None yet, in a folder in which nobody else keeps any. */
  static RecentRows in(Path folder) {
    return in(folder, ROOM);
  }

  static RecentRows in(Path folder, long room) {
    try {
      return new RecentRows(CircularFile.open(folder.resolve("recent-rows"), room));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The row of an article, if it is among the latest and this is its version; else null. */
  Recent get(String id, long revision) {
    Place place = places.get(id);
    if (place == null || place.revision != revision) {
      return null;
    }
    try {
      return Recent.of(file.read(place.address, place.length));
    } catch (IOException e) {
      LOG.warn("The rows made last cannot be read; they are made again: {}", e.getMessage());
      forgetAll();
      return null;
    }
  }

  /** Takes in a row that was made; {@code awaited} while it waits for its story. */
  void put(String id, long revision, boolean waits, Recent row) {
    remove(id);
    byte[] beside = row.beside();
    byte[] json = row.written.bytes();
    if (!file.takes(beside.length + json.length)) {
      return;
    }
    try {
      long address = file.append(beside, json);
      places.put(id, new Place(address, beside.length + json.length, revision, waits));
      awaited += waits ? 1 : 0;
    } catch (IOException e) {
      LOG.warn("The rows made last cannot be kept; they are made again: {}", e.getMessage());
      forgetAll();
    }
    Iterator<Place> eldest = places.values().iterator();
    while (eldest.hasNext()) {
      Place place = eldest.next();
      if (file.holds(place.address)) {
        break;
      }
      awaited -= place.awaited ? 1 : 0;
      eldest.remove();
    }
  }

  /** A row that is here has a new version, which is the same but for its tail. */
  void stand(String id, long revision, boolean waits) {
    places.computeIfPresent(
        id,
        (unused, old) -> {
          awaited += (waits ? 1 : 0) - (old.awaited ? 1 : 0);
          return new Place(old.address, old.length, revision, waits);
        });
  }

  void remove(String id) {
    Place old = places.remove(id);
    if (old != null) {
      awaited -= old.awaited ? 1 : 0;
    }
  }

  /** How many of them wait for their story. */
  int awaited() {
    return awaited;
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("The file of the rows made last cannot be closed: {}", e.getMessage());
    }
  }

  private void forgetAll() {
    places.clear();
    awaited = 0;
  }
}
