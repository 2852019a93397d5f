package io.newsreel.processor.rows;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A file of fixed size in which the oldest entries are overwritten by the newest. It is memory that
 * the operating system may put on disk, and is gone when it is closed.
 */
final class CircularFile implements Closeable {

  private static final int INITIAL_BUFFER = 64 << 10;

  private final FileChannel file;
  private final long size;
  private ByteBuffer buffer = ByteBuffer.allocateDirect(INITIAL_BUFFER);

  /** How much has ever been written, gaps at the end of each turn included. */
  private long written;

  private CircularFile(FileChannel file, long size) {
    this.file = file;
    this.size = size;
  }

  /**
   * An empty file; what a process that was killed may have left of it is thrown away.
   *
   * @param size how many bytes it holds
   */
  static CircularFile open(Path path, long size) throws IOException {
    return new CircularFile(
        FileChannel.open(path, READ, WRITE, CREATE, TRUNCATE_EXISTING, DELETE_ON_CLOSE), size);
  }

  /**
   * Appends an entry, of a length that it takes, over older ones.
   *
   * @return its address, which is greater than all before
   */
  long append(byte[] first, byte[] second) throws IOException {
    int length = first.length + second.length;
    long place = written % size;
    if (place + length > size) {
      written += size - place;
    }
    long address = written;
    room(length).put(first).put(second).flip();
    while (buffer.hasRemaining()) {
      file.write(buffer, address % size + buffer.position());
    }
    written += length;
    return address;
  }

  /** Whether an entry can be this long. */
  boolean takes(int length) {
    return length <= size;
  }

  /** Whether the entry at an address has not been overwritten. */
  boolean holds(long address) {
    return address >= written - size;
  }

  /** The entry at an address. */
  byte[] read(long address, int length) throws IOException {
    room(length).limit(length);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, address % size + buffer.position()) < 0) {
        throw new EOFException("The file of recent rows ends before its entry does.");
      }
    }
    byte[] entry = new byte[length];
    buffer.flip().get(entry);
    return entry;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private ByteBuffer room(int length) {
    if (buffer.capacity() < length) {
      buffer = ByteBuffer.allocateDirect(Math.max(length, buffer.capacity() * 2));
    }
    return buffer.clear();
  }
}
