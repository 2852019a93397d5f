package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

  /**
   * A subject in the tree.
   *
   * @param rest what its query has beside terms that are enough by themselves, or null
   */
  record Entry(
      MediaTopic topic, int parent, int top, int endOfSubtree, Program rest, double threshold) {}

  /** An entry whose query a term makes match by itself. */
  private record Use(int entry, double boost, Query.Field field) {}

  final Entry[] entries;

  /** The entries at the top, those of one vocabulary together. */
  final int[][] vocabularies;

  /** The entries at the top that may stand as a best guess: those of the built-in vocabulary. */
  final int[] guessed;

  /** Key → the first of its uses; they go up to the first use of the next key. */
  final int[] useFrom;

  /** Use → the entry whose query the term makes match, its boost there, and where it counts. */
  final int[] useEntry;

  final double[] useBoost;
  final Query.Field[] useField;

  /** Key → the entries the rest of whose query it may make match. */
  final int[][] triggered;

  final int[] keyOf;
  final List<String> names;

  /** Key → the near phrase it stands for, or null. */
  final Program.Near[] nears;

  private final SubjectRules rules;

  private Subjects(SubjectRules rules, Walk walk, Compiler compiler) {
    this.rules = rules;
    this.entries = walk.entries.toArray(Entry[]::new);
    Map<String, List<Integer>> tops = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i++) {
      if (entries[i].top() == i) {
        tops.computeIfAbsent(entries[i].topic().scheme(), unused -> new ArrayList<>()).add(i);
      }
    }
    this.vocabularies = tops.values().stream().map(Subjects::array).toArray(int[][]::new);
    this.guessed = vocabularies.length == 0 ? new int[0] : vocabularies[0];
    this.names = compiler.names();
    this.nears = compiler.nears();
    this.keyOf = compiler.keys();
    this.triggered = new int[names.size()][];
    int count = walk.uses.values().stream().mapToInt(List::size).sum();
    this.useFrom = new int[names.size() + 1];
    this.useEntry = new int[count];
    this.useBoost = new double[count];
    this.useField = new Query.Field[count];
    for (int key = 0; key < triggered.length; key++) {
      triggered[key] = array(walk.triggered.getOrDefault(key, List.of()));
      int at = useFrom[key];
      for (Use use : walk.uses.getOrDefault(key, List.of())) {
        useEntry[at] = use.entry();
        useBoost[at] = use.boost();
        useField[at++] = use.field();
      }
      useFrom[key + 1] = at;
    }
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  static Subjects of(SubjectRules rules, Terms.Builder terms) {
    Compiler compiler = new Compiler(terms);
    Walk walk = new Walk(rules, compiler);
    for (MediaTopic topic : rules.topics().values()) {
      if (topic.parent() == null) {
        walk.visit(topic, -1, -1, SubjectRule.DEFAULT_THRESHOLD);
      }
    }
    return new Subjects(rules, walk, compiler);
  }

  /** An explainer for one thread. */
  public SubjectExplainer explainer() {
    return new SubjectExplainer(rules, this);
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
    private final Map<Integer, List<Use>> uses = new HashMap<>();

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
      Program rest = rule == null ? null : add(index, compiler.compile(rule.parsed()));
      double down = threshold > 0 ? threshold : inherited;
      if (rule != null && rule.narrower() != null) {
        down = rule.narrower();
      }
      for (MediaTopic below : narrower.getOrDefault(topic.uri(), List.of())) {
        visit(below, index, top, down);
      }
      if (rule == null && entries.size() == index + 1) {
        entries.remove(index);
        return;
      }
      entries.set(index, new Entry(topic, parent, top, entries.size(), rest, threshold));
    }

    private Program add(int index, Compiler.Compiled query) {
      for (Compiler.Alternative term : query.alternatives()) {
        uses.computeIfAbsent(term.key(), unused -> new ArrayList<>())
            .add(new Use(index, term.boost(), term.field()));
      }
      for (int key : query.triggers()) {
        triggered.computeIfAbsent(key, unused -> new ArrayList<>()).add(index);
      }
      return query.rest();
    }
  }
}
