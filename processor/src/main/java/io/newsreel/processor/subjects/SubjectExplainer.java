package io.newsreel.processor.subjects;

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

/**
 * Says of every subject why an article was given it or not, by the same decisions as {@link
 * SubjectTagger}. Not for several threads, and not made to be fast.
 */
public final class SubjectExplainer {

  /** Terms named that are not there. */
  private static final int ABSENT = 5;

  private final SubjectRules rules;
  private final Subjects subjects;
  private final SubjectTagger tagger;

  SubjectExplainer(SubjectRules rules, Subjects subjects) {
    this.rules = rules;
    this.subjects = subjects;
    this.tagger = subjects.tagger();
  }

  /**
   * Explains an article.
   *
   * @return a verdict on each subject: those given first, then by how near they came
   */
  public List<SubjectVerdict> explain(
      Tokens headlineTokens, Found headlineFound, Tokens bodyTokens, Found bodyFound) {
    tagger.judge(headlineTokens, headlineFound, bodyTokens, bodyFound);
    List<SubjectVerdict> verdicts = new ArrayList<>();
    for (int i = 0; i < subjects.entries.length; i++) {
      verdicts.add(verdict(i));
    }
    tagger.clear();
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
    Subjects.Entry subject = subjects.entries[entry];
    SubjectTagger.Decision decision = tagger.decision(entry);
    return new SubjectVerdict(
        subject.topic().uri(),
        subject.topic().name(),
        decision.outcome(),
        decision.confidence(),
        decision.weight(),
        decision.asked(),
        decision.terms().stream()
            .map(
                found ->
                    new Term(
                        subjects.names.get(found.key()),
                        found.count(),
                        tagger.inHeadline(found.key()),
                        found.weight()))
            .sorted(Comparator.comparingDouble(Term::weight).reversed())
            .toList(),
        absent(entry),
        subject.rest() == null ? List.of() : tagger.failures(subject.rest()));
  }

  private List<String> absent(int entry) {
    record Heavy(int key, double boost) {}
    List<Heavy> absent = new ArrayList<>();
    for (int key = 0; key < subjects.names.size(); key++) {
      for (int use = subjects.useFrom[key]; use < subjects.useFrom[key + 1]; use++) {
        if (subjects.useEntry[use] == entry && !tagger.found(key)) {
          absent.add(new Heavy(key, subjects.useBoost[use]));
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
