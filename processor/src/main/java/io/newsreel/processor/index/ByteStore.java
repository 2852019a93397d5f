package io.newsreel.processor.index;

import java.util.function.BiConsumer;

/** Bytes under keys of bytes, in the order of the keys as unsigned bytes. */
public interface ByteStore {

  /** The value under a key, or null. */
  byte[] get(byte[] key);

  /** Keeps a value, or forgets it where it is null. */
  void put(byte[] key, byte[] value);

  /** Hands over all keys that begin with a prefix and their values, in order. */
  void scan(byte[] prefix, BiConsumer<byte[], byte[]> each);
}
