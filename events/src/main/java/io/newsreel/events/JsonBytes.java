package io.newsreel.events;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * JSON under way, as UTF-8. It writes what Jackson does, and is told where commas go; for records
 * so large and so many that the difference counts.
 */
final class JsonBytes {

  /** Most bytes that a character becomes unless it is escaped. */
  private static final int WIDEST = 3;

  /** Bytes of {@code \\u001F}, the longest escape. */
  private static final int ESCAPE = 6;

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(ISO_8859_1);
  private static final byte[] NULL = "null".getBytes(ISO_8859_1);

  /** Per character: whether it is ASCII and stands for itself in a string. */
  private static final boolean[] PLAIN = new boolean[1 << Character.SIZE];

  static {
    for (char c = ' '; c < 0x80; c++) {
      PLAIN[c] = c != '"' && c != '\\';
    }
  }

  private byte[] bytes;
  private int size;
  private char[] scratch = new char[256];

  JsonBytes(int expected) {
    bytes = new byte[expected];
  }

  int size() {
    return size;
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Appends bytes as they are. */
  JsonBytes raw(byte[] json) {
    return raw(json, json.length);
  }

  /** Appends the first bytes of an array as they are. */
  JsonBytes raw(byte[] json, int length) {
    room(length);
    System.arraycopy(json, 0, bytes, size, length);
    size += length;
    return this;
  }

  /** Appends once more what was written from one place to another. */
  JsonBytes again(int from, int to) {
    room(to - from);
    System.arraycopy(bytes, from, bytes, size, to - from);
    size += to - from;
    return this;
  }

  /** Appends a character of ASCII as it is. */
  JsonBytes raw(char c) {
    room(1);
    bytes[size++] = (byte) c;
    return this;
  }

  /** Appends a name or value in quotation marks, or null. */
  JsonBytes string(String value) {
    if (value == null) {
      return raw(NULL);
    }
    int length = value.length();
    if (scratch.length < length) {
      scratch = new char[length * 2];
    }
    char[] chars = scratch;
    value.getChars(0, length, chars, 0);
    room(WIDEST * length + 2);
    byte[] to = bytes;
    int at = size;
    to[at++] = '"';
    int i = 0;
    while (true) {
      while (i < length && PLAIN[chars[i]]) {
        to[at++] = (byte) chars[i];
        i++;
      }
      if (i == length) {
        break;
      }
      size = at;
      i += special(i, length);
      to = bytes;
      at = size;
    }
    to[at++] = '"';
    size = at;
    return this;
  }

  /** Appends a whole number. */
  JsonBytes number(long value) {
    if (value < 0 || value >= 1_000_000_000) {
      return raw(Long.toString(value).getBytes(ISO_8859_1));
    }
    room(10);
    int rest = (int) value;
    int digits = 1;
    for (int ten = 10; digits < 9 && rest >= ten; ten *= 10) {
      digits++;
    }
    for (int at = size + digits - 1; at >= size; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
    return this;
  }

  /** Writes a character that is escaped or not of ASCII, and says how many units it took. */
  private int special(int i, int length) {
    char c = scratch[i];
    if (c < 0x80) {
      // What is left after it still needs its room.
      room(ESCAPE + WIDEST * (length - i) + 1);
      escape(c);
    } else if (c < 0x800) {
      put(0xC0 | c >> 6);
      put(0x80 | c & 0x3F);
    } else if (Character.isHighSurrogate(c)
        && i + 1 < length
        && Character.isLowSurrogate(scratch[i + 1])) {
      int point = Character.toCodePoint(c, scratch[i + 1]);
      put(0xF0 | point >> 18);
      put(0x80 | point >> 12 & 0x3F);
      put(0x80 | point >> 6 & 0x3F);
      put(0x80 | point & 0x3F);
      return 2;
    } else {
      // Half a character alone has no form in UTF-8: the replacement character stands for it.
      int whole = Character.isSurrogate(c) ? 0xFFFD : c;
      put(0xE0 | whole >> 12);
      put(0x80 | whole >> 6 & 0x3F);
      put(0x80 | whole & 0x3F);
    }
    return 1;
  }

  private void escape(char c) {
    put('\\');
    switch (c) {
      case '"', '\\' -> put(c);
      case '\n' -> put('n');
      case '\t' -> put('t');
      case '\r' -> put('r');
      case '\b' -> put('b');
      case '\f' -> put('f');
      default -> {
        put('u');
        put('0');
        put('0');
        put(HEX[c >> 4]);
        put(HEX[c & 0xF]);
      }
    }
  }

  private void put(int b) {
    bytes[size++] = (byte) b;
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
