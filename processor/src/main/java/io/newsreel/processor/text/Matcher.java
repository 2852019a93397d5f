package io.newsreel.processor.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Searches texts for {@link Terms}. Not for several threads: it keeps what it learned about words
 * from one text to the next.
 */
public final class Matcher {

  /** Beyond this many words the memory of words is begun anew, so that it stays small. */
  private static final int WORDS_REMEMBERED = 1 << 17;

  private static final int[] NO_PREFIX = {};

  private final Terms terms;

  /** Hash of a word → index into {@link #prefixesOf}. */
  private LongIntMap remembered = new LongIntMap();

  private final List<int[]> prefixesOf = new ArrayList<>();

  Matcher(Terms terms) {
    this.terms = terms;
  }

  /** All places where a term stands, in order of their first word; longer ones come later. */
  public Found find(Tokens tokens) {
    Found found = new Found();
    for (int first = 0; first < tokens.size(); first++) {
      walk(tokens, first, first, Terms.ROOT, found);
    }
    return found;
  }

  private void walk(Tokens tokens, int first, int at, int from, Found found) {
    if (at == tokens.size()) {
      return;
    }
    int word = terms.word(tokens.hash(at));
    if (word != Terms.NONE) {
      step(tokens, first, at, terms.transition(from, word), found);
    }
    if (terms.hasPrefixes()) {
      for (int prefix : prefixes(tokens, at)) {
        step(tokens, first, at, terms.transition(from, prefix), found);
      }
    }
  }

  private void step(Tokens tokens, int first, int at, int state, Found found) {
    if (state == Terms.NONE) {
      return;
    }
    int term = terms.term(state);
    if (term != Terms.NONE) {
      found.add(term, first, at);
    }
    walk(tokens, first, at + 1, state, found);
  }

  private int[] prefixes(Tokens tokens, int i) {
    long hash = tokens.hash(i);
    int known = remembered.get(hash);
    if (known >= 0) {
      return prefixesOf.get(known);
    }
    if (remembered.size() >= WORDS_REMEMBERED) {
      remembered = new LongIntMap();
      prefixesOf.clear();
    }
    int[] prefixes = terms.prefixesOf(tokens.folded(i));
    remembered.put(hash, prefixesOf.size());
    prefixesOf.add(prefixes.length == 0 ? NO_PREFIX : prefixes);
    return prefixes;
  }
}
