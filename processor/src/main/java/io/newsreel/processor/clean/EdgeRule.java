package io.newsreel.processor.clean;

/**
 * The page's furniture before the first and behind the last paragraph: runs of short lines that are
 * no sentences, where something in the run has already given itself away.
 */
final class EdgeRule {

  void judge(Judgement judgement) {
    int last = judgement.size() - 1;
    while (last >= 0 && !isOwn(judgement, last)) {
      last--;
    }
    tail(judgement, last + 1);
  }

  private static void tail(Judgement judgement, int from) {
    int size = judgement.size();
    int cue = from;
    while (cue < size && !judgement.isDropped(cue)) {
      cue++;
    }
    int loose = 0;
    for (int i = from; i < size; i++) {
      loose += judgement.isDropped(i) ? 0 : 1;
    }
    boolean told = cue < size;
    for (int i = from; i < size; i++) {
      Line line = judgement.line(i);
      boolean link = !line.endsSentence() && !line.isTableRow();
      if (link && told && (i > cue || loose >= 2)) {
        judgement.drop(i, "rule tail: link or label behind the last paragraph");
      }
    }
  }

  private static boolean isOwn(Judgement judgement, int i) {
    Line line = judgement.line(i);
    return !judgement.isDropped(i)
        && (line.isParagraph() || line.isTableRow() || line.isItem() || line.endsSentence());
  }
}
