package io.newsreel.processor.actors;

import io.newsreel.processor.text.Folding;

/**
 * A key under which the spellings of a name meet that come from different transliterations or from
 * writing by ear: w and v, y, j and i, e and i, o and u, ph and f, kh and h, doubled letters.
 */
final class SpellingKey {

  private SpellingKey() {}

  /** The key of a name; only its letters count. */
  static String of(String name) {
    String folded = Folding.fold(name);
    StringBuilder key = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c == 'h' && i > 0 && (folded.charAt(i - 1) == 'k' || folded.charAt(i - 1) == 'p')) {
        key.setCharAt(key.length() - 1, folded.charAt(i - 1) == 'k' ? 'h' : 'f');
        continue;
      }
      if (!Character.isLetter(c)) {
        // Words stay apart; hyphens and spaces are alike.
        c = ' ';
      }
      char sound =
          switch (c) {
            case 'w' -> 'v';
            case 'y', 'j', 'e' -> 'i';
            case 'o' -> 'u';
            case 'q' -> 'k';
            default -> c;
          };
      if (key.isEmpty() || key.charAt(key.length() - 1) != sound) {
        key.append(sound);
      }
    }
    return key.toString().strip();
  }
}
