package io.newsreel.processor.binary;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads what {@link BinaryWriter} wrote. */
public final class BinaryReader {

  private final byte[] bytes;
  private int at;

  /** A reader of bytes from their beginning. */
  public BinaryReader(byte[] bytes) {
    this(bytes, 0);
  }

  /** A reader of bytes from an index. */
  public BinaryReader(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  /** Whether there is more to read. */
  public boolean hasMore() {
    return at < bytes.length;
  }

  /** Index of the next byte. */
  public int position() {
    return at;
  }

  /** Goes on at another index. */
  public void moveTo(int position) {
    at = position;
  }

  /** The next byte, 0 to 255. */
  public int readByte() {
    return bytes[at++] & 0xFF;
  }

  /** The next number. */
  public long readNumber() {
    long value = 0;
    int shift = 0;
    while (true) {
      byte next = bytes[at++];
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
      shift += 7;
    }
  }

  /** The next number as an int. */
  public int readSize() {
    return Math.toIntExact(readNumber());
  }

  /** The next eight bytes. */
  public long readLong() {
    return ((long) readInt() << 32) | (readInt() & 0xFFFFFFFFL);
  }

  /** The next four bytes. */
  public int readInt() {
    return (readByte() << 24) | (readByte() << 16) | (readByte() << 8) | readByte();
  }

  /** The next string, or null. */
  public String readString() {
    int length = readSize() - 1;
    if (length < 0) {
      return null;
    }
    String value = new String(bytes, at, length, UTF_8);
    at += length;
    return value;
  }

  /**
   * A hash of the next string in place of the string itself: 64-bit FNV-1a over its bytes. Counting
   * distinct values needs no more, and makes no garbage.
   *
   * @return the hash; 0 for null
   */
  public long readStringHash() {
    int length = readSize() - 1;
    if (length < 0) {
      return 0;
    }
    long hash = 0xCBF29CE484222325L;
    for (int end = at + length; at < end; at++) {
      hash = (hash ^ bytes[at]) * 0x100000001B3L;
    }
    return hash == 0 ? 1 : hash;
  }
}
