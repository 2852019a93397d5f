package io.newsreel.processor.actors;

import io.newsreel.processor.text.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the word lists say of a word, as bits of a long, by the word's hash. The lists are {@code
 * actors/words.txt}, {@code actors/first-names.txt} and {@code actors/surnames.txt}.
 */
final class WordClasses {

  static final long KNOWN = 1;
  static final long TITLE = 1L << 1;
  static final long TITLE_END = 1L << 2;
  static final long COURTESY = 1L << 3;
  static final long SAYING = 1L << 4;
  static final long ACTING = 1L << 5;
  static final long IN_PLACE = 1L << 6;
  static final long TOWARDS = 1L << 7;
  static final long ROLE_NOUN = 1L << 8;
  static final long BODY = 1L << 9;
  static final long BODY_OF = 1L << 10;
  static final long FIRM = 1L << 11;
  static final long SITE = 1L << 12;
  static final long JOINT = 1L << 13;
  static final long PARTICLE = 1L << 14;
  static final long TIME = 1L << 15;
  static final long OPENER = 1L << 16;
  static final long WORD = 1L << 17;
  static final long TOWN_NOUN = 1L << 18;

  static final long SURNAME_FIRST = 1L << 19;
  static final long COMPOUND = 1L << 20;
  static final long NO_NAME = 1L << 21;
  static final long NAMESAKE = 1L << 22;
  static final long REGION = 1L << 23;
  static final long WITHIN = 1L << 24;

  static final long OWNER = 1L << 25;

  /** A first name and nothing else. */
  static final long FIRST_NAME = 1L << 26;

  /** A first name that is a place or an everyday word as well. */
  static final long DOUBTFUL_FIRST_NAME = 1L << 27;

  /** First word of an organisation's name in another language. */
  static final long LEAD = 1L << 28;

  /** A surname and nothing else. */
  static final long SURNAME = 1L << 29;

  /** Words in capitals that name no actor: GDP, CEO, a currency. */
  static final long ABBREVIATION = 1L << 30;

  /** Last word of what has an abbreviation and is no organisation: a disease, a treaty, a test. */
  static final long NO_BODY = 1L << 31;

  /** What is a person's and not the person, though the name stands before it: a campaign. */
  static final long BELONGINGS = 1L << 32;

  /** Last word of the name of an event, a prize, a disease, a law. */
  static final long EVENT = 1L << 33;

  /** Bodies whose names list what they are for, with commas. */
  static final long LIST = 1L << 34;

  /** What shows that a demonym means a language or a kind of thing. */
  static final long TONGUE = 1L << 35;

  /** Which part of a place is meant: North, Greater. */
  static final long COMPASS = 1L << 36;

  /** Last word of the names of institutions that every country has: Ministry, Court. */
  static final long INSTITUTION = 1L << 37;

  /** Such a word that is a name by itself: Parliament, Cabinet. */
  static final long INSTITUTION_ALONE = 1L << 38;

  /** What organisations are, in small letters beside their names: newspaper, startup. */
  static final long ORGAN = 1L << 39;

  /** First word of the name of a place: Lake, Mount. */
  static final long PLACE_LEAD = 1L << 40;

  /** What a place is that is part of its name even in small letters: province. */
  static final long DIVISION = 1L << 41;

  /** Small words between a subject and its verb. */
  static final long ADVERB = 1L << 42;

  /** Adjectives that open sentences and names alike: New, General. */
  static final long ATTRIBUTE = 1L << 43;

  /** What a firm is in law: Inc, Ltd. */
  static final long LEGAL_FORM = 1L << 44;

  /** What only firms and the like have: a CEO, a founder, shareholders. */
  static final long FIRM_OFFICE = 1L << 45;

  /** Titles of kings and nobles, after whom hospitals and schools are named. */
  static final long ROYAL = 1L << 46;

  /** Relatives: father, wife. */
  static final long KIN = 1L << 47;

  /** What one has in a company: shares, a stake. */
  static final long STAKE = 1L << 48;

  /** What a country is or was, or who stands for it: Nazi, Communist, Miss. */
  static final long ASPECT = 1L << 49;

  /** What a place has, before "of": residents, a mayor, outskirts. */
  static final long OF_A_PLACE = 1L << 50;

  /** Verbs that take people to a place. */
  static final long MOTION = 1L << 51;

  /** What laws and programmes have, behind their names: recipients, a repeal. */
  static final long OF_A_LAW = 1L << 52;

  /** What is done to laws and programmes, before their names: repeal, under. */
  static final long ON_A_LAW = 1L << 53;

