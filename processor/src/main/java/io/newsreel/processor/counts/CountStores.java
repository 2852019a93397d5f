package io.newsreel.processor.counts;

import java.util.List;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores of the counting stage. Rows and stories change often and are cached between commits.
 */
public final class CountStores {

  /** Names of all of them. */
  public static String[] names() {
    return new String[] {
      CountTables.POSTINGS, CountTables.STORIES, CountTables.LABELS, CountTables.PENDING
    };
  }

  private CountStores() {}

  /** All of them. */
  public static List<StoreBuilder<?>> all() {
    return List.of(
        store(CountTables.POSTINGS, Serdes.Bytes(), Serdes.ByteArray()).withCachingEnabled(),
        store(CountTables.STORIES, Serdes.String(), StoryMembers.serde()).withCachingEnabled(),
        store(CountTables.LABELS, Serdes.String(), Label.serde()),
        store(CountTables.PENDING, Serdes.String(), Serdes.Integer()));
  }

  private static <K, V> StoreBuilder<?> store(String name, Serde<K> keys, Serde<V> values) {
    return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), keys, values);
  }
}
