package io.newsreel.processor.subjects;

import io.newsreel.events.Analysis.Mention;
import io.newsreel.processor.text.Matcher;
import io.newsreel.processor.text.Terms;
import io.newsreel.processor.text.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tags texts in tests. */
final class SubjectsTexts {

  private final SubjectTagger tagger;
  private final SubjectExplainer explainer;
  private final Matcher matcher;

  private SubjectsTexts(SubjectRules rules) {
    Terms.Builder terms = Terms.builder();
    Subjects subjects = rules.compile(terms);
    tagger = subjects.tagger();
    explainer = subjects.explainer();
    matcher = terms.build().matcher();
  }

  static SubjectsTexts of(SubjectRules rules) {
    return new SubjectsTexts(rules);
  }

  /** Rules of subjects that are all at the top level; a null threshold is the default one. */
  static SubjectsTexts of(Map<String, String> queries, Double threshold) {
    Map<String, MediaTopic> topics = new LinkedHashMap<>();
    Map<String, SubjectRule> rules = new LinkedHashMap<>();
    queries.forEach(
        (uri, query) -> {
          topics.put(uri, new MediaTopic(uri, uri, null));
          rules.put(
              uri,
              new SubjectRule(uri, query, QueryParser.parse(query), threshold, null, null, "any"));
        });
    return new SubjectsTexts(new SubjectRules(topics, rules.values()));
  }

  List<SubjectMatch> tag(String headline, String body) {
    return tag("en", headline, body);
  }

  /** Subjects of a headline in a language. */
  List<String> in(String language, String headline) {
    return tag(language, headline, "").stream().map(SubjectMatch::uri).toList();
  }

  private List<SubjectMatch> tag(String language, String headline, String body) {
    return tag(language, headline, body, List.of());
  }

  /** Subjects of a body that names actors. */
  List<String> naming(List<Mention> mentions, String body) {
    return tag("en", "", body, mentions).stream().map(SubjectMatch::uri).toList();
  }

  private List<SubjectMatch> tag(
      String language, String headline, String body, List<Mention> mentions) {
    Tokens above = Tokens.of(headline);
    Tokens below = Tokens.of(body);
    return tagger.tag(language, above, matcher.find(above), below, matcher.find(below), mentions);
  }

  List<SubjectVerdict> explain(String headline, String body) {
    Tokens above = Tokens.of(headline);
    Tokens below = Tokens.of(body);
    return explainer.explain(
        "en", above, matcher.find(above), below, matcher.find(below), List.of());
  }

  List<String> uris(String headline, String body) {
    return tag(headline, body).stream().map(SubjectMatch::uri).toList();
  }

  Optional<SubjectMatch> find(String uri, String headline, String body) {
    return tag(headline, body).stream().filter(match -> match.uri().equals(uri)).findFirst();
  }
}
