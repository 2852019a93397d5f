package io.newsreel.processor.duplicates;

import io.newsreel.processor.index.LongMultimap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds duplicates among the articles whose bands fall into one partition, in whatever order they
 * come.
 *
 * <p>What an article repeats is a definition, not a history: the earliest article, by trusted time
 * then id, that shares a band with it, is at least as similar as the threshold and no further from
 * it in time than the horizon. When an article arrives, changes or leaves, the verdicts on its
 * later neighbours are looked at again, and those that changed are given anew. So the verdicts
 * depend on the set of articles only.
 *
 * <p>The bands are indexed in memory, from the articles kept; the index is rebuilt at a start.
 */
public final class DuplicateFinder {

  /** Where the articles are kept. */
  public interface Articles {
    /** The article with an id, or null. */
    Compared get(String id);

    /** Keeps an article. */
    void put(String id, Compared article);

    /** Forgets an article. */
    void delete(String id);
  }

  private final Articles articles;
  private final double threshold;
  private final long horizonMillis;
  private final int partition;

  /** Numbers of the articles in the index; an id's number never changes. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private final List<String> ids = new ArrayList<>();
  private final LongMultimap byBand = new LongMultimap();

  /**
   * A finder.
   *
   * @param articles where the articles are kept; {@link #index} each of them before use
   * @param threshold least similarity of a duplicate, 0 to 1
   * @param horizon greatest distance in time between a duplicate and its original
   * @param partition the partition, which signs the verdicts
   */
  public DuplicateFinder(Articles articles, double threshold, Duration horizon, int partition) {
    this.articles = articles;
    this.threshold = threshold;
    this.horizonMillis = horizon.toMillis();
    this.partition = partition;
  }

  /** Indexes an article that is kept already. */
  public void index(Fingerprint kept) {
    int number = number(kept.article());
    for (long band : kept.signature().bands()) {
      byBand.add(band, number);
    }
  }

  /**
   * Takes in an article, or a new version of one.
   *
   * @param arrived its fingerprint; one without a signature takes it out
   * @param verdicts receives every verdict that is new
   */
  public void accept(Fingerprint arrived, Consumer<Verdict> verdicts) {
    // Most are new, which the index knows without a look into the store.
    Compared before =
        numbers.containsKey(arrived.article()) ? articles.get(arrived.article()) : null;
    if (before != null && before.fingerprint().equals(arrived)) {
      // The row was made anew and has forgotten the verdict; nothing else changed.
      if (before.original() != null) {
        verdicts.accept(verdict(arrived, before.original()));
      }
      return;
    }
    Set<String> orphans = before == null ? Set.of() : takeOut(before.fingerprint());
    if (!arrived.signature().isNone()) {
      putIn(arrived, before != null && before.original() != null, verdicts);
    }
    for (String orphan : orphans) {
      judgeAnew(orphan, verdicts);
    }
  }

  /** Takes an article out and returns those that had repeated it. */
  private Set<String> takeOut(Fingerprint old) {
    Integer number = numbers.get(old.article());
    for (long band : old.signature().bands()) {
      byBand.remove(band, number);
    }
    articles.delete(old.article());
    Set<String> orphans = new HashSet<>();
    forEachNeighbour(
        old,
        neighbour -> {
          Original original = neighbour.original();
          if (original != null && original.article().equals(old.article())) {
            orphans.add(neighbour.fingerprint().article());
          }
        });
    return orphans;
  }

  private void putIn(Fingerprint arrived, boolean hadOriginal, Consumer<Verdict> verdicts) {
    List<Compared> later = new ArrayList<>();
    Original[] earliest = new Original[1];
    forEachNeighbour(
        arrived,
        neighbour -> {
          Original original = original(arrived, neighbour.fingerprint());
          if (original != null) {
            earliest[0] = earlier(earliest[0], original);
          } else if (arrived.before(neighbour.fingerprint())) {
            later.add(neighbour);
          }
        });
    articles.put(arrived.article(), new Compared(arrived, earliest[0]));
    index(arrived);
    if (earliest[0] != null || hadOriginal) {
      verdicts.accept(verdict(arrived, earliest[0]));
    }
    for (Compared neighbour : later) {
      Original candidate = original(neighbour.fingerprint(), arrived);
      if (candidate != null) {
        judge(neighbour, earlier(neighbour.original(), candidate), verdicts);
      }
    }
  }

  private void judgeAnew(String id, Consumer<Verdict> verdicts) {
    Compared article = articles.get(id);
    Original[] earliest = new Original[1];
    forEachNeighbour(
        article.fingerprint(),
        neighbour ->
            earliest[0] =
                earlier(earliest[0], original(article.fingerprint(), neighbour.fingerprint())));
    judge(article, earliest[0], verdicts);
  }

  private void judge(Compared article, Original original, Consumer<Verdict> verdicts) {
    if (!Objects.equals(article.original(), original)) {
      Fingerprint fingerprint = article.fingerprint();
      articles.put(fingerprint.article(), new Compared(fingerprint, original));
      verdicts.accept(verdict(fingerprint, original));
    }
  }

  /** {@code other} as the original of {@code article}, or null if it is none. */
  private Original original(Fingerprint article, Fingerprint other) {
    if (!other.before(article) || article.time() - other.time() > horizonMillis) {
      return null;
    }
    double similarity = article.signature().similarity(other.signature());
    return similarity < threshold ? null : new Original(other.article(), other.time(), similarity);
  }

  private static Original earlier(Original a, Original b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return Original.EARLIEST.compare(a, b) <= 0 ? a : b;
  }

  private Verdict verdict(Fingerprint article, Original original) {
    return new Verdict(
        article.article(), article.home(), partition, article.signature().fingerprint(), original);
  }

  /** Hands over every other article that shares a band, once. */
  private void forEachNeighbour(Fingerprint article, Consumer<Compared> action) {
    Set<Integer> seen = new HashSet<>();
    for (long band : article.signature().bands()) {
      for (int entry = byBand.first(band); entry >= 0; entry = byBand.next(entry)) {
        seen.add(byBand.value(entry));
      }
    }
    seen.remove(numbers.get(article.article()));
    for (int number : seen) {
      action.accept(articles.get(ids.get(number)));
    }
  }

  private int number(String id) {
    return numbers.computeIfAbsent(
        id,
        unused -> {
          ids.add(id);
          return ids.size() - 1;
        });
  }
}
