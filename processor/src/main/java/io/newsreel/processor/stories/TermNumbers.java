package io.newsreel.processor.stories;

import io.newsreel.processor.text.Tokens;
import java.util.Arrays;

/**
 * The numbers of terms, looked up by a hash of 64 bits in which no two of the terms of a memory's
 * size are likely to agree: a text has a hundred terms, and most of looking them up as strings is
 * going to where the strings lie. Open addressing; what follows a term that is removed is moved up
 * (Knuth, The Art of Computer Programming 3, 6.4, algorithm R).
 */
final class TermNumbers {

  /** What stands for "no number". */
  static final int NONE = -1;

  private long[] hashes = new long[1024];
  private int[] numbers = empty(1024);
  private int size;

  /** The number of a term, or {@link #NONE}. */
  int get(long hash) {
    return numbers[find(hash)];
  }

  /** Gives a term that has none a number. */
  void put(long hash, int number) {
    if (2 * ++size > numbers.length) {
      grow();
    }
    int at = find(hash);
    hashes[at] = hash;
    numbers[at] = number;
  }

  /** Forgets a term. */
  void remove(long hash) {
    int gap = find(hash);
    if (numbers[gap] == NONE) {
      return;
    }
    size--;
    int mask = numbers.length - 1;
    for (int at = (gap + 1) & mask; numbers[at] != NONE; at = (at + 1) & mask) {
      int home = (int) hashes[at] & mask;
      // It may go to the gap unless its home lies behind that.
      if (((at - home) & mask) >= ((at - gap) & mask)) {
        hashes[gap] = hashes[at];
        numbers[gap] = numbers[at];
        gap = at;
      }
    }
    numbers[gap] = NONE;
  }

  /** What a term is looked up by. */
  static long hash(String term) {
    return Tokens.hash(term);
  }

  private int find(long hash) {
    int mask = numbers.length - 1;
    int at = (int) hash & mask;
    while (numbers[at] != NONE && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldNumbers = numbers;
    hashes = new long[2 * oldHashes.length];
    numbers = empty(hashes.length);
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldNumbers[i] != NONE) {
        int at = find(oldHashes[i]);
        hashes[at] = oldHashes[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }

  private static int[] empty(int length) {
    int[] numbers = new int[length];
    Arrays.fill(numbers, NONE);
    return numbers;
  }
}
