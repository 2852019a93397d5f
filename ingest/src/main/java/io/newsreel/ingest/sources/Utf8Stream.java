package io.newsreel.ingest.sources;

import io.newsreel.ingest.text.Decoding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Makes UTF-8 of a stream that begins with a byte-order mark of UTF-16, and takes the mark of UTF-8
 * off, so that lines can be told apart by their bytes.
 */
final class Utf8Stream extends InputStream {

  private static final int LONGEST_MARK = 3;

  private final Reader in;
  private final char[] chars = new char[8192];
  private byte[] bytes = new byte[0];
  private int at;

  private Utf8Stream(Reader in) {
    this.in = in;
  }

  /** The stream without its mark, buffered, in UTF-8 if it was in UTF-16. */
  static BufferedInputStream of(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, 64 * 1024);
    Charset marked = Decoding.byteOrderMark(peek(in, LONGEST_MARK));
    if (marked == null) {
      return in;
    }
    if (marked.equals(StandardCharsets.UTF_8)) {
      in.skipNBytes(LONGEST_MARK);
      return in;
    }
    in.skipNBytes(2);
    return new BufferedInputStream(new Utf8Stream(new InputStreamReader(in, marked)));
  }

  /**
   * The first bytes of a stream, fewer if it is shorter, without taking them. A fault of the stream
   * ends the look; it comes again when the stream is read up to there.
   */
  static byte[] peek(BufferedInputStream in, int count) throws IOException {
    byte[] head = new byte[count];
    int length = 0;
    in.mark(count);
    try {
      for (int read = 0; read >= 0 && length < count; length += Math.max(read, 0)) {
        read = in.read(head, length, count - length);
      }
    } catch (IOException e) {
      // Told when it is reached; what is before it can be read.
    }
    in.reset();
    return Arrays.copyOf(head, length);
  }

  @Override
  public int read() throws IOException {
    return filled() ? bytes[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (!filled()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, into, offset, count);
    at += count;
    return count;
  }

  private boolean filled() throws IOException {
    if (at < bytes.length) {
      return true;
    }
    int count = in.read(chars, 0, chars.length - 1);
    if (count < 0) {
      return false;
    }
    if (Character.isHighSurrogate(chars[count - 1])) {
      int low = in.read();
      if (low >= 0) {
        chars[count++] = (char) low;
      }
    }
    bytes = new String(chars, 0, count).getBytes(StandardCharsets.UTF_8);
    at = 0;
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
