package io.newsreel.processor.text;

import java.util.Arrays;

/**
 * Searches texts for {@link Terms}. Not for several threads: it keeps what it learned about words
 * from one text to the next.
 */
public final class Matcher {

  /** Beyond this many words the memory of words is begun anew, so that it stays small. */
  private static final int WORDS_REMEMBERED = 1 << 17;

  /** Every word may go on, as far as is known. */
  private static final int ANY = -1;

  /** Where {@link #known} tells of the words that are part of no term. */
  private static final int OF_NO_TERM = 0;

  private final Terms terms;

  /** Hash of a word → where {@link #known} tells of it. */
  private LongIntMap remembered = new LongIntMap();

  /**
   * What is known of words, one after the other: how many states they lead to from the root; of
   * each the state, the term that ends there, and a bit for each of the words that may go on from
   * it (by {@link Terms#goesOn}), so that most states need not be looked at; how many numbers the
   * word goes by in the automaton (its own and those of its prefixes), and these numbers.
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
      int at = words[first] + 1;
      for (int end = at + 3 * known[at - 1]; at < end; at += 3) {
        if (known[at + 1] != Terms.NONE) {
          found.add(known[at + 1], first, first);
        }
        if (known[at + 2] != 0 && first + 1 < size) {
          goOn(size, first, first + 1, known[at], known[at + 2], found);
        }
      }
    }
    return found;
  }

  /** The words from {@code first} to before {@code at} have led to a state; looks at the next. */
  private void goOn(int size, int first, int at, int state, int goesOn, Found found) {
    int labels = words[at];
    labels += 3 * known[labels] + 1;
    for (int i = labels + 1; i <= labels + known[labels]; i++) {
      if ((goesOn >>> known[i] & 1) != 0) {
        int next = terms.transition(state, known[i]);
        if (next != Terms.NONE) {
          arrive(size, first, at, next, found);
        }
      }
    }
  }

  private void arrive(int size, int first, int at, int state, Found found) {
    int term = terms.term(state);
    if (term != Terms.NONE) {
      found.add(term, first, at);
    }
    if (at + 1 < size && !terms.ends(state)) {
      goOn(size, first, at + 1, state, ANY, found);
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
      if (at + 4 * labels + 2 > known.length) {
        known = Arrays.copyOf(known, 2 * (known.length + 2 * labels));
      }
      int end = at + 1;
      for (int i = -1; i < prefixes.length; i++) {
        int label = i < 0 ? own : prefixes[i];
        int state = label == Terms.NONE ? Terms.NONE : terms.transition(Terms.ROOT, label);
        if (state != Terms.NONE) {
          known[end++] = state;
          known[end++] = terms.term(state);
          known[end++] = terms.goesOn(state);
        }
      }
      known[at] = (end - at - 1) / 3;
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
