package io.newsreel.processor.counts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;

/**
 * Key of what an article counts for. Buckets come first and in order, so that an hour, a day or any
 * window is one range of the store.
 *
 * @param bucket five-minute bucket, numbered from the epoch
 * @param article the article's id
 */
record EntryKey(int bucket, String article) {

  Bytes toBytes() {
    byte[] id = article.getBytes(UTF_8);
    ByteBuffer key = ByteBuffer.allocate(Integer.BYTES + id.length);
    key.putInt(sortable(bucket)).put(id);
    return Bytes.wrap(key.array());
  }

  static EntryKey of(Bytes key) {
    ByteBuffer buffer = ByteBuffer.wrap(key.get());
    return new EntryKey(sortable(buffer.getInt()), UTF_8.decode(buffer).toString());
  }

  /** The first key that a bucket can have. */
  static Bytes first(int bucket) {
    return Bytes.wrap(ByteBuffer.allocate(Integer.BYTES).putInt(sortable(bucket)).array());
  }

  /** Bytes compare unsigned; flipping the sign bit puts buckets before 1970 first. */
  private static int sortable(int bucket) {
    return bucket ^ Integer.MIN_VALUE;
  }
}
