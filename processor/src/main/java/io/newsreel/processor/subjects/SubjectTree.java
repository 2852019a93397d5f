package io.newsreel.processor.subjects;

import io.newsreel.processor.text.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The stored queries asked of articles in one language, ready to run. Immutable and shared.
 *
 * <p>The subjects stand in the order of a walk through their tree, each before the narrower ones,
 * so that a subject and all below it are one stretch.
 */
final class SubjectTree {

  /**
   * A subject in the tree.
   *
   * @param rest what its query has beside terms that are enough by themselves, or null
   * @param threshold what its evidence must weigh in a short article; 0 where its query decides
   * @param inLong what the threshold becomes in a long one
   */
  record Entry(
      MediaTopic topic,
      int parent,
      int top,
      int endOfSubtree,
      Program rest,
      double threshold,
      double inLong) {

    /** The threshold, or the usual one where the query alone decides. */
    double scale() {
      return threshold > 0 ? threshold : SubjectRule.DEFAULT_THRESHOLD;
    }

    /** Logarithm of what the threshold is multiplied with in a long article. */
    double growth() {
      return threshold > 0 ? Math.log(inLong / threshold) : 0;
    }
  }

  private static final int[] NONE = {};

  final Entry[] entries;

  /** Entry → the broader one, or −1. */
  final int[] parent;

  /** Entry → what its strength is measured by. */
  final double[] scale;

  /** Entry → {@link Entry#growth}. */
  final double[] growth;

  /** Entry → what its evidence must weigh in a short text; 0 where the query alone decides. */
  final double[] threshold;

  /** The entries at the top, those of one vocabulary together. */
  final int[][] vocabularies;

  /** The entries at the top that may stand as a best guess: those of the built-in vocabulary. */
  final int[] guessed;

  /** Key → the first of its uses; they go up to the first use of the next key. */
  final int[] useFrom;

  /** Use → the entry it is of, times four, and {@link Query.Field#parts} where it counts. */
  private final int[] useOf;

  /** Use → its boost and its share, side by side. */
  private final double[] useWeight;

  /** Key → the entries the rest of whose query it may make match. */
  final int[][] triggered;

  final int[] keyOf;
  final List<String> names;

  /** Key → the near phrase it stands for, or null. */
  final Program.Near[] nears;

  /**
   * Makes rules ready.
   *
   * @param topics all subjects, the built-in ones first
   * @param rules their rules, by uri
   * @param terms takes the terms of the rules
   */
  SubjectTree(Collection<MediaTopic> topics, Map<String, SubjectRule> rules, Terms.Builder terms) {
    Compiler compiler = new Compiler(terms);
    TreeWalk walk = new TreeWalk(topics, rules, compiler);
    this.entries = walk.entries.toArray(Entry[]::new);
    Map<String, List<Integer>> tops = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i++) {
      if (entries[i].top() == i) {
        tops.computeIfAbsent(entries[i].topic().scheme(), unused -> new ArrayList<>()).add(i);
      }
    }
    this.vocabularies = tops.values().stream().map(SubjectTree::array).toArray(int[][]::new);
    String builtIn = topics.stream().findFirst().map(MediaTopic::scheme).orElse("");
    this.guessed = array(tops.getOrDefault(builtIn, List.of()));
    this.parent = Stream.of(entries).mapToInt(Entry::parent).toArray();
    this.threshold = Stream.of(entries).mapToDouble(Entry::threshold).toArray();
    this.scale = Stream.of(entries).mapToDouble(Entry::scale).toArray();
    this.growth = Stream.of(entries).mapToDouble(Entry::growth).toArray();
    this.names = compiler.names();
    this.nears = compiler.nears();
    this.keyOf = compiler.keys();
    this.triggered = new int[names.size()][];
    List<Use> uses = new ArrayList<>();
    this.useFrom = new int[names.size() + 1];
    for (int key = 0; key < triggered.length; key++) {
      triggered[key] = array(walk.triggered.getOrDefault(key, List.of()));
      uses.addAll(Use.withShares(walk.uses.getOrDefault(key, List.of()), parent));
      useFrom[key + 1] = uses.size();
    }
    this.useOf = uses.stream().mapToInt(use -> use.entry() << 2 | use.parts()).toArray();
    this.useWeight =
        uses.stream().flatMapToDouble(use -> DoubleStream.of(use.boost(), use.share())).toArray();
  }

  private static int[] array(List<Integer> numbers) {
    return numbers.isEmpty() ? NONE : numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The entry that a use of a term is of. */
  int useEntry(int use) {
    return useOf[use] >> 2;
  }

  /** Where the term counts, as {@link Query.Field#parts}; 0 if it only has a share there. */
  int useParts(int use) {
    return useOf[use] & 3;
  }

  double useBoost(int use) {
    return useWeight[2 * use];
  }

  /** What the term adds to the bound of the entry's weight, see {@link Use}. */
  double useShare(int use) {
    return useWeight[2 * use + 1];
  }
}
