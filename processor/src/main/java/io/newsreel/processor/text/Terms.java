package io.newsreel.processor.text;

import java.util.ArrayList;
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

  /** (state, word) → state. */
  private final LongIntMap transitions;

  /** Hash of a word → its number. */
  private final LongIntMap words;

  /** Prefixes in use, as folded strings, with the number each has as a word. */
  private final Map<String, Integer> prefixes;

  private final int longestPrefix;

  /** Terms that end in each state; null where none does. */
  private final int[] termOf;

  /**
   * Per state: of the words that a longer term goes on with, the bits that their numbers' lowest
   * six give. Most words that follow go nowhere, and are told from it without a look.
   */
  private final long[] goesOn;

  private final int size;

  private Terms(Builder builder) {
    this.transitions = builder.transitions;
    this.words = builder.words;
    this.prefixes = Map.copyOf(builder.prefixes);
    this.longestPrefix = prefixes.keySet().stream().mapToInt(String::length).max().orElse(0);
    this.termOf = builder.termOf.stream().mapToInt(Integer::intValue).toArray();
    this.goesOn = builder.goesOn();
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

  int transition(int state, int word) {
    return ((goesOn[state] >>> word) & 1) == 0 ? NONE : transitions.get(key(state, word));
  }

  int word(long hash) {
    return words.get(hash);
  }

  int term(int state) {
    return termOf[state];
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

  /** Whether a longer term goes on from a state. */
  boolean goesOn(int state) {
    return goesOn[state] != 0;
  }

  private static long key(int state, int word) {
    return ((long) state << 32) | (word & 0xFFFFFFFFL);
  }

  /** Collects terms. */
  public static final class Builder {

    private final LongIntMap transitions = new LongIntMap();
    private final LongIntMap words = new LongIntMap();
    private final Map<String, Integer> prefixes = new HashMap<>();
    private final List<Integer> termOf = new ArrayList<>(List.of(NONE));
    private final List<Long> goesOn = new ArrayList<>(List.of(0L));
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

    private long[] goesOn() {
      return goesOn.stream().mapToLong(Long::longValue).toArray();
    }

    private int extend(int state, int word) {
      int next = transitions.get(key(state, word));
      if (next == NONE) {
        next = termOf.size();
        termOf.add(NONE);
        transitions.put(key(state, word), next);
        goesOn.add(0L);
        goesOn.set(state, goesOn.get(state) | (1L << word));
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
