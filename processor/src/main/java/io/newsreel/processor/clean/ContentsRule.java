package io.newsreel.processor.clean;

import java.util.HashMap;
import java.util.Map;

/**
 * Tables of contents: a list whose items stand again as lines of their own, under a heading that
 * says so or, for three items and more, without one.
 */
final class ContentsRule {

  private static final int HEADLESS = 3;

  void judge(Judgement judgement) {
    Map<String, Integer> counts = null;
    for (int i = 0; i < judgement.size(); i++) {
      boolean headed =
          judgement.hit(i) != null && judgement.hit(i).cue().kind() == Cue.Kind.CONTENTS;
      if (!headed && !judgement.line(i).isItem()) {
        continue;
      }
      if (counts == null) {
        counts = counts(judgement);
      }
      int first = headed ? i + 1 : i;
      int end = first;
      int again = 0;
      while (end < judgement.size() && isEntry(judgement.line(end), counts)) {
        again += recurs(judgement.line(end), counts) ? 1 : 0;
        end++;
      }
      int items = end - first;
      if (headed ? items > 0 || judgement.line(i).words() > 1 : isContents(items, again)) {
        String cue = headed ? " under \"" + judgement.line(i).text() + '"' : "";
        for (int k = i; k < end; k++) {
          judgement.drop(k, "rule contents: table of contents" + cue);
        }
      }
      i = Math.max(i, end - 1);
    }
  }

  private static boolean isContents(int items, int again) {
    return items >= HEADLESS && again * 3 >= items * 2;
  }

  /** A bulleted or numbered line, or a heading that stands once more elsewhere. */
  private static boolean isEntry(Line line, Map<String, Integer> counts) {
    boolean recurs = recurs(line, counts);
    return line.isItem() ? recurs || !line.isParagraph() : recurs && !line.isParagraph();
  }

  private static boolean recurs(Line line, Map<String, Integer> counts) {
    return counts.getOrDefault(line.folded(), 0) > (line.isItem() ? 0 : 1);
  }

  private static Map<String, Integer> counts(Judgement judgement) {
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < judgement.size(); i++) {
      Line line = judgement.line(i);
      if (!line.isLong() && !line.isItem()) {
        counts.merge(line.folded(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
