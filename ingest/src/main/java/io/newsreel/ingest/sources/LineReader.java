package io.newsreel.ingest.sources;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Parts a stream into lines by line feeds. A line longer than the limit is passed over while it is
 * read: only its head is ever held.
 */
final class LineReader {

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[64 * 1024];
  private int at;
  private int filled;
  private long number;

  /**
   * Reads lines.
   *
   * @param in the stream; closed by whoever opened it
   * @param limit most bytes of a line
   */
  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param bytes the line without its end, or its head if it is too long
   * @param length how many bytes it has
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Line(long number, byte[] bytes, long length) {

    /** Whether only the head of it is there. */
    boolean cut() {
      return bytes.length < length;
    }
  }

  /** The next line, or null at the end. */
  Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    byte[] head = null;
    long length = 0;
    boolean ended = false;
    while (!ended && fill()) {
      int end = lineFeed();
      ended = end < filled;
      int count = end - at;
      length += count;
      if (head == null && length > limit) {
        line.write(buffer, at, Math.min(count, Delivery.MAX_HEAD));
        head = Delivery.firstBytes(line.toByteArray());
        line = null;
      } else if (head == null) {
        line.write(buffer, at, count);
      }
      at = ended ? end + 1 : end;
    }
    if (!ended && length == 0) {
      return null;
    }
    number++;
    return new Line(number, head == null ? line.toByteArray() : head, length);
  }

  /** How many lines have been read. */
  long number() {
    return number;
  }

  private boolean fill() throws IOException {
    if (at < filled) {
      return true;
    }
    at = 0;
    filled = Math.max(in.read(buffer), 0);
    return filled > 0;
  }

  private int lineFeed() {
    for (int i = at; i < filled; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return filled;
  }
}
