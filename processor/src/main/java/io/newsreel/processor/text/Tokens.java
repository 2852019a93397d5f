package io.newsreel.processor.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The words of one text with their offsets, made in one pass. Everything that reads a text (terms
 * of dictionaries, shingles, sentences) reads this.
 *
 * <p>A word is a run of letters and digits. Letters held together by full stops are one word
 * ({@code U.S.} folds to {@code us}), an apostrophe inside a word belongs to it ({@code O'Brien}
 * folds to {@code obrien}), the possessive {@code 's} does not; a hyphen separates words. Offsets
 * are UTF-16 indexes; {@link #codePoint(int)} turns them into code points.
 */
public final class Tokens {

  static final byte CAPITALISED = 1;
  static final byte ALL_CAPITALS = 2;
  static final byte ACRONYM = 4;
  static final byte BREAK_BEFORE = 8;
  static final byte SENTENCE_START = 16;
  static final byte BLOCK_START = 32;
  static final byte POSSESSIVE = 64;

  private final String text;
  private final int size;
  private final int[] starts;
  private final int[] ends;
  private final long[] hashes;
  private final byte[] flags;
  private final boolean surrogates;

  /**
   * Where the second halves of characters stand that are two UTF-16 units; null until asked for.
   */
  private int[] pairs;

  Tokens(
      String text,
      int size,
      int[] starts,
      int[] ends,
      long[] hashes,
      byte[] flags,
      boolean surrogates) {
    this.text = text;
    this.size = size;
    this.starts = starts;
    this.ends = ends;
    this.hashes = hashes;
    this.flags = flags;
    this.surrogates = surrogates;
  }

  /** The words of a text. */
  public static Tokens of(String text) {
    return new Tokenizer(text).tokens();
  }

  /**
   * The words of what is left when parts of the text are cut out. They are what {@link #of} finds
   * there, as long as whole lines are cut.
   *
   * @param cuts for each part, in order, where it begins and where it ends
   */
  public Tokens without(int[] cuts) {
    StringBuilder left = new StringBuilder(text.length());
    int[] newStarts = new int[size];
    int[] newEnds = new int[size];
    long[] newHashes = new long[size];
    byte[] newFlags = new byte[size];
    int newSize = 0;
    int from = 0;
    int word = 0;
    for (int cut = 0; cut <= cuts.length; cut += 2) {
      int to = cut < cuts.length ? cuts[cut] : text.length();
      int shift = from - left.length();
      left.append(text, from, to);
      int first = word;
      for (; word < size && starts[word] < to; word++) {
        newStarts[newSize + word - first] = starts[word] - shift;
        newEnds[newSize + word - first] = ends[word] - shift;
      }
      System.arraycopy(hashes, first, newHashes, newSize, word - first);
      System.arraycopy(flags, first, newFlags, newSize, word - first);
      newSize += word - first;
      from = cut < cuts.length ? cuts[cut + 1] : to;
      while (word < size && starts[word] < from) {
        word++;
      }
    }
    return new Tokens(
        left.toString(), newSize, newStarts, newEnds, newHashes, newFlags, surrogates);
  }

  /** The text the words are of. */
  public String text() {
    return text;
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  /** Where word {@code i} begins. */
  public int start(int i) {
    return starts[i];
  }

  /** The index after word {@code i}; a possessive {@code 's} is not part of it. */
  public int end(int i) {
    return ends[i];
  }

  /** 64-bit hash of word {@code i} as {@link Folding} folds it; equal to {@link #hash(String)}. */
  public long hash(int i) {
    return hashes[i];
  }

  /** A hash of the words {@code first} to {@code last} as they are compared. */
  public long hash(int first, int last) {
    long hash = 0;
    for (int i = first; i <= last; i++) {
      hash = hash * 31 + hash(i);
    }
    return hash;
  }

  /** Word {@code i} as it stands. */
  public String surface(int i) {
    return text.substring(starts[i], ends[i]);
  }

  /** What stands from the beginning of word {@code first} to the end of word {@code last}. */
  public String surface(int first, int last) {
    return text.substring(starts[first], ends[last]);
  }

  /** Word {@code i} folded, full stops and apostrophes left out. */
  public String folded(int i) {
    return Tokenizer.foldWord(text, starts[i], ends[i]);
  }

  /** Whether word {@code i} begins with a capital letter. */
  public boolean capitalised(int i) {
    return (flags[i] & CAPITALISED) != 0;
  }

  /**
   * Whether all letters of word {@code i} are capitals, and it has two or more or is an acronym.
   */
  public boolean allCapitals(int i) {
    return (flags[i] & ALL_CAPITALS) != 0;
  }

  /** Whether word {@code i} is written with full stops between its letters. */
  public boolean acronym(int i) {
    return (flags[i] & ACRONYM) != 0;
  }

  /** Whether word {@code i} is followed by a possessive {@code 's} or {@code '}. */
  public boolean possessive(int i) {
    return (flags[i] & POSSESSIVE) != 0;
  }

  /**
   * Whether something other than spaces or a hyphen stands between word {@code i - 1} and word
   * {@code i}: punctuation, a bracket, a line's end. No name runs over such a place.
   */
  public boolean breakBefore(int i) {
    return (flags[i] & BREAK_BEFORE) != 0;
  }

  /** Whether there is a break inside the words {@code first} to {@code last}. */
  public boolean broken(int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      if (breakBefore(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether word {@code i} opens a sentence. */
  public boolean sentenceStart(int i) {
    return (flags[i] & SENTENCE_START) != 0;
  }

  /** Whether word {@code i} opens a block, that is a line. */
  public boolean blockStart(int i) {
    return (flags[i] & BLOCK_START) != 0;
  }

  /** The characters between word {@code i - 1} (or the beginning) and word {@code i}. */
  public String gapBefore(int i) {
    return text.substring(i == 0 ? 0 : ends[i - 1], starts[i]);
  }

  /** Whether the text has characters outside the Basic Multilingual Plane, emoji most often. */
  public boolean surrogates() {
    return surrogates;
  }

  /** A UTF-16 index of the text as a count of code points. */
  public int codePoint(int index) {
    return surrogates ? index - pairsBefore(index) : index;
  }

  private int pairsBefore(int index) {
    if (pairs == null) {
      pairs =
          IntStream.range(1, text.length())
              .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
              .toArray();
    }
    int found = Arrays.binarySearch(pairs, index);
    return found < 0 ? -found - 1 : found;
  }

  /** Hash of a single folded word. */
  public static long hash(String foldedWord) {
    long hash = Tokenizer.SEED;
    for (int i = 0; i < foldedWord.length(); i++) {
      hash = Tokenizer.step(hash, foldedWord.charAt(i));
    }
    return Tokenizer.finish(hash);
  }
}
