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

  void judge(Judgement judgement) {
    for (int i = 0; i < judgement.size(); i++) {
      CueIndex.Hit hit = judgement.hit(i);
      if (hit != null && opensList(hit, judgement.line(i))) {
        drop(judgement, i + 1, "rule list: under \"" + judgement.line(i).text() + '"');
      }
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

  private static void drop(Judgement judgement, int first, String reason) {
    int end = first;
    if (first < judgement.size() && judgement.line(first).isItem()) {
      while (end < judgement.size() && judgement.line(end).isItem()) {
        end++;
      }
    } else {
      while (end < judgement.size() && isHeadline(judgement, end)) {
        end++;
      }
      boolean paragraphFollows = end < judgement.size() && judgement.line(end).isParagraph();
      if (paragraphFollows && end - first > 0 && judgement.line(end - 1).words() <= HEADING_WORDS) {
        end--;
      }
    }
    for (int i = first; i < end; i++) {
      judgement.drop(i, reason);
    }
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