  /** Storms that are given names: hurricane, typhoon. */
  static final long STORM = 1L << 54;

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
          "first-name",
          "doubtful-first-name",
          "lead",
          "surname",
          "abbreviation",
          "no-body",
          "belongings",
          "event",
          "list",
          "tongue",
          "compass",
          "institution",
          "institution-alone",
          "organ",
          "place-lead",
          "division",
          "adverb",
          "attribute",
          "legal-form",
          "firm-office",
          "royal",
          "kin",
          "stake",
          "aspect",
          "of-a-place",
          "motion",
          "of-a-law",
          "on-a-law",
          "storm");

  private static final int FILTER_WORDS = 1 << 11;

  /** As many bits of a slot number the word's classes in {@link #combinations}. */
  private static final int COMBINATION_BITS = 11;

  /**
   * Open addressing: the upper bits of a word's hash, then the number of its classes; 0 is empty.
   * An int a word instead of two longs, so that the table stays in the cache. The bits that are
   * compared, those of the slot and of the filter make two words in a hundred million look alike.
   */
  private int[] slots = new int[0];

  /** What words can be: the classes that some word has, 0 for none. */
  private long[] combinations = new long[0];

  /** A bit for each word in the table, small enough to stay in the cache: most words have none. */
  private final long[] filter = new long[FILTER_WORDS];

  private WordClasses() {}

  /**
   * The lists that come with Newsreel.
   *
   * @throws IllegalStateException if a line names no class
   */
  static WordClasses load() {
    WordClasses classes = new WordClasses();
    Map<Long, Long> table = new LinkedHashMap<>();
    for (String line : WordLists.lines("words.txt")) {
      String[] words = line.split("\\s+", -1);
      int bit = NAMES.indexOf(words[0]);
      if (bit < 0) {
        throw new IllegalStateException(
            "words.txt: '%s' is no class; classes are %s.".formatted(words[0], NAMES));
      }
      for (int i = 1; i < words.length; i++) {
        classes.add(table, words[i], 1L << (bit + 1));
      }
    }
    for (String line : WordLists.lines("first-names.txt")) {
      for (String name : line.split("\\s+", -1)) {
        boolean doubtful = name.endsWith("?");
        classes.add(
            table,
            doubtful ? name.substring(0, name.length() - 1) : name,
            doubtful ? DOUBTFUL_FIRST_NAME : FIRST_NAME);
      }
    }
    for (String line : WordLists.lines("surnames.txt")) {
      for (String name : line.split("\\s+", -1)) {
        classes.add(table, name, SURNAME);
      }
    }
    classes.build(table);
    return classes;
  }

  /** The bits of the word with this hash; {@link #KNOWN} is always among them. */
  long of(long hash) {
    if ((filter[(int) (hash >>> 40) & (FILTER_WORDS - 1)] >>> (hash >>> 32 & 63) & 1) == 0) {
      return KNOWN;
    }
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    int key = (int) (hash >>> 32) & -(1 << COMBINATION_BITS);
    while (slots[slot] != 0) {
      if ((slots[slot] & -(1 << COMBINATION_BITS)) == key) {
        return combinations[slots[slot] & ((1 << COMBINATION_BITS) - 1)];
      }
      slot = (slot + 1) & mask;
    }
    return KNOWN;
  }

  private void add(Map<Long, Long> words, String word, long bit) {
    Tokens tokens = Tokens.of(word);
    // A word with a hyphen is two words of a text; the second tells as much.
    long hash = tokens.hash(tokens.size() - 1);
    filter[(int) (hash >>> 40) & (FILTER_WORDS - 1)] |= 1L << (hash >>> 32 & 63);
    words.merge(hash, bit | KNOWN, (one, other) -> one | other);
  }

  /** Makes the table of the words read. */
  private void build(Map<Long, Long> words) {
    Map<Long, Integer> numbers = new LinkedHashMap<>();
    numbers.put(0L, 0);
    slots = new int[Integer.highestOneBit(words.size()) * 4];
    words.forEach(
        (hash, bits) -> {
          numbers.putIfAbsent(bits, numbers.size());
          int slot = hash.intValue() & (slots.length - 1);
          while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
          }
          slots[slot] = ((int) (hash >>> 32) & -(1 << COMBINATION_BITS)) | numbers.get(bits);
        });
    if (numbers.size() > 1 << COMBINATION_BITS) {
      throw new IllegalStateException(
          "words.txt: %d combinations of classes, at most %d can be told apart."
              .formatted(numbers.size(), 1 << COMBINATION_BITS));
    }
    combinations = numbers.keySet().stream().mapToLong(Long::longValue).toArray();
  }
}
