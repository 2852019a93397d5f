package io.newsreel.processor.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The article's text as the page's own metadata states it (schema.org {@code articleBody}), used to
 * tell its blocks: a block belongs where its runs of three words stand in the stated text.
 */
final class StatedText {

  /** A shorter statement, in characters, may be a summary. */
  private static final int LEAST = 400;

  /** Share of a block's runs of words that must stand in the stated text. */
  private static final double MATCH = 0.7;

  /** Share of the stated text that must be found on the page, or it is not the page's. */
  private static final double FOUND = 0.75;

  /** Share of the text found without it that must be found with it, or it is an excerpt. */
  private static final double WHOLE = 0.6;

  private static final int RUN = 3;

  private final Set<Integer> runs = new HashSet<>();
  private final int length;

  private StatedText(String stated) {
    int[] words = words(stated);
    for (int i = 0; i + RUN <= words.length; i++) {
      runs.add(run(words, i));
    }
    this.length = stated.length();
  }

  /**
   * The blocks by the stated text, or those chosen without it where that says too little.
   *
   * @param stated the text in the metadata, or null
   * @param segments all blocks of the page
   * @param chosen the blocks chosen by their place and shape
   */
  static List<Segment> refine(String stated, List<Segment> segments, List<Segment> chosen) {
    if (stated == null || stated.length() < LEAST || stated.indexOf('<') >= 0) {
      return chosen;
    }
    return new StatedText(stated).refine(segments, chosen);
  }

  private List<Segment> refine(List<Segment> segments, List<Segment> chosen) {
    boolean[] matched = new boolean[segments.size()];
    int found = 0;
    int first = -1;
    int last = -1;
    for (int i = 0; i < matched.length; i++) {
      Segment segment = segments.get(i);
      matched[i] = matches(segment.text());
      if (matched[i]) {
        found += segment.text().length();
        first = first < 0 ? i : first;
        last = i;
      }
    }
    int without = chosen.stream().mapToInt(segment -> segment.text().length()).sum();
    if (found < FOUND * length || found < WHOLE * without) {
      return chosen;
    }
    Set<Segment> others = new HashSet<>(chosen);
    List<Segment> refined = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      Segment segment = segments.get(i);
      boolean label = segment.isHeading() || segment.text().length() < 40;
      if (matched[i] || (label && others.contains(segment))) {
        refined.add(segment);
      }
    }
    return refined;
  }

  private boolean matches(String text) {
    int[] words = words(text);
    int all = words.length - RUN + 1;
    int in = 0;
    for (int i = 0; i < all; i++) {
      in += runs.contains(run(words, i)) ? 1 : 0;
    }
    return all > 0 && in >= MATCH * all;
  }

  private static int run(int[] words, int at) {
    int hash = 0;
    for (int i = at; i < at + RUN; i++) {
      hash = hash * 1_000_003 + words[i];
    }
    return hash;
  }

  private static int[] words(String text) {
    String[] words = Folded.of(text, false).replace(":", "").split(" ", -1);
    int[] hashes = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      hashes[i] = words[i].hashCode();
    }
    return hashes;
  }
}
