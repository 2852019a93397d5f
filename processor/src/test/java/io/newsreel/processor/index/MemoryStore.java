package io.newsreel.processor.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A store that keeps its bytes in memory. */
public final class MemoryStore implements ByteStore {

  private final NavigableMap<byte[], byte[]> values = new TreeMap<>(Arrays::compareUnsigned);

  @Override
  public byte[] get(byte[] key) {
    return values.get(key);
  }

  @Override
  public void put(byte[] key, byte[] value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.put(key, value);
    }
  }

  @Override
  public void scan(byte[] prefix, BiConsumer<byte[], byte[]> each) {
    List<Map.Entry<byte[], byte[]>> found = new ArrayList<>();
    for (Map.Entry<byte[], byte[]> entry : values.tailMap(prefix, true).entrySet()) {
      if (!startsWith(entry.getKey(), prefix)) {
        break;
      }
      found.add(entry);
    }
    found.forEach(entry -> each.accept(entry.getKey(), entry.getValue()));
  }

  /** Bytes of all keys and values. */
  public long bytes() {
    return values.entrySet().stream().mapToLong(e -> e.getKey().length + e.getValue().length).sum();
  }

  private static boolean startsWith(byte[] key, byte[] prefix) {
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }
}
