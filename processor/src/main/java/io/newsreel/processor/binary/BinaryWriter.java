package io.newsreel.processor.binary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Writes the small records that travel inside the topology. They are many and never leave it, so
 * they are not JSON: numbers are variable-length (LEB128), strings are their length and UTF-8.
 */
public final class BinaryWriter {

  private byte[] bytes = new byte[256];
  private int size;

  /** Appends one byte. */
  public BinaryWriter writeByte(int value) {
    room(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /** Appends a non-negative number, or a negative one in ten bytes. */
  public BinaryWriter writeNumber(long value) {
    room(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  /** Appends eight bytes, most significant first. */
  public BinaryWriter writeLong(long value) {
    return writeInt((int) (value >>> 32)).writeInt((int) value);
  }

  /** Appends four bytes, most significant first. */
  public BinaryWriter writeInt(int value) {
    room(4);
    bytes[size++] = (byte) (value >>> 24);
    bytes[size++] = (byte) (value >>> 16);
    bytes[size++] = (byte) (value >>> 8);
    bytes[size++] = (byte) value;
    return this;
  }

  /** Appends a string, or the mark of null. */
  public BinaryWriter writeString(String value) {
    if (value == null) {
      return writeNumber(0);
    }
    byte[] utf8 = value.getBytes(UTF_8);
    writeNumber(utf8.length + 1L);
    return writeBytes(utf8, 0, utf8.length);
  }

  /** Appends bytes as they are. */
  public BinaryWriter writeBytes(byte[] source, int from, int to) {
    room(to - from);
    System.arraycopy(source, from, bytes, size, to - from);
    size += to - from;
    return this;
  }

  /** What has been written so far. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
