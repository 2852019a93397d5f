package io.newsreel.processor.stories;

/**
 * Likenesses of texts. Clustering anew asks for most pairs again and again, so those asked for
 * lately are remembered: of pairs that fall on one of the {@value #PLACES} places (3 MB) the last.
 */
final class Likenesses {

  private static final int PLACES = 1 << 18;

  private final long[] pairs = new long[PLACES];
  private final int[] found = new int[PLACES];

  /** Likeness of two texts in millionths, see {@link StoryText#likeness}. */
  int of(StoryText a, StoryText b) {
    int low = Math.min(a.indexed, b.indexed);
    int high = Math.max(a.indexed, b.indexed);
    long pair = (long) high << 32 | low;
    int at = (int) (pair * 0x9E3779B97F4A7C15L >>> 46);
    if (pairs[at] != pair) {
      pairs[at] = pair;
      found[at] = a.likeness(b);
    }
    return found[at];
  }
}
