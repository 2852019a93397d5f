package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Terms;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The subjects and their stored queries: the built-in ones, and over them those of a user's folder.
 * Immutable.
 */
public final class SubjectRules {

  private final Map<String, MediaTopic> topics;
  private final Map<String, SubjectRule> rules;

  SubjectRules(Map<String, MediaTopic> topics, Map<String, SubjectRule> rules) {
    this.topics = Collections.unmodifiableMap(new LinkedHashMap<>(topics));
    this.rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
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

  /** The stored query of a subject, as written. */
  public Optional<String> query(String uri) {
    return Optional.ofNullable(rules.get(uri)).map(SubjectRule::query);
  }

  Map<String, SubjectRule> rules() {
    return rules;
  }

  /**
   * Registers the terms of all queries with the automaton that finds the terms of every dictionary.
   *
   * @param terms takes the terms; what is built from it later finds them
   */
  public Subjects compile(Terms.Builder terms) {
    return Subjects.of(this, terms);
  }
}
