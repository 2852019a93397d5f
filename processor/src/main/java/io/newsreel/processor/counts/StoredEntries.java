package io.newsreel.processor.counts;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Entries in a store of the topology. */
record StoredEntries(KeyValueStore<Bytes, byte[]> store) implements Entries {

  @Override
  public Facts get(int bucket, String article) {
    byte[] bytes = store.get(new EntryKey(bucket, article).toBytes());
    return bytes == null ? null : Facts.read(new BinaryReader(bytes));
  }

  @Override
  public void put(String article, Facts facts) {
    BinaryWriter writer = new BinaryWriter();
    facts.write(writer);
    store.put(new EntryKey(facts.bucket(), article).toBytes(), writer.toBytes());
  }

  @Override
  public void delete(int bucket, String article) {
    store.delete(new EntryKey(bucket, article).toBytes());
  }

  @Override
  public void forEach(int from, int to, BiConsumer<String, Facts> action) {
    try (KeyValueIterator<Bytes, byte[]> found =
        store.range(EntryKey.first(from), EntryKey.first(to))) {
      while (found.hasNext()) {
        KeyValue<Bytes, byte[]> entry = found.next();
        action.accept(EntryKey.of(entry.key).article(), Facts.read(new BinaryReader(entry.value)));
      }
    }
  }

  @Override
  public int firstFrom(int from) {
    try (KeyValueIterator<Bytes, byte[]> found = store.range(EntryKey.first(from), null)) {
      return found.hasNext() ? EntryKey.of(found.peekNextKey()).bucket() : CountChange.NOWHERE;
    }
  }

  @Override
  public int last() {
    try (KeyValueIterator<Bytes, byte[]> found = store.reverseAll()) {
      return found.hasNext() ? EntryKey.of(found.peekNextKey()).bucket() : CountChange.NOWHERE;
    }
  }
}
