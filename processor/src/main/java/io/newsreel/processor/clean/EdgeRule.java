package io.newsreel.processor.clean;

/**
 * The page's furniture behind the last paragraph: short lines that are no sentences, once a list of
 * links or the comments have begun.
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
    boolean told = false;
    for (int i = from; i < judgement.size(); i++) {
      CueIndex.Hit hit = judgement.hit(i);
      told |=
          hit != null && (hit.cue().kind() == Cue.Kind.LIST || hit.cue().id().contains("comments"));
      Line line = judgement.line(i);
      if (told && !line.endsSentence() && !line.isTableRow()) {
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
