package io.newsreel.processor.counts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;

/**
 * Key of a row of postings. Buckets come first and in order, so that an hour, a day or any window
 * is one range of the store.
 *
 * @param bucket five-minute bucket, numbered from the epoch
 * @param counted what is counted
 */
record RowKey(int bucket, Counted counted) {

  private static final int HEAD = Integer.BYTES + 1;

  Bytes toBytes() {
    byte[] id = counted.id().getBytes(UTF_8);
    ByteBuffer key = ByteBuffer.allocate(HEAD + id.length);
    key.putInt(sortable(bucket)).put((byte) counted.kind().code()).put(id);
    return Bytes.wrap(key.array());
  }

  static RowKey of(Bytes key) {
    ByteBuffer buffer = ByteBuffer.wrap(key.get());
    int bucket = sortable(buffer.getInt());
    CountKind kind = CountKind.of(buffer.get());
    return new RowKey(bucket, new Counted(kind, UTF_8.decode(buffer).toString()));
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
