package io.newsreel.processor.counts;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The stores of the counting stage. */
public final class CountStores {

  private static final String ENTRIES = "counted-entries";
  private static final String MEMBERS = "story-members";
  private static final String PENDING = "counts-pending";

  private CountStores() {}

  /** Names of all of them. */
  public static String[] names() {
    return new String[] {ENTRIES, MEMBERS, PENDING};
  }

  /** All of them. */
  public static List<StoreBuilder<?>> all() {
    return List.of(store(ENTRIES), store(MEMBERS), store(PENDING));
  }

  static Entries entries(ProcessorContext<?, ?> context) {
    return new StoredEntries(context.getStateStore(ENTRIES));
  }

  static Members members(ProcessorContext<?, ?> context) {
    return new StoredMembers(context.getStateStore(MEMBERS));
  }

  static StoredPending pending(ProcessorContext<?, ?> context) {
    return new StoredPending(context.getStateStore(PENDING));
  }

  private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(String name) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray());
  }
}
