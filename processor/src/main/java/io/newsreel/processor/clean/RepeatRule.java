package io.newsreel.processor.clean;

import java.util.HashMap;
import java.util.Map;

/** A line that has stood before, word for word: a pull quote, a caption given twice, a teaser. */
final class RepeatRule {

  /** Shorter lines may well stand twice: a speaker's name, a refrain, a heading. */
  private static final int WORDS = 5;

  void judge(Judgement judgement, String headline) {
    Map<String, Integer> seen = new HashMap<>();
    if (headline != null) {
      seen.put(headline, 0);
    }
    for (int i = 0; i < judgement.size(); i++) {
      Line line = judgement.line(i);
      if (judgement.isDropped(i) || line.words() < WORDS || line.isTableRow()) {
        continue;
      }
      Integer before = seen.putIfAbsent(line.text(), line.number());
      if (before != null) {
        judgement.drop(
            i, before == 0 ? "rule repeat: the headline" : "rule repeat: same as line " + before);
      }
    }
  }
}
