package io.newsreel.processor.clean;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.dynatrace.hash4j.hashing.Hashing;
import io.newsreel.processor.index.LongMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The blocks that publishers repeat. A block is proven to be boilerplate by {@code k} articles of
 * one publisher that carry it and are no reprints of each other; a quote that goes round in
 * versions of one text proves nothing.
 *
 * <p>Whether a block is proven depends on the set of articles, not on their order: whoever changes
 * an article is told which other articles have a block that is now proven, or is no more, and makes
 * their rows anew.
 *
 * <p>It is an index in memory, rebuilt at a start from the rows, which remember the keys of their
 * blocks.
 */
public final class LearnedBlocks {

  /** How many articles prove a block, unless told otherwise. */
  public static final int DEFAULT_PROOF = 3;

  /**
   * How many carriers of a block are remembered. A block with as many has long been proven; one
   * more would only make the list longer.
   */
  private static final int CARRIERS = 64;

  /** Blocks of fewer characters are no evidence: they are mere marks. */
  private static final int SHORTEST = 4;

  private final int proof;
  private final LongMultimap carriers = new LongMultimap();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Carrier> articles = new ArrayList<>();

  private record Carrier(String id, String text, long[] keys) {}

  /**
   * An empty memory.
   *
   * @param proof how many different articles prove a block, 2 or more
   */
  public LearnedBlocks(int proof) {
    this.proof = proof;
  }

  /** The key of a block of a publisher; 0 where the block is too short to be evidence. */
  public static long key(String publisher, String block) {
    if (block.length() < SHORTEST) {
      return 0;
    }
    String normal = publisher + '\n' + block.toLowerCase(Locale.ROOT);
    return Hashing.wyhashFinal4().hashBytesToLong(normal.getBytes(UTF_8));
  }

  /**
   * Takes in an article, or its new version.
   *
   * @param id its id
   * @param text id of the text it prints: articles that print one text count once
   * @param keys keys of its blocks; none to forget the article
   * @return ids of the other articles that have a block which has become proven, or is no more
   */
  public Set<String> put(String id, String text, long[] keys) {
    int number = numbers.computeIfAbsent(id, this::newNumber);
    Carrier old = articles.get(number);
    Set<Long> touched = new LinkedHashSet<>();
    for (long key : old.keys()) {
      touched.add(key);
    }
    for (long key : keys) {
      touched.add(key);
    }
    Map<Long, Boolean> before = new HashMap<>();
    touched.forEach(key -> before.put(key, proven(key)));
    for (long key : old.keys()) {
      carriers.remove(key, number);
    }
    articles.set(number, new Carrier(id, text, keys));
    for (long key : keys) {
      if (room(key)) {
        carriers.add(key, number);
      }
    }
    Set<String> affected = new LinkedHashSet<>();
    for (long key : touched) {
      if (before.get(key) != proven(key)) {
        collect(key, affected);
      }
    }
    affected.remove(id);
    return affected;
  }

  /** Whether an article has ever been taken in. */
  public boolean knows(String id) {
    return numbers.containsKey(id);
  }

  /** Whether a block is proven. */
  public boolean proven(long key) {
    if (key == 0) {
      return false;
    }
    Set<String> texts = new HashSet<>();
    for (int entry = carriers.first(key); entry >= 0; entry = carriers.next(entry)) {
      texts.add(articles.get(carriers.value(entry)).text());
      if (texts.size() >= proof) {
        return true;
      }
    }
    return false;
  }

  /** Why a proven block was dropped. */
  public String reason() {
    return "repeated by its publisher in " + proof + " or more different articles";
  }

  private boolean room(long key) {
    if (key == 0) {
      return false;
    }
    int count = 0;
    for (int entry = carriers.first(key); entry >= 0; entry = carriers.next(entry)) {
      count++;
    }
    return count < CARRIERS || !proven(key);
  }

  private void collect(long key, Set<String> ids) {
    for (int entry = carriers.first(key); entry >= 0; entry = carriers.next(entry)) {
      ids.add(articles.get(carriers.value(entry)).id());
    }
  }

  private int newNumber(String id) {
    articles.add(new Carrier(id, id, new long[0]));
    return articles.size() - 1;
  }
}
