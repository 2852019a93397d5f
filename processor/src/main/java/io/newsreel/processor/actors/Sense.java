package io.newsreel.processor.actors;

import io.newsreel.events.ActorKind;
import io.newsreel.processor.text.Tokens;

/** What a term of the dictionary can mean: an entry, in one of its uses. */
final class Sense {

  /** The lists of an entry. */
  enum Use {
    NAME(1),
    SHORT(2),
    ALONE(4),
    DEMONYM(8),
    METONYM(16),
    NOT(32),
    WITH(64);

    /** A bit of its own. */
    final int bit;

    Use(int bit) {
      this.bit = bit;
    }
  }

  /** The uses that count with no other mention and no context. */
  static final int FIRM = Use.NAME.bit | Use.DEMONYM.bit | Use.METONYM.bit | Use.NOT.bit;

  private final Actor actor;
  private final Use use;
  private final String text;

  /** Per word, whether the dictionary spells it with a capital letter. */
  private final boolean[] capitals;

  /** Per word, whether the dictionary sets punctuation before it, as in "Athens, Georgia". */
  private final boolean[] breaks;

  /** Whether the dictionary spells all of it in capitals, as in NATO. */
  private final boolean allCapitals;

  /** Whether the dictionary spells it with a possessive, as in Lloyd's. */
  private final boolean owned;

  /** Whether it is one short word with a capital letter inside, as MoD is. */
  private final boolean inner;

  /** Whether it is a place of so few letters that the same in capitals may abbreviate a body. */
  private final boolean brief;

  /** Whether it is one word about which nothing but its first letter need be known. */
  private final boolean plain;

  private final String reason;
  private final int ambiguous;

  private Sense(
      Actor actor,
      Use use,
      String text,
      int ambiguous,
      boolean[] capitals,
      boolean[] breaks,
      boolean all) {
    this.actor = actor;
    this.use = use;
    this.ambiguous = ambiguous;
    this.text = text;
    this.capitals = capitals;
    this.breaks = breaks;
    this.allCapitals = all;
    this.owned = text.endsWith("'s") || text.endsWith("\u2019s");
    this.inner = capitals.length == 1 && mixed(text);
    this.brief = capitals.length == 1 && text.length() < 6 && actor.kind() == ActorKind.PLACE;
    this.plain = capitals.length == 1 && !owned && !inner && !allCapitals && !brief;
    this.reason =
        switch (use) {
          case DEMONYM -> "demonym '" + text + "'";
          case ALONE -> "dictionary name '" + text + "' alone";
          default -> "dictionary name '" + text + "'";
        };
  }

  /**
   * A meaning of words.
   *
   * @param ambiguous the number of its entry among the ambiguous ones, or -1
   */
  static Sense of(Actor actor, Use use, String text, int ambiguous) {
    Tokens tokens = Tokens.of(text);
    boolean[] capitals = new boolean[tokens.size()];
    boolean[] breaks = new boolean[tokens.size()];
    boolean all = true;
    for (int i = 0; i < capitals.length; i++) {
      capitals[i] = tokens.capitalised(i);
      breaks[i] = i > 0 && tokens.breakBefore(i);
      all &= tokens.allCapitals(i);
    }
    return new Sense(actor, use, text, ambiguous, capitals, breaks, all);
  }

  /** The entry's actor. */
  Actor actor() {
    return actor;
  }

  /** Which of the entry's lists the words stand in. */
  Use use() {
    return use;
  }

  /** The words as the dictionary spells them. */
  String text() {
    return text;
  }

  /** The number of its entry among the ambiguous ones, or -1. */
  int ambiguous() {
    return ambiguous;
  }

  /** Whether its first word needs a capital letter. */
  boolean capital() {
    return capitals[0];
  }

  /** Whether it is one word about which nothing but its first letter need be known. */
  boolean plain() {
    return plain;
  }

  /** The reason of a mention that the words give by themselves. */
  String reason() {
    return reason;
  }

  /** Whether the dictionary spells all of it in capitals. */
  boolean allCapitals() {
    return allCapitals;
  }

  /** Whether it counts by itself, with no other mention and no context. */
  boolean firm() {
    return (FIRM & use.bit) != 0;
  }

  /**
   * Whether the words {@code first} to {@code last} of a text are spelt so that they can mean this:
   * words that the dictionary spells with a capital letter need one, but for the generic word of a
   * body's name after its first word ("European commission").
   */
  boolean fits(Reading reading, int first, int last) {
    Tokens tokens = reading.tokens();
    if (plain && first == last) {
      return !capitals[0] || tokens.capitalised(first);
    }
    if (last - first + 1 != capitals.length || (owned && !reading.possessive(last))) {
      return false;
    }
    if (brief && !allCapitals && abbreviation(reading, first)) {
      return false;
    }
    for (int i = first; i <= last; i++) {
      if (i > first && tokens.breakBefore(i) && !breaks[i - first]) {
        return false;
      }
      if (allCapitals ? !tokens.allCapitals(i) : !spelt(reading, first, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a short word is spelt with a capital letter inside, as in MoD. */
  private static boolean mixed(String word) {
    return word.length() < 5 && word.chars().skip(1).anyMatch(Character::isUpperCase);
  }

  /** Whether a word stands in capitals by itself: in no dateline, and beside no other such word. */
  private static boolean abbreviation(Reading reading, int i) {
    Tokens tokens = reading.tokens();
    return tokens.allCapitals(i)
        && !tokens.blockStart(i)
        && !reading.heading(i)
        && !tokens.allCapitals(i - 1)
        && (i + 1 == tokens.size() || !tokens.allCapitals(i + 1));
  }

  private boolean spelt(Reading reading, int first, int i) {
    if (inner && reading.tokens().end(i) - reading.tokens().start(i) < 5) {
      return reading.tokens().surface(i).equals(text);
    }
    if (!capitals[i - first] || reading.tokens().capitalised(i)) {
      return true;
    }
    return i > first && reading.is(i, WordClasses.BODY | WordClasses.JOINT | WordClasses.PARTICLE);
  }
}
