package io.newsreel.processor.clean;

/**
 * What leads into a text stands between the headline and the first block chosen: sentences that are
 * no links, and shorter text in elements whose names say so.
 */
final class Lead {

  /** A sentence there is no shorter, in characters: shorter ones are labels. */
  private static final int SENTENCE = 60;

  /** What a name calls a lead is no shorter, in characters. */
  private static final int NAMED = 40;

  private Lead() {}

  /** Adds the lead to the segments chosen. */
  static void add(PageTree tree, Weights weights, boolean[] chosen) {
    int first = 0;
    while (first < chosen.length && !chosen[first]) {
      first++;
    }
    if (first == chosen.length) {
      return;
    }
    for (int i = tree.headline() + 1; tree.headline() >= 0 && i < first; i++) {
      Segment segment = tree.segment(i);
      chosen[i] =
          segment.text().length() >= SENTENCE
              && !weights.isLeft(i)
              && segment.linkDensity() <= 0.1
              && Line.endsSentence(segment.text());
    }
    int done = tree.headline() + 1;
    for (int e = 0; e < tree.size() && tree.first(e) < first; e++) {
      if (tree.says(e) != ElementNames.LEAD || tree.first(e) < done || tree.end(e) > first) {
        continue;
      }
      for (int i = tree.first(e); i < tree.end(e); i++) {
        Segment segment = tree.segment(i);
        chosen[i] |=
            segment.text().length() >= NAMED && !weights.isLeft(i) && segment.linkDensity() <= 0.3;
      }
      done = tree.end(e);
    }
  }
}
