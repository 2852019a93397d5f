package io.newsreel.processor.subjects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The walk through the subjects, each before the narrower ones, that makes their queries ready;
 * those without a query on them or below are left out.
 */
final class TreeWalk {

  private final Map<String, SubjectRule> rules;
  private final Compiler compiler;
  private final Map<String, List<MediaTopic>> narrower = new HashMap<>();
  final List<SubjectTree.Entry> entries = new ArrayList<>();

  /** Key → the entries the rest of whose query it may make match. */
  final Map<Integer, List<Integer>> triggered = new HashMap<>();

  /** Key → the entries whose query it makes match by itself. */
  final Map<Integer, List<Use>> uses = new HashMap<>();

  TreeWalk(Collection<MediaTopic> topics, Map<String, SubjectRule> rules, Compiler compiler) {
    this.rules = rules;
    this.compiler = compiler;
    for (MediaTopic topic : topics) {
      if (topic.parent() != null) {
        narrower.computeIfAbsent(topic.parent(), unused -> new ArrayList<>()).add(topic);
      }
    }
    for (MediaTopic topic : topics) {
      if (topic.parent() == null) {
        visit(topic, -1, -1, SubjectRule.DEFAULT_THRESHOLD, false);
      }
    }
  }

  private void visit(MediaTopic topic, int parent, int topLevel, double inherited, boolean moving) {
    int index = entries.size();
    int top = topLevel < 0 ? index : topLevel;
    entries.add(null);
    SubjectRule rule = rules.get(topic.uri());
    double threshold = rule == null || rule.threshold() == null ? inherited : rule.threshold();
    Program rest = rule == null ? null : add(index, compiler.compile(rule.parsed()));
    boolean moves = moving || (rule != null && rule.inLong() != null);
    double down = threshold > 0 ? threshold : inherited;
    if (rule != null && rule.narrower() != null) {
      down = rule.narrower();
    }
    for (MediaTopic below : narrower.getOrDefault(topic.uri(), List.of())) {
      visit(below, index, top, down, moves);
    }
    if (rule == null && entries.size() == index + 1) {
      entries.remove(index);
      return;
    }
    entries.set(
        index,
        new SubjectTree.Entry(
            topic, parent, top, entries.size(), rest, threshold, inLong(rule, threshold, moving)));
  }

  /** What a threshold becomes in a long article. */
  private static double inLong(SubjectRule rule, double threshold, boolean moving) {
    if (threshold > 0 && rule != null && rule.inLong() != null) {
      return rule.inLong();
    }
    return moving ? Math.sqrt(threshold * SubjectRule.LONG_NARROWER) : threshold;
  }

  private Program add(int index, Compiler.Compiled query) {
    for (Compiler.Alternative term : query.alternatives()) {
      uses.computeIfAbsent(term.key(), unused -> new ArrayList<>())
          .add(new Use(index, term.field().parts(), term.boost(), 0));
    }
    for (int key : query.triggers()) {
      triggered.computeIfAbsent(key, unused -> new ArrayList<>()).add(index);
    }
    return query.rest();
  }
}
