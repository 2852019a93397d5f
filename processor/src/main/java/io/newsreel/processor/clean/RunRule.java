package io.newsreel.processor.clean;

/**
 * The page's furniture before the first paragraph and between two: runs of short lines that are no
 * sentences, where a cue in the run has already given it away. For text that was extracted by
 * others; in a page the structure tells more.
 */
final class RunRule {

  /** A longer run is a list or a table of the article's own. */
  private static final int LONGEST_RUN = 8;

  /** Before the first paragraph a run may be a menu, and is longer; its entries are short then. */
  private static final int LONGEST_MENU = 40;

  /** Links are headlines; a longer line is the article's own. */
  private static final int LABEL_WORDS = 22;

  /** A cue that is found more often belongs to the article's make-up. */
  private static final int OFTEN = 3;

  /** The longest entry of a menu, in words. */
  private static final int ENTRY_WORDS = 3;

  void judge(Judgement judgement) {
    if (!judgement.anyHit()) {
      return;
    }
    int last = judgement.size() - 1;
    while (last >= 0 && !isOwn(judgement, last)) {
      last--;
    }
    boolean head = true;
    int i = 0;
    while (i < last) {
      if (!isLabel(judgement, i)) {
        head &= judgement.isDropped(i) || !judgement.line(i).isParagraph();
        i++;
        continue;
      }
      int end = i;
      boolean told = false;
      while (end < last && isLabel(judgement, end)) {
        told |= givesAway(judgement, end);
        end++;
      }
      if (told) {
        run(judgement, i, end, head);
      }
      i = end;
    }
  }

  private static void run(Judgement judgement, int first, int end, boolean head) {
    boolean menu = end - first > LONGEST_RUN;
    if (end - first < 2 || (menu && (!head || end - first > LONGEST_MENU))) {
      return;
    }
    boolean heading = !head && judgement.line(end).isParagraph();
    for (int i = first; i < (heading ? end - 1 : end); i++) {
      if (!menu || judgement.line(i).words() <= ENTRY_WORDS) {
        judgement.drop(i, "rule run: label among labels of the page");
      }
    }
  }

  /**
   * Dates and the headline stand among the article's own lines too, and so does a credit or label
   * that comes again and again.
   */
  private static boolean givesAway(Judgement judgement, int i) {
    return judgement.isDropped(i)
        && judgement.hit(i) != null
        && judgement.hits(judgement.hit(i).cue()) <= OFTEN;
  }

  /** Whether a line is no sentence nor a part of one, or has been dropped. */
  private static boolean isLabel(Judgement judgement, int i) {
    Line line = judgement.line(i);
    return judgement.isDropped(i)
        || !(line.endsSentence()
            || line.words() > LABEL_WORDS
            || line.isTableRow()
            || line.isItem()
            || line.runsOn()
            || (i + 1 < judgement.size() && judgement.line(i + 1).beginsSmall())
            || judgement.isProtected(i));
  }

  private static boolean isOwn(Judgement judgement, int i) {
    Line line = judgement.line(i);
    return !judgement.isDropped(i)
        && (line.isParagraph() || line.isTableRow() || line.isItem() || line.endsSentence());
  }
}
