package io.newsreel.processor.clean;

/** What a line says by itself: a cue, a date, no letter at all. */
final class CueRule {

  private final CueIndex cues;

  CueRule(CueIndex cues) {
    this.cues = cues;
  }

  void judge(Judgement judgement) {
    for (int i = 0; i < judgement.size(); i++) {
      Line line = judgement.line(i);
      if (line.isTableRow()) {
        continue;
      }
      if (line.hasNoLetters() && !isDividerOrNumber(line.text())) {
        judgement.drop(i, "rule stray: no word in it");
        continue;
      }
      CueIndex.Hit hit = cues.find(line);
      if (hit != null) {
        judgement.matched(i, hit);
        if (hit.cue().kind() != Cue.Kind.CONTENTS) {
          judgement.drop(i, hit.reason());
        }
      } else if (cues.isDate(line)) {
        judgement.drop(i, "rule date: a date or time and nothing else");
      }
    }
  }

  /**
   * A divider of underscores is the writer's own, and six digits and more may be a number to call.
   */
  private static boolean isDividerOrNumber(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits > 5 || text.startsWith("___");
  }
}
