package io.newsreel.processor.subjects;

import io.newsreel.events.Analysis.Field;
import io.newsreel.events.Analysis.Mention;
import io.newsreel.processor.text.Found;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells what articles in one language are about: {@link Search} finds the evidence, {@link
 * SubjectJudge} decides, {@link SubjectReasons} says why. Not for several threads: it uses its
 * memory again and again.
 */
final class TreeTagger {

  private final SubjectTree subjects;
  private final Hits hits;
  private final Evidence evidence;
  private final Search search;
  private final Weights weights;
  private final SubjectJudge judge;
  private final SubjectReasons reasons;
  private final NameWords headlineNames = new NameWords(Field.HEADLINE, Integer.MAX_VALUE);
  private final NameWords bodyNames = new NameWords(Field.BODY, Places.LEAD_WORDS);

  TreeTagger(SubjectTree subjects) {
    this.subjects = subjects;
    hits = new Hits(subjects.keyOf, subjects.names.size());
    evidence = new Evidence(subjects.entries.length);
    search = new Search(subjects, hits, evidence);
    weights = new Weights(subjects, hits, evidence, search.bounds());
    judge = new SubjectJudge(subjects, evidence, weights);
    reasons = new SubjectReasons(subjects, weights, hits);
  }

  /** Tags an article, as {@link SubjectTagger#tag} says. */
  List<SubjectMatch> tag(
      Tokens headline, Found inHeadline, Tokens body, Found inBody, List<Mention> mentions) {
    decide(headline, inHeadline, body, inBody, mentions);
    List<SubjectMatch> result = new ArrayList<>();
    for (int i = 0; i < subjects.entries.length; i++) {
      if (judge.accepted(i)) {
        result.add(match(i, headline, body));
      }
    }
    result.sort(Comparator.comparingDouble(SubjectMatch::confidence).reversed());
    return List.copyOf(result);
  }

  /** Decides on every subject; what was found and decided stays until the next article. */
  void decide(
      Tokens headline, Found inHeadline, Tokens body, Found inBody, List<Mention> mentions) {
    headlineNames.begin(headline, mentions);
    bodyNames.begin(body, mentions);
    search.run(inHeadline, headlineNames, inBody, bodyNames);
    weights.begin(headline.size(), body.size());
    judge.judge(headline.size() + body.size());
  }

  private SubjectMatch match(int entry, Tokens headline, Tokens body) {
    MediaTopic topic = subjects.entries[entry].topic();
    reasons.gather(entry);
    return new SubjectMatch(
        topic.uri(),
        topic.name(),
        judge.confidence(entry),
        judge.implied(entry),
        reasons.reason(weights.exact(entry), judge.asked(entry)),
        reasons.matches(headline, body));
  }

  Hits hits() {
    return hits;
  }

  Weights weights() {
    return weights;
  }

  SubjectJudge judge() {
    return judge;
  }

  /** The clauses of a query that do not hold. */
  List<String> failures(Program program) {
    List<String> failures = new ArrayList<>();
    int mark = evidence.mark();
    program.explain(hits, evidence, failures);
    evidence.back(mark);
    return failures;
  }
}
