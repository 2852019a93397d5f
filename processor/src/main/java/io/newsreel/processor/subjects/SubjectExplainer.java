package io.newsreel.processor.subjects;

import io.newsreel.events.Analysis.Mention;
import io.newsreel.processor.subjects.SubjectVerdict.Outcome;
import io.newsreel.processor.subjects.SubjectVerdict.Term;
import io.newsreel.processor.text.Found;
import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says of every subject why an article was given it or not, by the same decisions as {@link
 * SubjectTagger}. Not for several threads, and not made to be fast.
 */
public final class SubjectExplainer {

  /** Terms named that are not there. */
  private static final int ABSENT = 5;

  private final SubjectRules rules;
  private final Subjects all;

  /** What is asked of the article at hand. */
  private SubjectTree subjects;

  private TreeTagger tagger;

  SubjectExplainer(SubjectRules rules, Subjects subjects) {
    this.rules = rules;
    this.all = subjects;
  }

  /**
   * Explains an article.
   *
   * @param language BCP 47 tag of the language it is in
   * @param mentions the actors it names, of each field in order
   * @return a verdict on each subject: those given first, then by how near they came
   */
  public List<SubjectVerdict> explain(
      String language,
      Tokens headline,
      Found inHeadline,
      Tokens body,
      Found inBody,
      List<Mention> mentions) {
    subjects = all.in(language);
    tagger = new TreeTagger(subjects);
    tagger.decide(headline, inHeadline, body, inBody, mentions);
    List<SubjectVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < subjects.entries.length; i++) {
      verdicts.add(verdict(i));
    }
    Map<String, SubjectVerdict> byUri =
        verdicts.stream().collect(Collectors.toMap(SubjectVerdict::uri, Function.identity()));
    for (MediaTopic topic : rules.topics().values()) {
      if (!byUri.containsKey(topic.uri())) {
        verdicts.add(
            new SubjectVerdict(
                topic.uri(),
                topic.name(),
                Outcome.NO_QUERY,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of()));
      }
    }
    verdicts.sort(
        Comparator.comparing(SubjectVerdict::given)
            .thenComparing(SubjectVerdict::confidence)
            .thenComparing(SubjectVerdict::share)
            .reversed());
    return List.copyOf(verdicts);
  }

  private SubjectVerdict verdict(int entry) {
    SubjectTree.Entry subject = subjects.entries[entry];
    SubjectJudge judge = tagger.judge();
    return new SubjectVerdict(
        subject.topic().uri(),
        subject.topic().name(),
        judge.outcome(entry),
        judge.confidence(entry),
        tagger.weights().exact(entry),
        judge.asked(entry),
        terms(entry),
        absent(entry),
        subject.rest() == null ? List.of() : tagger.failures(subject.rest()));
  }

  private List<Term> terms(int entry) {
    Weights weights = tagger.weights();
    Hits hits = tagger.hits();
    Weighing weighed = weights.terms();
    return IntStream.range(weights.termsFrom(entry), weights.termsTo(entry))
        .mapToObj(
            i ->
                new Term(
                    subjects.names.get(hits.key(weighed.slot(i))),
                    weighed.count(i),
                    hits.headline.count(weighed.slot(i)) > 0,
                    weighed.weight(i)))
        .sorted(Comparator.comparingDouble(Term::weight).reversed())
        .toList();
  }

  private List<String> absent(int entry) {
    record Heavy(int key, double boost) {}
    List<Heavy> absent = new ArrayList<>();
    for (int key = 0; key < subjects.names.size(); key++) {
      for (int use = subjects.useFrom[key]; use < subjects.useFrom[key + 1]; use++) {
        if (subjects.useEntry(use) == entry
            && subjects.useParts(use) > 0
            && tagger.hits().slot(key) < 0) {
          absent.add(new Heavy(key, subjects.useBoost(use)));
        }
      }
    }
    return absent.stream()
        .sorted(Comparator.comparingDouble(Heavy::boost).reversed())
        .limit(ABSENT)
        .map(heavy -> subjects.names.get(heavy.key()))
        .toList();
  }
}
