package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Terms;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The subjects and their stored queries: the built-in ones, and over them those of a user's folder.
 * Immutable.
 */
public final class SubjectRules {

  private final Map<String, MediaTopic> topics;
  private final List<SubjectRule> rules;

  /**
   * Rules of subjects.
   *
   * @param topics the subjects, by uri
   * @param rules at most one of a subject and language
   */
  SubjectRules(Map<String, MediaTopic> topics, Collection<SubjectRule> rules) {
    this.topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
    this.rules = List.copyOf(rules);
  }

  /**
   * The built-in subjects and rules.
   *
   * @throws SubjectRulesException if the files have faults
   */
  public static SubjectRules builtIn() {
    return new RuleFiles().builtIn().rules();
  }

  /**
   * The built-in subjects and rules with a user's own over them.
   *
   * @param folder holds {@code .jsonl} files with subjects, rules or both, in the format of the
   *     built-in ones
   * @throws SubjectRulesException if any file has faults; all are named
   */
  public static SubjectRules withFolder(Path folder) {
    return new RuleFiles().builtIn().folder(folder).rules();
  }

  /** The subjects there are, by uri. */
  public Map<String, MediaTopic> topics() {
    return topics;
  }

  /** How many stored queries there are. */
  public int size() {
    return rules.size();
  }

  /** The stored query of a subject, as written; of several languages the first one read. */
  public Optional<String> query(String uri) {
    return rules.stream()
        .filter(rule -> rule.subject().equals(uri))
        .map(SubjectRule::query)
        .findFirst();
  }

  /** The languages that rules name. */
  Set<String> languages() {
    return rules.stream()
        .map(SubjectRule::language)
        .filter(language -> !language.equals(SubjectRule.ANY_LANGUAGE))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The rules asked of articles in a language, by subject: one for any gives way to its own. */
  Map<String, SubjectRule> in(String language) {
    Map<String, SubjectRule> asked = new LinkedHashMap<>();
    for (SubjectRule rule : rules) {
      if (rule.language().equals(language)) {
        asked.put(rule.subject(), rule);
      } else if (rule.language().equals(SubjectRule.ANY_LANGUAGE)) {
        asked.putIfAbsent(rule.subject(), rule);
      }
    }
    return asked;
  }

  /**
   * Registers the terms of all queries with the automaton that finds the terms of every dictionary.
   *
   * @param terms takes the terms; what is built from it later finds them
   */
  public Subjects compile(Terms.Builder terms) {
    return new Subjects(this, terms);
  }
}
