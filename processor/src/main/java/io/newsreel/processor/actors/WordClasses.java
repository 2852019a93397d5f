package io.newsreel.processor.actors;

import io.newsreel.processor.text.Tokens;
import java.util.List;

/**
 * What the word lists say of a word, as bits of an int, by the word's hash. The lists are {@code
 * actors/words.txt}, {@code actors/first-names.txt} and {@code actors/surnames.txt}.
 */
final class WordClasses {

  static final int KNOWN = 1;
  static final int TITLE = 1 << 1;
  static final int TITLE_END = 1 << 2;
  static final int COURTESY = 1 << 3;
  static final int SAYING = 1 << 4;
  static final int ACTING = 1 << 5;
  static final int IN_PLACE = 1 << 6;
  static final int TOWARDS = 1 << 7;
  static final int ROLE_NOUN = 1 << 8;
  static final int BODY = 1 << 9;
  static final int BODY_OF = 1 << 10;
  static final int FIRM = 1 << 11;
  static final int SITE = 1 << 12;
  static final int JOINT = 1 << 13;
  static final int PARTICLE = 1 << 14;
  static final int TIME = 1 << 15;
  static final int OPENER = 1 << 16;
  static final int WORD = 1 << 17;
  static final int TOWN_NOUN = 1 << 18;

  static final int SURNAME_FIRST = 1 << 19;
  static final int COMPOUND = 1 << 20;
  static final int NO_NAME = 1 << 21;
  static final int NAMESAKE = 1 << 22;
  static final int REGION = 1 << 23;
  static final int WITHIN = 1 << 24;

  static final int OWNER = 1 << 25;

  /** A first name and nothing else. */
  static final int FIRST_NAME = 1 << 26;

  /** A first name that is a place or an everyday word as well. */
  static final int DOUBTFUL_FIRST_NAME = 1 << 27;

  /** First word of an organisation's name in another language. */
  static final int LEAD = 1 << 28;

  /** A surname and nothing else. */
  static final int SURNAME = 1 << 29;

  /** Words in capitals that name no actor: GDP, CEO, a currency. */
  static final int ABBREVIATION = 1 << 30;

  /** Last word of what has an abbreviation and is no organisation: a disease, a treaty, a test. */
  static final int NO_BODY = 1 << 31;

  /** Names of the classes in {@code words.txt}; the first is bit 1. */
  private static final List<String> NAMES =
      List.of(
          "title",
          "title-end",
          "courtesy",
          "saying",
          "acting",
          "in-place",
          "towards",
          "role-noun",
          "body",
          "body-of",
          "firm",
          "site",
          "joint",
          "particle",
          "time",
          "opener",
          "word",
          "town-noun",
          "surname-first",
          "compound",
          "no-name",
          "namesake",
          "region",
          "within",
          "owner",
          "-",
          "-",
          "lead",
          "surname",
          "abbreviation",
          "no-body");

  private long[] keys = new long[1 << 14];
  private int[] bits = new int[1 << 14];
  private int size;

  private WordClasses() {}

  /**
   * The lists that come with Newsreel.
   *
   * @throws IllegalStateException if a line names no class
   */
  static WordClasses load() {
    WordClasses classes = new WordClasses();
    for (String line : WordLists.lines("words.txt")) {
      String[] words = line.split("\\s+", -1);
      int bit = NAMES.indexOf(words[0]);
      if (bit < 0) {
        throw new IllegalStateException(
            "words.txt: '%s' is no class; classes are %s.".formatted(words[0], NAMES));
      }
      for (int i = 1; i < words.length; i++) {
        classes.add(words[i], 1 << (bit + 1));
      }
    }
    for (String line : WordLists.lines("first-names.txt")) {
      for (String name : line.split("\\s+", -1)) {
        boolean doubtful = name.endsWith("?");
        classes.add(
            doubtful ? name.substring(0, name.length() - 1) : name,
            doubtful ? DOUBTFUL_FIRST_NAME : FIRST_NAME);
      }
    }
    for (String line : WordLists.lines("surnames.txt")) {
      for (String name : line.split("\\s+", -1)) {
        classes.add(name, SURNAME);
      }
    }
    return classes;
  }

  /** The bits of the word with this hash; {@link #KNOWN} is always among them. */
  int of(long hash) {
    int mask = keys.length - 1;
    int slot = (int) hash & mask;
    while (bits[slot] != 0) {
      if (keys[slot] == hash) {
        return bits[slot];
      }
      slot = (slot + 1) & mask;
    }
    return KNOWN;
  }

  private void add(String word, int bit) {
    Tokens tokens = Tokens.of(word);
    // A word with a hyphen is two words of a text; the second tells as much.
    put(tokens.hash(tokens.size() - 1), bit | KNOWN);
  }

  private void put(long hash, int bit) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int mask = keys.length - 1;
    int slot = (int) hash & mask;
    while (bits[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    size += bits[slot] == 0 ? 1 : 0;
    keys[slot] = hash;
    bits[slot] |= bit;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldBits = bits;
    keys = new long[oldKeys.length * 2];
    bits = new int[oldKeys.length * 2];
    size = 0;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldBits[i] != 0) {
        put(oldKeys[i], oldBits[i]);
      }
    }
  }
}
