package io.newsreel.processor.counts;

import java.util.Arrays;

/** Tells the first time that each number comes; starting over costs nothing. */
final class Stamps {

  private int[] marks = new int[64];
  private int round;

  /** Forgets all numbers. */
  void startOver() {
    if (++round == Integer.MAX_VALUE) {
      Arrays.fill(marks, 0);
      round = 1;
    }
  }

  /** Whether a number comes for the first time since the start. */
  boolean first(int number) {
    if (number >= marks.length) {
      marks = Arrays.copyOf(marks, Math.max(marks.length * 2, number + 1));
    }
    if (marks[number] == round) {
      return false;
    }
    marks[number] = round;
    return true;
  }
}
