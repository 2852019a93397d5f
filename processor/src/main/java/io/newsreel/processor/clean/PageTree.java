package io.newsreel.processor.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * A page, flat: its block elements in document order, each with its parent and the run of segments
 * below it. Sums over an element's text are then differences of running sums, however deep the
 * page. Filled in document order by {@link PageBlocks}, then only read.
 */
final class PageTree {

  private final List<Segment> segments = new ArrayList<>();
  private int size;
  private int[] parent = new int[1024];
  private int[] first = new int[1024];
  private int[] end = new int[1024];
  private int[] name = new int[1024];
  private int[] says = new int[1024];
  private final BitSet articles = new BitSet();
  private final BitSet stated = new BitSet();
  private int headline = -1;

  /**
   * Opens an element below {@code parent} and gives its index.
   *
   * @param name equal for elements made by one template: a hash of tag and class
   * @param says what the element's tag and names say, as {@link ElementNames} numbers it
   */
  int open(int parent, int name, int says) {
    if (size == first.length) {
      this.parent = Arrays.copyOf(this.parent, size * 2);
      this.first = Arrays.copyOf(first, size * 2);
      this.end = Arrays.copyOf(end, size * 2);
      this.name = Arrays.copyOf(this.name, size * 2);
      this.says = Arrays.copyOf(this.says, size * 2);
    }
    this.parent[size] = parent;
    this.first[size] = segments.size();
    this.name[size] = name;
    this.says[size] = says;
    return size++;
  }

  /** Closes an element and gives its parent. */
  int close(int element) {
    end[element] = segments.size();
    return parent[element];
  }

  void add(Segment segment) {
    segments.add(segment);
  }

  /** The blocks of text in document order. */
  List<Segment> segments() {
    return Collections.unmodifiableList(segments);
  }

  Segment segment(int i) {
    return segments.get(i);
  }

  /** How many elements. */
  int size() {
    return size;
  }

  /** Index of an element's parent; -1 for the first. */
  int parent(int element) {
    return parent[element];
  }

  /** The first segment at or below an element. */
  int first(int element) {
    return first[element];
  }

  /** Behind the last segment at or below an element. */
  int end(int element) {
    return end[element];
  }

  /** A hash of the element's tag and class. */
  int name(int element) {
    return name[element];
  }

  /** What the element's tag and names say, as {@link ElementNames} numbers it. */
  int says(int element) {
    return says[element];
  }

  /** Marks the element opened last as an article element. */
  void markArticle(int element) {
    articles.set(element);
  }

  /** Marks an element that states by microdata that it is the article's body. */
  void markStated(int element) {
    stated.set(element);
  }

  /** Whether an element states by microdata that it is the article's body. */
  boolean isStated(int element) {
    return stated.get(element);
  }

  /** Whether an element is an article element. */
  boolean isArticle(int element) {
    return articles.get(element);
  }

  /** Looks for the headline among the page's headings. */
  void findHeadline(String text) {
    for (int i = 0; text != null && headline < 0 && i < segments.size(); i++) {
      Segment segment = segments.get(i);
      headline = segment.isHeading() && segment.text().equalsIgnoreCase(text) ? i : -1;
    }
  }

  /** The segment that is the headline; -1 where it was not found. */
  int headline() {
    return headline;
  }

  /** The innermost article element around the headline, or -1. */
  int headlineArticle() {
    int element = headline < 0 ? -1 : segments.get(headline).element();
    while (element >= 0 && !articles.get(element)) {
      element = parent[element];
    }
    return element;
  }

  /** Running sums: what {@code weights} add up to before each segment. */
  static double[] sums(double[] weights) {
    double[] sums = new double[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
      sums[i + 1] = sums[i] + weights[i];
    }
    return sums;
  }

  /** What the weights of an element's segments add up to. */
  double sum(int element, double[] sums) {
    return sums[end[element]] - sums[first[element]];
  }
}
