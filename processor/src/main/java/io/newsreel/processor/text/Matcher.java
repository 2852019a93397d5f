package io.newsreel.processor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Searches texts for {@link Terms}. Not for several threads: it keeps what it learned about words
 * from one text to the next.
 */
public final class Matcher {

  /** Beyond this many words the memory of words is begun anew, so that it stays small. */
  private static final int WORDS_REMEMBERED = 1 << 17;

  private final Terms terms;

  /** Hash of a word → its place in {@link #words}. */
  private LongIntMap remembered = new LongIntMap();

  private final List<Word> words = new ArrayList<>();

  /**
   * What is known of a word of some text. Most words begin no term, and learn so in one look.
   *
   * @param labels the numbers it goes by in the automaton: its own and those of its prefixes
   * @param states where these lead from the root
   */
  private record Word(int[] labels, int[] states) {
    private static final Word OF_NO_TERM = new Word(new int[0], new int[0]);
  }

  Matcher(Terms terms) {
    this.terms = terms;
  }

  /** All places where a term stands, in order of their first word; longer ones come later. */
  public Found find(Tokens tokens) {
    Found found = new Found();
    for (int first = 0; first < tokens.size(); first++) {
      for (int state : word(tokens, first).states) {
        arrive(tokens, first, first, state, found);
      }
    }
    return found;
  }

  /** The words from {@code first} to {@code at} have led to a state. */
  private void arrive(Tokens tokens, int first, int at, int state, Found found) {
    int term = terms.term(state);
    if (term != Terms.NONE) {
      found.add(term, first, at);
    }
    if (at + 1 == tokens.size() || !terms.goesOn(state)) {
      return;
    }
    for (int label : word(tokens, at + 1).labels) {
      int next = terms.transition(state, label);
      if (next != Terms.NONE) {
        arrive(tokens, first, at + 1, next, found);
      }
    }
  }

  private Word word(Tokens tokens, int i) {
    long hash = tokens.hash(i);
    int known = remembered.get(hash);
    if (known >= 0) {
      return words.get(known);
    }
    if (remembered.size() >= WORDS_REMEMBERED) {
      remembered = new LongIntMap();
      words.clear();
    }
    Word word = learn(hash, tokens.folded(i));
    remembered.put(hash, words.size());
    words.add(word);
    return word;
  }

  private Word learn(long hash, String folded) {
    int own = terms.word(hash);
    int[] prefixes = terms.prefixesOf(folded);
    int[] labels =
        own == Terms.NONE
            ? prefixes
            : IntStream.concat(IntStream.of(own), IntStream.of(prefixes)).toArray();
    int[] states =
        IntStream.of(labels)
            .map(label -> terms.transition(Terms.ROOT, label))
            .filter(state -> state != Terms.NONE)
            .toArray();
    return labels.length == 0 ? Word.OF_NO_TERM : new Word(labels, states);
  }
}
