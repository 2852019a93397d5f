package io.newsreel.processor.clean;

/**
 * The list that a cue such as "Read also:" opens. Bulleted lines go as far as they run; lines
 * without bullets go as long as they read as headlines, and before a paragraph the last of them may
 * be its heading.
 */
final class ListRule {

  /** A link's text is a headline; a longer line is the article's own. */
  private static final int HEADLINE_WORDS = 22;

  /** Headings within an article are shorter than the headlines of other articles. */
  private static final int HEADING_WORDS = 7;

  /**
   * Drops the lists. What opens a list within one changes nothing: its list ends where that one
   * does, so none is gone through twice, however many there are.
   */
  void judge(Judgement judgement) {
    int itemsEnd = 0;
    int headlinesEnd = 0;
    for (int i = 0; i < judgement.size(); i++) {
      CueIndex.Hit hit = judgement.hit(i);
      int first = i + 1;
      if (hit == null || first == judgement.size() || !opensList(hit, judgement.line(i))) {
        continue;
      }
      boolean items = judgement.line(first).isItem();
      if (first < (items ? itemsEnd : headlinesEnd)) {
        continue;
      }
      int end = items ? itemsEnd(judgement, first) : headlinesEnd(judgement, first);
      String reason = "rule list: under \"" + judgement.line(i).text() + '"';
      for (int line = first; line < end; line++) {
        judgement.drop(line, reason);
      }
      itemsEnd = items ? end : itemsEnd;
      headlinesEnd = items ? headlinesEnd : end;
    }
  }

  /** A cue that stands alone opens a list; one with a link behind its colon is complete. */
  private static boolean opensList(CueIndex.Hit hit, Line line) {
    String phrase = hit.phrase();
    boolean alone = line.folded().length() <= phrase.length();
    return switch (hit.cue().kind()) {
      case LIST -> alone;
      case START_PATTERN -> hit.cue().id().endsWith("-list");
      case WITHIN, START -> line.text().endsWith(":") && hit.cue().id().contains("list");
      default -> false;
    };
  }

  private static int itemsEnd(Judgement judgement, int first) {
    int end = first;
    while (end < judgement.size() && judgement.line(end).isItem()) {
      end++;
    }
    return end;
  }

  private static int headlinesEnd(Judgement judgement, int first) {
    int end = first;
    while (end < judgement.size() && isHeadline(judgement, end)) {
      end++;
    }
    boolean paragraphFollows = end < judgement.size() && judgement.line(end).isParagraph();
    boolean heading =
        paragraphFollows && end > first && judgement.line(end - 1).words() <= HEADING_WORDS;
    return heading ? end - 1 : end;
  }

  private static boolean isHeadline(Judgement judgement, int i) {
    Line line = judgement.line(i);
    return judgement.isDropped(i)
        || (line.words() <= HEADLINE_WORDS
            && !line.isTableRow()
            && !judgement.isProtected(i)
            && (!line.endsSentence() || line.text().endsWith("?")));
  }
}
