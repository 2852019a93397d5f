package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Languages;
import io.newsreel.processor.text.Terms;
import java.util.HashMap;
import java.util.Map;

/**
 * All stored queries ready to run, by the language of the articles they are asked of. Immutable and
 * shared; each thread tags with a {@link SubjectTagger} of its own.
 */
public final class Subjects {

  private final SubjectRules rules;
  private final Map<String, SubjectTree> byLanguage = new HashMap<>();

  /** The rules that are asked of articles in every language. */
  private final SubjectTree ofAny;

  Subjects(SubjectRules rules, Terms.Builder terms) {
    this.rules = rules;
    for (String language : rules.languages()) {
      byLanguage.put(language, tree(language, terms));
    }
    ofAny = tree(SubjectRule.ANY_LANGUAGE, terms);
  }

  private SubjectTree tree(String language, Terms.Builder terms) {
    return new SubjectTree(rules.topics().values(), rules.in(language), terms);
  }

  /** The rules asked of articles in a language, which is a BCP 47 tag. */
  SubjectTree in(String language) {
    return byLanguage.getOrDefault(Languages.primary(language), ofAny);
  }

  /** A tagger for one thread. */
  public SubjectTagger tagger() {
    return new SubjectTagger(this);
  }

  /** An explainer for one thread. */
  public SubjectExplainer explainer() {
    return new SubjectExplainer(rules, this);
  }
}
