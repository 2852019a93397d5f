package io.newsreel.processor.counts;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What is pending, the clock and the number of the last give-out, in a store of the topology. */
final class StoredPending implements Pending {

  private static final byte[] NOTHING = {};
  private static final int HOUR = 1;
  private static final int ROW = 2;
  private static final int STORY = 3;
  private static final Bytes CLOCK = Bytes.wrap(new byte[] {4});
  private static final Bytes GIVEN = Bytes.wrap(new byte[] {5});

  private final KeyValueStore<Bytes, byte[]> store;
  private final List<Bytes> noted = new ArrayList<>();

  StoredPending(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  @Override
  public void hour(int hour) {
    note(new BinaryWriter().writeByte(HOUR).writeInt(hour));
  }

  @Override
  public void left(int bucket, Contribution contribution) {
    Counted counted = contribution.counted();
    BinaryWriter writer = new BinaryWriter().writeByte(ROW).writeInt(bucket);
    writer.writeByte(counted.kind().code()).writeString(counted.id());
    writer.writeString(contribution.name());
    ActorKind kind = contribution.actorKind();
    note(writer.writeString(kind == null ? null : kind.name()));
  }

  @Override
  public void left(String story) {
    note(new BinaryWriter().writeByte(STORY).writeString(story));
  }

  @Override
  public void clear() {
    noted.forEach(store::delete);
    noted.clear();
  }

  @Override
  public void forEach(Noted receiver) {
    try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
      while (all.hasNext()) {
        Bytes key = all.next().key;
        if (read(new BinaryReader(key.get()), receiver)) {
          noted.add(key);
        }
      }
    }
  }

  /** The bucket the clock stood at, {@link NewsClock#NEVER} if it never ran. */
  int clock() {
    byte[] known = store.get(CLOCK);
    return known == null ? NewsClock.NEVER : new BinaryReader(known).readInt();
  }

  /** Keeps the bucket the clock stands at. */
  void clock(int bucket) {
    if (clock() != bucket) {
      store.put(CLOCK, new BinaryWriter().writeInt(bucket).toBytes());
    }
  }

  /**
   * The number of the next give-out: it rises for ever, and serves as revision of what it gives.
   */
  long nextGiveOut() {
    byte[] known = store.get(GIVEN);
    long next = known == null ? 1 : new BinaryReader(known).readLong() + 1;
    store.put(GIVEN, new BinaryWriter().writeLong(next).toBytes());
    return next;
  }

  private void note(BinaryWriter writer) {
    Bytes key = Bytes.wrap(writer.toBytes());
    store.put(key, NOTHING);
    noted.add(key);
  }

  private static boolean read(BinaryReader key, Noted receiver) {
    switch (key.readByte()) {
      case HOUR -> receiver.hour(key.readInt());
      case ROW -> {
        int bucket = key.readInt();
        Counted counted = new Counted(CountKind.of(key.readByte()), key.readString());
        String name = key.readString();
        String kind = key.readString();
        ActorKind actorKind = kind == null ? null : ActorKind.valueOf(kind);
        receiver.left(bucket, new Contribution(counted, 1, name, actorKind));
      }
      case STORY -> receiver.left(key.readString());
      default -> {
        return false;
      }
    }
    return true;
  }
}
