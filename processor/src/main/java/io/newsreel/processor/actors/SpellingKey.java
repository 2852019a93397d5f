package io.newsreel.processor.actors;

import io.newsreel.processor.text.Folding;

/**
 * A key under which the spellings of a name meet that come from different transliterations or from
 * writing by ear: w and v, y, j and i, e and i, o and u, ph and f, kh and h, doubled letters.
 */
final class SpellingKey {

  private static final long SEED = 0xCBF29CE484222325L;

  private SpellingKey() {}

  /** The key of a name; only its letters count. */
  static long of(String name) {
    return of(name, 0, name.length());
  }

  /** The key of what stands between two indexes of a text. */
  static long of(String text, int from, int to) {
    long key = SEED;
    char letter = 0;
    char last = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // Rare: what is not ASCII may fold to several letters.
        String folded = Folding.fold(text.substring(from, to));
        if (folded.chars().allMatch(folding -> folding < 0x80)) {
          return of(folded, 0, folded.length());
        }
      }
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      if (lower == 'h' && (letter == 'k' || letter == 'p')) {
        last = letter == 'k' ? 'h' : 'f';
      } else {
        char sound = Character.isLetter(lower) ? sound(lower) : ' ';
        if (sound != last) {
          key = step(key, last);
          last = sound;
        }
      }
      letter = lower;
    }
    return last == ' ' ? key : step(key, last);
  }

  private static char sound(char letter) {
    return switch (letter) {
      case 'w' -> 'v';
      case 'y', 'j', 'e' -> 'i';
      case 'o' -> 'u';
      case 'q' -> 'k';
      default -> letter;
    };
  }

  private static long step(long key, char sound) {
    return sound == 0 ? key : (key ^ sound) * 0x100000001B3L;
  }
}
