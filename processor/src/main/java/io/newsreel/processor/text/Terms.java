package io.newsreel.processor.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of all dictionaries in one automaton over words, so that one pass over the words of a
 * text finds them all: names of actors, words of subject rules, cues.
 *
 * <p>A term is one word or several; a word that ends in {@code *} stands for every word that begins
 * so. Words are compared folded. Terms are found whatever stands between their words; who needs
 * names unbroken asks {@link Tokens#broken}.
 *
 * <p>The automaton is immutable and shared; each thread searches with a {@link Matcher} of its own.
 */
public final class Terms {

  static final int ROOT = 0;
  static final int NONE = -1;

  /** Up to so many ways on from a state are looked through one by one; more are a hash table. */
  private static final int FEW = 4;

  /**
   * All states, one after the other, a state's place being its name: the term that ends there or
   * {@link #NONE}; how many ways go on, or, where they are a hash table, its size less one as a
   * negative number; then the ways, a word and the state it leads to. So to follow a word costs one
   * look into memory, which is what counts once this is larger than the processor's caches.
   */
  private final int[] states;

  /** Hash of a word → its number. */
  private final LongIntMap words;

  /** Prefixes in use, as folded strings, with the number each has as a word. */
  private final Map<String, Integer> prefixes;

  private final int longestPrefix;
  private final int size;

  private Terms(Builder builder) {
    this.states = builder.states();
    this.words = builder.words;
    this.prefixes = Map.copyOf(builder.prefixes);
    this.longestPrefix = prefixes.keySet().stream().mapToInt(String::length).max().orElse(0);
    this.size = builder.count;
  }

  /** A builder without terms. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many terms there are; they are numbered from 0. */
  public int size() {
    return size;
  }

  /** A search of these terms for one thread. */
  public Matcher matcher() {
    return new Matcher(this);
  }

  /** The state that a word leads to from a state, or {@link #NONE}. */
  int transition(int state, int word) {
    int ways = states[state + 1];
    int at = state + 2;
    if (ways >= 0) {
      for (int end = at + 2 * ways; at < end; at += 2) {
        if (states[at] == word) {
          return states[at + 1];
        }
      }
      return NONE;
    }
    int slot = slot(word, -ways);
    while (states[at + 2 * slot] != word) {
      if (states[at + 2 * slot] == NONE) {
        return NONE;
      }
      slot = (slot + 1) & -ways;
    }
    return states[at + 2 * slot + 1];
  }

  private static int slot(int word, int mask) {
    int mixed = word * 0x9E3779B1;
    return (mixed ^ (mixed >>> 15)) & mask;
  }

  int word(long hash) {
    return words.get(hash);
  }

  /** The term that ends in a state, or {@link #NONE}. */
  int term(int state) {
    return states[state];
  }

  /** Numbers of the prefixes that a folded word begins with. */
  int[] prefixesOf(String folded) {
    List<Integer> found = new ArrayList<>();
    for (int length = 1; length <= Math.min(longestPrefix, folded.length()); length++) {
      Integer number = prefixes.get(folded.substring(0, length));
      if (number != null) {
        found.add(number);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The words that go on from a state to a longer term: the bits that their numbers' lowest five
   * give. 0 where none does.
   */
  int goesOn(int state) {
    int ways = states[state + 1];
    int bits = 0;
    for (int i = ways < 0 ? -ways : ways - 1; i >= 0; i--) {
      int word = states[state + 2 + 2 * i];
      bits |= word == NONE ? 0 : 1 << word;
    }
    return bits;
  }

  /** Whether no longer term goes on from a state. */
  boolean ends(int state) {
    return states[state + 1] == 0;
  }

  private static long key(int state, int word) {
    return ((long) state << 32) | (word & 0xFFFFFFFFL);
  }

  /** Collects terms. */
  public static final class Builder {

    private final LongIntMap transitions = new LongIntMap();
    private final LongIntMap words = new LongIntMap();
    private final Map<String, Integer> prefixes = new HashMap<>();

    /** Per state: the term that ends there, the state before it, and the word that led here. */
    private final List<Integer> termOf = new ArrayList<>(List.of(NONE));

    private final List<Integer> before = new ArrayList<>(List.of(NONE));
    private final List<Integer> by = new ArrayList<>(List.of(NONE));

    private int wordCount;
    private int count;

    private Builder() {}

    /**
     * Adds a term; the same words again give the same number.
     *
     * @param phrase one word or several, in any spelling that folds to them; a word that ends in
     *     {@code *} is a prefix
     * @return the term's number
     * @throws IllegalArgumentException if the phrase has no word
     */
    public int add(String phrase) {
      Tokens tokens = Tokens.of(phrase);
      if (tokens.size() == 0) {
        throw new IllegalArgumentException("Term '%s' has no word.".formatted(phrase));
      }
      int state = ROOT;
      for (int i = 0; i < tokens.size(); i++) {
        int end = tokens.end(i);
        boolean prefix = end < phrase.length() && phrase.charAt(end) == '*';
        state = extend(state, prefix ? prefix(tokens.folded(i)) : word(tokens.hash(i)));
      }
      if (termOf.get(state) == NONE) {
        termOf.set(state, count++);
      }
      return termOf.get(state);
    }

    /** The automaton of the terms so far. */
    public Terms build() {
      return new Terms(this);
    }

    private int[] states() {
      int[] ways = new int[termOf.size()];
      for (int state = 1; state < ways.length; state++) {
        ways[before.get(state)]++;
      }
      int[] place = new int[ways.length + 1];
      for (int state = 0; state < ways.length; state++) {
        place[state + 1] =
            place[state] + 2 + 2 * (ways[state] <= FEW ? ways[state] : room(ways[state]));
      }
      int[] states = new int[place[ways.length]];
      Arrays.fill(states, NONE);
      for (int state = 0; state < ways.length; state++) {
        states[place[state]] = termOf.get(state);
        states[place[state] + 1] = ways[state] <= FEW ? ways[state] : 1 - room(ways[state]);
      }
      for (int state = 1; state < ways.length; state++) {
        int from = place[before.get(state)];
        int few = states[from + 1];
        int slot = few >= 0 ? 0 : slot(by.get(state), -few);
        while (states[from + 2 + 2 * slot] != NONE) {
          slot = few >= 0 ? slot + 1 : (slot + 1) & -few;
        }
        states[from + 2 + 2 * slot] = by.get(state);
        states[from + 3 + 2 * slot] = place[state];
      }
      return states;
    }

    /** Size of a hash table for so many: a power of two, at most half full. */
    private static int room(int ways) {
      return Integer.highestOneBit(ways - 1) << 2;
    }

    private int extend(int state, int word) {
      int next = transitions.get(key(state, word));
      if (next == NONE) {
        next = termOf.size();
        termOf.add(NONE);
        before.add(state);
        by.add(word);
        transitions.put(key(state, word), next);
      }
      return next;
    }

    private int word(long hash) {
      int number = words.get(hash);
      if (number == NONE) {
        number = wordCount++;
        words.put(hash, number);
      }
      return number;
    }

    private int prefix(String folded) {
      return prefixes.computeIfAbsent(folded, unused -> wordCount++);
    }
  }
}
