package io.newsreel.ingest.text;

import java.nio.charset.Charset;

/**
 * Windows-1252, with its five unassigned bytes standing for the control characters of Latin-1, as
 * the <a href="https://encoding.spec.whatwg.org/#legacy-single-byte-encodings">Encoding
 * Standard</a> has it. So every byte has a character, and text misread as either encoding is one
 * case.
 */
final class Windows1252 {

  private static final int UPPER_FIRST = 0x80;
  private static final int UPPER_COUNT = 0x20;
  private static final char[] UPPER = upper();

  private Windows1252() {}

  private static char[] upper() {
    char[] table = new char[UPPER_COUNT];
    Charset charset = Charset.forName("windows-1252");
    for (int i = 0; i < UPPER_COUNT; i++) {
      char decoded = new String(new byte[] {(byte) (UPPER_FIRST + i)}, charset).charAt(0);
      table[i] = decoded == '\uFFFD' ? (char) (UPPER_FIRST + i) : decoded;
    }
    return table;
  }

  /**
   * The character of a byte.
   *
   * @param unsigned 0 to 255
   */
  static char decode(int unsigned) {
    int upper = unsigned - UPPER_FIRST;
    return upper >= 0 && upper < UPPER_COUNT ? UPPER[upper] : (char) unsigned;
  }

  /** The byte of a character, 0 to 255, reading Latin-1's control characters too; else -1. */
  static int encode(char c) {
    if (c <= 0xFF) {
      return c;
    }
    for (int i = 0; i < UPPER_COUNT; i++) {
      if (UPPER[i] == c) {
        return UPPER_FIRST + i;
      }
    }
    return -1;
  }

  /** Whether the byte has no character of its own in windows-1252. */
  static boolean unassigned(int unsigned) {
    return unsigned >= UPPER_FIRST
        && unsigned < UPPER_FIRST + UPPER_COUNT
        && decode(unsigned) == unsigned;
  }
}
