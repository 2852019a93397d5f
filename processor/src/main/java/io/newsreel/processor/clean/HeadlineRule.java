package io.newsreel.processor.clean;

/**
 * The headline once more among the lines.
 *
 * <p>Other lines that stand twice are left alone: of those measured, eleven in twelve were content
 * (recipes, questions put to each of several people, refrains).
 */
final class HeadlineRule {

  void judge(Judgement judgement, String headline) {
    if (headline == null) {
      return;
    }
    for (int i = 0; i < judgement.size(); i++) {
      if (judgement.line(i).text().equalsIgnoreCase(headline)) {
        judgement.drop(i, "rule headline: the headline once more");
      }
    }
  }
}
