package io.newsreel.processor.text;

import java.util.Arrays;
import java.util.List;

/** The pass that finds the words. One instance reads one text. */
final class Tokenizer {

  static final long SEED = 0x9E3779B97F4A7C15L;

  private static final List<String> ABBREVIATIONS =
      List.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "sgt", "capt", "adm", "sen",
          "rep", "gov", "st", "rev", "hon", "pres", "sec", "vs", "no", "jr", "sr", "inc", "corp",
          "co", "ltd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec");

  private static final int LONGEST_ABBREVIATION = 5;
  private static final LongIntMap ABBREVIATION_HASHES = new LongIntMap();

  // What a character is to a word. Those that words are made of are positive, and their two lowest
  // bits count letters and capitals, so that a word's are added up without a branch.
  private static final byte SURROGATE = -1;
  private static final byte NO_WORD = 0;
  private static final byte LETTER = 1;
  private static final byte CAPITAL = 3;
  private static final byte DIGIT_OR_MARK = 4;
  private static final byte[] KINDS = new byte[1 << Character.SIZE];

  static {
    for (int c = 0; c < KINDS.length; c++) {
      KINDS[c] = kind((char) c);
    }
    for (String abbreviation : ABBREVIATIONS) {
      ABBREVIATION_HASHES.put(Tokens.hash(abbreviation), 1);
    }
  }

  private final String text;

  /** The text and, so that no look ahead needs to ask for the end, what no word has in it. */
  private final char[] chars;

  private int size;
  private int[] starts;
  private int[] ends;
  private long[] hashes;
  private byte[] flags;

  Tokenizer(String text) {
    this.text = text;
    chars = new char[text.length() + 1];
    text.getChars(0, text.length(), chars, 0);
    int guess = text.length() / 5 + 8;
    starts = new int[guess];
    ends = new int[guess];
    hashes = new long[guess];
    flags = new byte[guess];
  }

  Tokens tokens() {
    boolean surrogates = false;
    int at = 0;
    int length = text.length();
    while (at < length) {
      byte kind = KINDS[chars[at]];
      if (kind > 0) {
        at = word(at);
      } else {
        surrogates |= kind == SURROGATE;
        at++;
      }
    }
    return new Tokens(text, size, starts, ends, hashes, flags, surrogates);
  }

  private static byte kind(char c) {
    if (Character.isSurrogate(c)) {
      return SURROGATE;
    }
    if (Character.isLetter(c)) {
      return Character.isUpperCase(c) ? CAPITAL : LETTER;
    }
    return Character.isDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK
        ? DIGIT_OR_MARK
        : NO_WORD;
  }

  /** Reads the word at {@code start} and returns the index after it and its possessive. */
  private int word(int start) {
    final char[] chars = this.chars;
    final byte[] kinds = KINDS;
    int at = start;
    long hash = SEED;
    int letters = 0;
    int capitals = 0;
    boolean acronym = false;
    while (true) {
      char c = chars[at];
      int kind = kinds[c];
      while (kind > 0 && c < 0x80) {
        letters += kind & 1;
        capitals += (kind >> 1) & 1;
        hash = step(hash, c | ((kind & 2) << 4));
        c = chars[++at];
        kind = kinds[c];
      }
      if (kind > 0) {
        letters += kind & 1;
        capitals += (kind >> 1) & 1;
        hash = foldInto(hash, c);
        at++;
      } else if (c == ' ') {
        break;
      } else if (c == '.' && at - start == 1 && letters == 1 && dottedAcronym(at)) {
        // Letters held together by full stops: read the rest of them in one go.
        acronym = true;
        while (chars[at] == '.' && singleLetterAt(at + 1)) {
          char letter = chars[at + 1];
          letters++;
          capitals += KINDS[letter] == CAPITAL ? 1 : 0;
          hash = foldInto(hash, letter);
          at += 2;
        }
        if (chars[at] == '.') {
          at++;
        }
        break;
      } else if (apostrophe(c) && KINDS[chars[at + 1]] > 0) {
        if (possessiveAt(at)) {
          break;
        }
        at++;
      } else if ((c == '.' || c == ',') && digitsAround(at)) {
        hash = step(hash, c);
        at++;
      } else {
        break;
      }
    }
    int end = at;
    int flag = gapFlags(start);
    if (KINDS[chars[start]] == CAPITAL) {
      flag |= Tokens.CAPITALISED;
    }
    if (capitals == letters && (letters > 1 || acronym)) {
      flag |= Tokens.ALL_CAPITALS;
    }
    if (acronym) {
      flag |= Tokens.ACRONYM;
    }
    if (apostrophe(chars[at])) {
      if (possessiveAt(at)) {
        flag |= Tokens.POSSESSIVE;
        at += 2;
      } else if (chars[at - 1] == 's') {
        flag |= Tokens.POSSESSIVE;
      }
    }
    add(start, end, finish(hash), (byte) flag);
    return at;
  }

  private void add(int start, int end, long hash, byte flag) {
    if (size == starts.length) {
      int more = size * 2;
      starts = Arrays.copyOf(starts, more);
      ends = Arrays.copyOf(ends, more);
      hashes = Arrays.copyOf(hashes, more);
      flags = Arrays.copyOf(flags, more);
    }
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    flags[size] = flag;
    size++;
  }

  /** What the characters between the word before and this one say. */
  private int gapFlags(int start) {
    if (size == 0) {
      return Tokens.BREAK_BEFORE | Tokens.SENTENCE_START | Tokens.BLOCK_START;
    }
    int end = ends[size - 1];
    boolean stop = chars[end - 1] == '.';
    if (!stop && start == end + 1 && chars[end] == ' ') {
      return 0;
    }
    int flag = 0;
    boolean space = false;
    for (int i = end; i < start; i++) {
      char c = chars[i];
      switch (c) {
        case ' ', '\t', '\u00a0' -> space = true;
        case '-', '\u2010', '\u2011', '&', '\u00ad' -> {}
        case '\'', '\u2019' -> {
          // The possessive of the word before is no break; a quotation mark is.
          if ((flags[size - 1] & Tokens.POSSESSIVE) == 0 || space) {
            flag |= Tokens.BREAK_BEFORE;
          }
        }
        case 's', 'S' -> {}
        case '\n' -> flag |= Tokens.BREAK_BEFORE | Tokens.SENTENCE_START | Tokens.BLOCK_START;
        case '.' -> {
          stop = true;
          if (!abbreviated()) {
            flag |= Tokens.BREAK_BEFORE;
          }
        }
        case '!', '?', '\u2026' -> {
          stop = true;
          flag |= Tokens.BREAK_BEFORE;
        }
        default -> flag |= Tokens.BREAK_BEFORE;
      }
    }
    if (stop && space && KINDS[chars[start]] == CAPITAL && !abbreviated()) {
      flag |= Tokens.SENTENCE_START;
    }
    return flag;
  }

  /** Whether the word before is an initial or an abbreviation, whose full stop ends no sentence. */
  private boolean abbreviated() {
    int last = size - 1;
    int length = ends[last] - starts[last];
    if (length == 1) {
      return (flags[last] & Tokens.CAPITALISED) != 0;
    }
    return length <= LONGEST_ABBREVIATION && ABBREVIATION_HASHES.get(hashes[last]) >= 0;
  }

  private boolean dottedAcronym(int dot) {
    return singleLetterAt(dot + 1) && chars[dot + 2] == '.';
  }

  /** Whether a letter stands at {@code at} that is not followed by another letter. */
  private boolean singleLetterAt(int at) {
    return letter(chars[at]) && !Character.isLetterOrDigit(chars[at + 1]);
  }

  private static boolean letter(char c) {
    return (KINDS[c] & LETTER) != 0 && KINDS[c] > 0;
  }

  private boolean possessiveAt(int apostrophe) {
    char s = chars[apostrophe + 1];
    return (s == 's' || s == 'S') && !Character.isLetterOrDigit(chars[apostrophe + 2]);
  }

  private boolean digitsAround(int at) {
    return at > 0 && Character.isDigit(chars[at - 1]) && Character.isDigit(chars[at + 1]);
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc';
  }

  private static long foldInto(long hash, char c) {
    String folded = Folding.fold(c);
    long result = hash;
    for (int i = 0; i < folded.length(); i++) {
      result = step(result, folded.charAt(i));
    }
    return result;
  }

  /** One step of the word hash: FNV-1a over UTF-16 units, finished by {@link #finish}. */
  static long step(long hash, int c) {
    return (hash ^ c) * 0x100000001B3L;
  }

  /** The finishing mix of SplitMix64, so that every bit of the hash is usable. */
  static long finish(long hash) {
    long z = (hash ^ (hash >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** The word between two indexes folded, its full stops and apostrophes left out. */
  static String foldWord(String text, int start, int end) {
    StringBuilder word = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean inner =
          apostrophe(c)
              || (c == '.'
                  && !(i > start
                      && i + 1 < end
                      && Character.isDigit(text.charAt(i - 1))
                      && Character.isDigit(text.charAt(i + 1))));
      if (!inner) {
        Folding.append(c, word);
      }
    }
    return word.toString();
  }
}
