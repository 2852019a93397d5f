package io.newsreel.processor;

import io.newsreel.processor.index.ByteStore;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Bytes in a store of Kafka Streams. */
public record StoredBytes(KeyValueStore<Bytes, byte[]> store) implements ByteStore {

  /** Such a store, under a name. */
  public static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(String name) {
    return Stores.keyValueStoreBuilder(
        Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray());
  }

  @Override
  public byte[] get(byte[] key) {
    return store.get(Bytes.wrap(key));
  }

  @Override
  public void put(byte[] key, byte[] value) {
    store.put(Bytes.wrap(key), value);
  }

  @Override
  public void scan(byte[] prefix, BiConsumer<byte[], byte[]> each) {
    try (KeyValueIterator<Bytes, byte[]> found =
        store.prefixScan(Bytes.wrap(prefix), new BytesSerializer())) {
      while (found.hasNext()) {
        KeyValue<Bytes, byte[]> entry = found.next();
        each.accept(entry.key.get(), entry.value);
      }
    }
  }
}
