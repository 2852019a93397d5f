package io.newsreel.processor.text;

import java.util.Arrays;

/**
 * Searches texts for {@link Terms}. Not for several threads: it keeps what it learned about words
 * from one text to the next.
 */
public final class Matcher {

  /** Beyond this many words the memory of words is begun anew, so that it stays small. */
  private static final int WORDS_REMEMBERED = 1 << 17;

  /** Where {@link #known} tells of the words that are part of no term. */
  private static final int OF_NO_TERM = 0;

  private final Terms terms;

  /** Hash of a word → where {@link #known} tells of it. */
  private LongIntMap remembered = new LongIntMap();

  /**
   * What is known of words, one after the other: how many states they lead to from the root, these
   * states, how many numbers they go by in the automaton (their own and those of their prefixes),
   * these numbers.
   */
  private int[] known = new int[1 << 12];

  private int knownSize;

  /** Per word of the text at hand: where {@link #known} tells of it. */
  private int[] words = new int[0];

  Matcher(Terms terms) {
    this.terms = terms;
    forget();
  }

  /** All places where a term stands, in order of their first word; longer ones come later. */
  public Found find(Tokens tokens) {
    look(tokens);
    Found found = new Found();
    int size = tokens.size();
    for (int first = 0; first < size; first++) {
      int word = words[first];
      for (int i = word + 1; i <= word + known[word]; i++) {
        arrive(size, first, first, known[i], found);
      }
    }
    return found;
  }

  /** The words from {@code first} to {@code at} have led to a state. */
  private void arrive(int size, int first, int at, int state, Found found) {
    int term = terms.term(state);
    if (term != Terms.NONE) {
      found.add(term, first, at);
    }
    if (at + 1 == size || !terms.goesOn(state)) {
      return;
    }
    int labels = words[at + 1];
    labels += known[labels] + 1;
    for (int i = labels + 1; i <= labels + known[labels]; i++) {
      int next = terms.transition(state, known[i]);
      if (next != Terms.NONE) {
        arrive(size, first, at + 1, next, found);
      }
    }
  }

  /** Looks up every word first: looks that do not wait for each other are many times as fast. */
  private void look(Tokens tokens) {
    int size = tokens.size();
    if (words.length < size) {
      words = new int[size * 2];
    }
    if (remembered.size() + size > WORDS_REMEMBERED) {
      forget();
    }
    for (int i = 0; i < size; i++) {
      words[i] = remembered.get(tokens.hash(i));
    }
    for (int i = 0; i < size; i++) {
      if (words[i] < 0) {
        words[i] = learn(tokens.hash(i), tokens.folded(i));
      }
    }
  }

  private void forget() {
    remembered = new LongIntMap();
    known[OF_NO_TERM] = 0;
    known[OF_NO_TERM + 1] = 0;
    knownSize = 2;
  }

  private int learn(long hash, String folded) {
    int own = terms.word(hash);
    int[] prefixes = terms.prefixesOf(folded);
    int labels = prefixes.length + (own == Terms.NONE ? 0 : 1);
    int at = OF_NO_TERM;
    if (labels > 0) {
      at = knownSize;
      if (at + 2 * labels + 2 > known.length) {
        known = Arrays.copyOf(known, 2 * (known.length + labels));
      }
      int end = at + 1;
      for (int i = -1; i < prefixes.length; i++) {
        int label = i < 0 ? own : prefixes[i];
        int state = label == Terms.NONE ? Terms.NONE : terms.transition(Terms.ROOT, label);
        if (state != Terms.NONE) {
          known[end++] = state;
        }
      }
      known[at] = end - at - 1;
      known[end++] = labels;
      if (own != Terms.NONE) {
        known[end++] = own;
      }
      for (int prefix : prefixes) {
        known[end++] = prefix;
      }
      knownSize = end;
    }
    remembered.put(hash, at);
    return at;
  }
}
