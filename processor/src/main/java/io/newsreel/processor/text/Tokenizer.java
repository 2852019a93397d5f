package io.newsreel.processor.text;

import java.util.Arrays;
import java.util.Set;

/** The pass that finds the words. One instance reads one text. */
final class Tokenizer {

  static final long SEED = 0x9E3779B97F4A7C15L;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "sgt", "capt", "adm", "sen",
          "rep", "gov", "st", "rev", "hon", "pres", "sec", "vs", "no", "jr", "sr", "inc", "corp",
          "co", "ltd", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
          "dec");

  private final String text;
  private int size;
  private int[] starts;
  private int[] ends;
  private long[] hashes;
  private byte[] flags;
  private boolean surrogates;
  private final StringBuilder folded = new StringBuilder();

  Tokenizer(String text) {
    this.text = text;
    int guess = text.length() / 5 + 8;
    starts = new int[guess];
    ends = new int[guess];
    hashes = new long[guess];
    flags = new byte[guess];
  }

  Tokens tokens() {
    int at = 0;
    int length = text.length();
    while (at < length) {
      char c = text.charAt(at);
      if (wordCharacter(c)) {
        at = word(at);
      } else {
        at++;
      }
    }
    return new Tokens(text, size, starts, ends, hashes, flags, surrogates);
  }

  private boolean wordCharacter(char c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    if (Character.isSurrogate(c)) {
      surrogates = true;
      return false;
    }
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Reads the word at {@code start} and returns the index after it and its possessive. */
  private int word(int start) {
    int length = text.length();
    int at = start;
    long hash = SEED;
    int letters = 0;
    int capitals = 0;
    boolean acronym = false;
    while (at < length) {
      char c = text.charAt(at);
      if (wordCharacter(c)) {
        if (c < 0x80) {
          if (c >= 'A' && c <= 'Z') {
            capitals++;
            letters++;
            hash = step(hash, (char) (c + 32));
          } else {
            letters += c >= 'a' ? 1 : 0;
            hash = step(hash, c);
          }
        } else {
          if (Character.isLetter(c)) {
            letters++;
            capitals += Character.isUpperCase(c) ? 1 : 0;
          }
          hash = foldInto(hash, c);
        }
        at++;
      } else if (c == '.' && at - start == 1 && letters == 1 && dottedAcronym(at)) {
        // Letters held together by full stops: read the rest of them in one go.
        acronym = true;
        while (at + 1 < length && text.charAt(at) == '.' && singleLetterAt(at + 1)) {
          char letter = text.charAt(at + 1);
          letters++;
          capitals += Character.isUpperCase(letter) ? 1 : 0;
          hash = foldInto(hash, letter);
          at += 2;
        }
        if (at < length && text.charAt(at) == '.') {
          at++;
        }
        break;
      } else if (apostrophe(c) && at + 1 < length && wordCharacter(text.charAt(at + 1))) {
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
    byte flag = gapFlags(start);
    if (Character.isUpperCase(text.charAt(start))) {
      flag |= Tokens.CAPITALISED;
    }
    if (capitals == letters && (letters > 1 || acronym)) {
      flag |= Tokens.ALL_CAPITALS;
    }
    if (acronym) {
      flag |= Tokens.ACRONYM;
    }
    if (at < length && apostrophe(text.charAt(at))) {
      if (at + 1 < length && possessiveAt(at)) {
        flag |= Tokens.POSSESSIVE;
        at += 2;
      } else if (text.charAt(at - 1) == 's') {
        flag |= Tokens.POSSESSIVE;
      }
    }
    add(start, end, finish(hash), flag);
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
  private byte gapFlags(int start) {
    if (size == 0) {
      return Tokens.BREAK_BEFORE | Tokens.SENTENCE_START | Tokens.BLOCK_START;
    }
    byte flag = 0;
    boolean stop = text.charAt(ends[size - 1] - 1) == '.';
    boolean space = false;
    for (int i = ends[size - 1]; i < start; i++) {
      char c = text.charAt(i);
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
    if (stop && space && Character.isUpperCase(text.charAt(start)) && !abbreviated()) {
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
    return length <= 5 && ABBREVIATIONS.contains(foldWord(text, starts[last], ends[last]));
  }

  private boolean dottedAcronym(int dot) {
    return singleLetterAt(dot + 1) && dot + 2 < text.length() && text.charAt(dot + 2) == '.';
  }

  /** Whether a letter stands at {@code at} that is not followed by another letter. */
  private boolean singleLetterAt(int at) {
    return at < text.length()
        && Character.isLetter(text.charAt(at))
        && (at + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  private boolean possessiveAt(int apostrophe) {
    char s = text.charAt(apostrophe + 1);
    return (s == 's' || s == 'S')
        && (apostrophe + 2 >= text.length()
            || !Character.isLetterOrDigit(text.charAt(apostrophe + 2)));
  }

  private boolean digitsAround(int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u02bc';
  }

  private long foldInto(long hash, char c) {
    folded.setLength(0);
    Folding.append(c, folded);
    long result = hash;
    for (int i = 0; i < folded.length(); i++) {
      result = step(result, folded.charAt(i));
    }
    return result;
  }

  /** One step of the word hash: FNV-1a over UTF-16 units, finished by {@link #finish}. */
  static long step(long hash, char c) {
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
