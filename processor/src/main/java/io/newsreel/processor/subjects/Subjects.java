package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All stored queries ready to run. Immutable and shared; each thread tags with a {@link
 * SubjectTagger} of its own.
 *
 * <p>The subjects stand in the order of a walk through their tree, each before the narrower ones,
 * so that a subject and all below it are one stretch.
 */
public final class Subjects {

  /** A subject in the tree. */
  record Entry(
      MediaTopic topic, int parent, int top, int endOfSubtree, Program program, double threshold) {}

  final Entry[] entries;

  /** Key → the entries whose query it may make match. */
  final int[][] triggered;

  final int[] keyOf;
  final List<String> names;

  /** Key → the near phrase it stands for, or null. */
  final Program.Near[] nears;

  private Subjects(Walk walk, Compiler compiler) {
    this.entries = walk.entries.toArray(Entry[]::new);
    this.names = compiler.names();
    this.nears = compiler.nears();
    this.keyOf = compiler.keys();
    this.triggered = new int[names.size()][];
    for (int key = 0; key < triggered.length; key++) {
      triggered[key] =
          walk.triggered.getOrDefault(key, List.of()).stream()
              .mapToInt(Integer::intValue)
              .toArray();
    }
  }

  static Subjects of(SubjectRules rules, Terms.Builder terms) {
    Compiler compiler = new Compiler(terms);
    Walk walk = new Walk(rules, compiler);
    for (MediaTopic topic : rules.topics().values()) {
      if (topic.parent() == null) {
        walk.visit(topic, -1, -1, SubjectRule.DEFAULT_THRESHOLD);
      }
    }
    return new Subjects(walk, compiler);
  }

  /** A tagger for one thread. */
  public SubjectTagger tagger() {
    return new SubjectTagger(this);
  }

  /** The walk through the tree; subjects without a query on them or below are left out. */
  private static final class Walk {

    private final SubjectRules rules;
    private final Compiler compiler;
    private final Map<String, List<MediaTopic>> narrower = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, List<Integer>> triggered = new HashMap<>();

    Walk(SubjectRules rules, Compiler compiler) {
      this.rules = rules;
      this.compiler = compiler;
      for (MediaTopic topic : rules.topics().values()) {
        if (topic.parent() != null) {
          narrower.computeIfAbsent(topic.parent(), unused -> new ArrayList<>()).add(topic);
        }
      }
    }

    void visit(MediaTopic topic, int parent, int topLevel, double inherited) {
      int index = entries.size();
      int top = topLevel < 0 ? index : topLevel;
      entries.add(null);
      SubjectRule rule = rules.rules().get(topic.uri());
      double threshold = rule == null || rule.threshold() == null ? inherited : rule.threshold();
      Program program = null;
      if (rule != null) {
        Compiler.Compiled compiled = compiler.compile(rule.parsed());
        program = compiled.program();
        for (int key : compiled.triggers()) {
          triggered.computeIfAbsent(key, unused -> new ArrayList<>()).add(index);
        }
      }
      for (MediaTopic below : narrower.getOrDefault(topic.uri(), List.of())) {
        visit(below, index, top, threshold > 0 ? threshold : inherited);
      }
      if (program == null && entries.size() == index + 1) {
        entries.remove(index);
        return;
      }
      entries.set(index, new Entry(topic, parent, top, entries.size(), program, threshold));
    }
  }
}
