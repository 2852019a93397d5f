package io.newsreel.processor.subjects;

import io.newsreel.events.Analysis.Mention;
import io.newsreel.processor.text.Found;
import io.newsreel.processor.text.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what an article is about, by the rules for its language. Not for several threads: it uses
 * its memory again and again.
 */
public final class SubjectTagger {

  private final Subjects subjects;
  private final Map<SubjectTree, TreeTagger> taggers = new HashMap<>();

  SubjectTagger(Subjects subjects) {
    this.subjects = subjects;
  }

  /**
   * Tags an article.
   *
   * @param language BCP 47 tag of the language it is in; only rules of that language are asked, and
   *     those of any
   * @param headline words of the headline; of the empty text where there is none
   * @param inHeadline terms found in them
   * @param body words of the body
   * @param inBody terms found in them
   * @param mentions the actors they name, of each field in order; a word inside a name is no
   *     evidence
   * @return the subjects, most confident first, a broader one before its narrower ones
   */
  public List<SubjectMatch> tag(
      String language,
      Tokens headline,
      Found inHeadline,
      Tokens body,
      Found inBody,
      List<Mention> mentions) {
    return taggers
        .computeIfAbsent(subjects.in(language), TreeTagger::new)
        .tag(headline, inHeadline, body, inBody, mentions);
  }
}
