package io.newsreel.processor.duplicates;

import java.util.Arrays;

/**
 * Reads the shingles of a text in one pass over its characters.
 *
 * <p>A word here is a run of letters and digits in lower case, nothing folded and nothing held
 * together, so that similarity is what anyone computes who splits at everything else; an ideograph
 * is a word by itself. A last line of up to {@value #SIGN_OFF} words that does not end like a
 * sentence is an agency's or an author's mark and not part of the text.
 */
final class ShingleReader {

  /** Words in a shingle. */
  static final int WORDS = 4;

  private static final int SIGN_OFF = 3;
  private static final long SEED = 0x9E3779B97F4A7C15L;
  private static final byte[] ASCII = new byte[128];

  static {
    for (char c = 0; c < 128; c++) {
      ASCII[c] = (byte) (Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0);
    }
  }

  private int[] shingles;
  private int size;
  private int words;
  private long first;
  private long second;
  private long third;

  private ShingleReader(int characters) {
    shingles = new int[Math.max(16, characters / 5)];
  }

  /** The shingles of a text, in order. */
  static ShingleReader of(String text) {
    ShingleReader reader = new ShingleReader(text.length());
    reader.read(text, endWithoutSignOff(text));
    return reader;
  }

  /** How many words the text has. */
  int words() {
    return words;
  }

  /** How many shingles the text has. */
  int size() {
    return size;
  }

  /** The shingles in their order; as many as {@link #size} says. The caller may reorder them. */
  int[] shingles() {
    return shingles;
  }

  private void read(String text, int end) {
    long hash = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      int letter;
      if (c < 128) {
        letter = ASCII[c];
      } else if (Character.isIdeographic(c)) {
        if (hash != 0) {
          word(hash);
        }
        word((SEED ^ c) * 0xBF58476D1CE4E5B9L);
        hash = 0;
        continue;
      } else {
        letter = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
      }
      if (letter != 0) {
        hash = ((hash == 0 ? SEED : hash) ^ letter) * 0x100000001B3L;
      } else if (hash != 0) {
        word(hash);
        hash = 0;
      }
    }
    if (hash != 0) {
      word(hash);
    }
  }

  private void word(long hash) {
    words++;
    if (words >= WORDS) {
      long shingle = step(step(step(first, second), third), hash);
      if (size == shingles.length) {
        shingles = Arrays.copyOf(shingles, 2 * size);
      }
      shingles[size++] =
          (int) ((shingle ^ shingle >>> 32) * 0x94D049BB133111EBL >>> Long.SIZE - Shingles.BITS);
    }
    first = second;
    second = third;
    third = hash;
  }

  private static long step(long hash, long word) {
    return (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L + word;
  }

  private static int endWithoutSignOff(String text) {
    int end = text.length();
    int start = text.lastIndexOf('\n') + 1;
    if (start == 0 || text.indexOf(' ', start) - start > 40 || end - start > 40) {
      return end;
    }
    int count = 0;
    boolean inWord = false;
    for (int i = start; i < end; i++) {
      boolean letter = Character.isLetterOrDigit(text.charAt(i));
      count += letter && !inWord ? 1 : 0;
      inWord = letter;
    }
    char last = text.charAt(end - 1);
    boolean sentence = last == '.' || last == '!' || last == '?' || last == '"' || last == '”';
    return count <= SIGN_OFF && !sentence ? start : end;
  }
}
