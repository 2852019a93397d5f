package io.newsreel.processor.counts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Members of stories in a store of the topology: keys of the story's id, its length before it, and
 * the article's key.
 */
record StoredMembers(KeyValueStore<Bytes, byte[]> store) implements Members {

  private static final byte[] NOTHING = {};

  @Override
  public void put(String story, EntryKey article) {
    Bytes key = key(story, article);
    store.put(key, NOTHING);
  }

  @Override
  public void delete(String story, EntryKey article) {
    store.delete(key(story, article));
  }

  @Override
  public List<EntryKey> of(String story) {
    byte[] first = prefix(story);
    List<EntryKey> found = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> keys =
        store.prefixScan(first, Serdes.ByteArray().serializer())) {
      while (keys.hasNext()) {
        byte[] key = keys.next().key.get();
        found.add(EntryKey.of(Bytes.wrap(Arrays.copyOfRange(key, first.length, key.length))));
      }
    }
    return found;
  }

  private static Bytes key(String story, EntryKey article) {
    byte[] prefix = prefix(story);
    byte[] rest = article.toBytes().get();
    byte[] key = Arrays.copyOf(prefix, prefix.length + rest.length);
    System.arraycopy(rest, 0, key, prefix.length, rest.length);
    return Bytes.wrap(key);
  }

  private static byte[] prefix(String story) {
    byte[] id = story.getBytes(UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + id.length).putInt(id.length).put(id).array();
  }
}
