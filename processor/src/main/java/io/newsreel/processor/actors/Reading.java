package io.newsreel.processor.actors;

import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** One field of an article while its actors are being recognised. */
final class Reading {

  /** A line with at least this share of its longer words capitalised is set like a headline. */
  private static final double HEADING_SHARE = 0.7;

  /** A text that sets spaces before commas does so within as many words. */
  private static final int WORDS_THAT_SHOW_SPACING = 300;

  /** Lines of more words than this are no headings. */
  private static final int HEADING_WORDS = 30;

  private final Tokens tokens;
  private final WordClasses words;
  private final long[] classes;
  private final boolean[] heading;
  private final BitSet silent;
  private final Span[] owners;

  /** By first word, what the dictionary had and nothing came of; null while there is none. */
  private Span[] passedOver;

  /**
   * The words with a capital letter that are not silent, in order; names begin there, and they are
   * a fifth of all.
   */
  private final int[] capitals;

  private int capitalCount;
  private final List<Span> spans = new ArrayList<>();

  /** Whether punctuation stands between spaces, as in texts made from lists of words. */
  private final boolean spaced;

  Reading(Tokens tokens, WordClasses words) {
    this.tokens = tokens;
    this.words = words;
    this.classes = new long[tokens.size()];
    this.heading = new boolean[tokens.size()];
    this.silent = WebAddresses.in(tokens);
    this.owners = new Span[tokens.size()];
    this.spaced = spacedPunctuation(tokens);
    this.capitals = new int[tokens.size()];
    markHeadings();
  }

  /** How many words can begin a name: they have a capital letter and are not silent. */
  int capitalCount() {
    return capitalCount;
  }

  /** The {@code n}th word that can begin a name. */
  int capital(int n) {
    return capitals[n];
  }

  Tokens tokens() {
    return tokens;
  }

  int size() {
    return classes.length;
  }

  /** The classes of word {@code i}. */
  long classes(int i) {
    long bits = classes[i];
    if (bits == 0) {
      bits = words.of(tokens.hash(i));
      classes[i] = bits;
    }
    return bits;
  }

  /** Whether there is a word {@code i} and it is in one of the classes. */
  boolean is(int i, long bits) {
    return i >= 0 && i < classes.length && (classes(i) & bits) != 0;
  }

  /** Whether there is a word {@code i} and it is this one, in small letters. */
  boolean word(int i, long hash) {
    return i >= 0 && i < classes.length && tokens.hash(i) == hash && !tokens.capitalised(i);
  }

  /**
   * Whether word {@code i} names nobody, whatever it looks like: it is part of a web address, a
   * contraction, or a storm.
   */
  boolean silent(int i) {
    return silent.get(i);
  }

  /** Lets words name nobody. */
  void silence(BitSet more) {
    silent.or(more);
    int kept = 0;
    for (int n = 0; n < capitalCount; n++) {
      if (!silent(capitals[n])) {
        capitals[kept++] = capitals[n];
      }
    }
    capitalCount = kept;
  }

  /** Whether word {@code i} stands in a line set like a headline. */
  boolean heading(int i) {
    return heading[i];
  }

  /** Whether there is a word {@code i} and nothing but space or hyphen stands before it. */
  boolean joined(int i) {
    return i > 0 && i < classes.length && (tokens.breakBefore(i) ? spaced && elided(i) : !dash(i));
  }

  /** Whether there is a word {@code i} with a capital letter and no mark before it. */
  boolean joinedCapital(int i) {
    return joined(i) && tokens.capitalised(i);
  }

  /** "O ’ Brien", as a spaced text has it. */
  private boolean elided(int i) {
    int at = tokens.end(i - 1);
    char c = tokens.text().charAt(at);
    return at - tokens.start(i - 1) == 1
        && tokens.capitalised(i - 1)
        && tokens.capitalised(i)
        && tokens.start(i) - at == 3
        && c == ' '
        && (tokens.text().charAt(at + 1) == '\u2019' || tokens.text().charAt(at + 1) == '\'');
  }

  /**
   * The index after word {@code i}, with the full stop of an abbreviation that spaces set apart.
   */
  int end(int i) {
    int end = tokens.end(i);
    String text = tokens.text();
    boolean stop =
        spaced
            && end - tokens.start(i) == 1
            && i > 0
            && tokens.end(i - 1) - tokens.start(i - 1) == 1
            && tokens.start(i) - tokens.end(i - 1) == 3
            && text.startsWith(" . ", tokens.end(i - 1))
            && text.startsWith(" .", end);
    return stop ? end + 2 : end;
  }

  /** Whether a hyphen without spaces (or with, in a spaced text) stands before word {@code i}. */
  boolean hyphen(int i) {
    int at = tokens.end(i - 1);
    int from = tokens.start(i);
    char c = tokens.text().charAt(at);
    return (from - at == 1 && c != ' ') || (spaced && from - at == 3 && c == ' ' && !blank(at + 1));
  }

  /** Whether word {@code i} is joined to the one before by a hyphen and no other mark. */
  boolean compound(int i) {
    return i > 0
        && i < classes.length
        && hyphen(i)
        && tokens.text().substring(tokens.end(i - 1), tokens.start(i)).strip().equals("-");
  }

  /** Whether a hyphen between spaces stands before word {@code i}, in the place of a dash. */
  private boolean dash(int i) {
    int at = tokens.end(i - 1);
    return (!spaced || longDash(at + 1))
        && tokens.start(i) - at == 3
        && !blank(at + 1)
        && tokens.text().charAt(at + 1) != '&'
        && tokens.text().charAt(at) == ' ';
  }

  private boolean longDash(int at) {
    char c = at < tokens.text().length() ? tokens.text().charAt(at) : 0;
    return c == '\u2013' || c == '\u2014';
  }

  private boolean blank(int at) {
    char c = tokens.text().charAt(at);
    return c == ' ' || c == '\u00a0' || Character.isLetterOrDigit(c);
  }

  /** The character after word {@code i}, its possessive and spaces left out; 0 at the end. */
  char after(int i) {
    String text = tokens.text();
    int at = tokens.end(i);
    if (tokens.possessive(i)) {
      at++;
      at += at < text.length() && Character.isLetter(text.charAt(at)) ? 1 : 0;
    }
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** Whether word {@code i} is followed by a possessive, be it set apart from it. */
  boolean possessive(int i) {
    return tokens.possessive(i)
        || (spaced && i + 1 < classes.length && (loneS(i + 1) || apostropheAfter(i)));
  }

  /**
   * Whether word {@code i} owns the next one as part of a name: a plural ("Traders' Union") or one
   * of the people bodies are made for ("Women's League").
   */
  boolean owns(int i) {
    return possessive(i)
        && (is(i, WordClasses.OWNER)
            || (tokens.end(i) - tokens.start(i) > 4
                && tokens.text().charAt(tokens.end(i) - 1) == 's'
                && tokens.capitalised(i)
                && !ownsWithS(i)));
  }

  private boolean ownsWithS(int i) {
    int at = tokens.end(i);
    String text = tokens.text();
    at += spaced && at < text.length() && text.charAt(at) == ' ' ? 1 : 0;
    at++;
    return at < text.length() && (text.charAt(at) == 's' || text.charAt(at) == 'S');
  }

  /**
   * The word before word {@code i} in the same name, or -1: an {@code s} set apart is passed over.
   */
  int previous(int i) {
    if (joined(i)) {
      return i - 1;
    }
    if (!spaced || i < 1) {
      return -1;
    }
    String gap = tokens.gapBefore(i);
    if (gap.length() == 3 && (gap.charAt(1) == '\u2019' || gap.charAt(1) == '\'') && owns(i - 1)) {
      return i - 1;
    }
    return i > 1 && gap.equals(" ") && loneS(i - 1) ? i - 2 : -1;
  }

  /** Whether an apostrophe between spaces follows word {@code i}, as after a plural. */
  private boolean apostropheAfter(int i) {
    String text = tokens.text();
    int at = tokens.end(i);
    return text.charAt(at - 1) == 's'
        && at + 2 < text.length()
        && text.charAt(at) == ' '
        && (text.charAt(at + 1) == '\u2019' || text.charAt(at + 1) == '\'')
        && text.charAt(at + 2) == ' ';
  }

  /** The {@code s} of a possessive that spaces set apart. */
  private boolean loneS(int i) {
    return tokens.end(i) - tokens.start(i) == 1
        && tokens.text().charAt(tokens.start(i)) == 's'
        && tokens.breakBefore(i);
  }

  /** Whether an ampersand stands before word {@code i}. */
  boolean ampersand(int i) {
    return i > 0
        && tokens.start(i) - tokens.end(i - 1) == 3
        && tokens.text().charAt(tokens.end(i - 1) + 1) == '&';
  }

  /** The dictionary words at word {@code i} that were found to mean nobody here, or null. */
  Span passedOver(int i) {
    return passedOver == null || i < 0 ? null : passedOver[i];
  }

  /** Whether the dictionary knows a word, even if it means nobody here. */
  boolean known(int i) {
    return owner(i) != null || passedOver(i) != null;
  }

  /** Who owns word {@code i}, or null. */
  Span owner(int i) {
    return i >= 0 && i < owners.length ? owners[i] : null;
  }

  /** How many spans have been claimed so far, released ones among them. */
  int spanCount() {
    return spans.size();
  }

  /** The {@code i}th span that was claimed. */
  Span span(int i) {
    return spans.get(i);
  }

  /** Gives the words of a span to it; spans that stood there are dropped. */
  void claim(Span span) {
    for (int i = span.first(); i <= span.last(); i++) {
      if (owners[i] != null) {
        release(owners[i]);
      }
    }
    for (int i = span.first(); i <= span.last(); i++) {
      owners[i] = span;
    }
    spans.add(span);
  }

  /** Takes a span out; what its words could have meant is remembered. */
  void release(Span span) {
    if (span.senses().length > 0) {
      passedOver = passedOver == null ? new Span[owners.length] : passedOver;
      passedOver[span.first()] = span;
    }
    for (int i = span.first(); i <= span.last(); i++) {
      owners[i] = null;
    }
    span.release();
  }

  private static boolean spacedPunctuation(Tokens tokens) {
    String text = tokens.text();
    int enough = Math.min(tokens.size(), WORDS_THAT_SHOW_SPACING);
    for (int i = 0; i < enough; i++) {
      int at = tokens.end(i);
      if (at + 1 < text.length() && text.charAt(at) == ' ' && text.charAt(at + 1) == ',') {
        return true;
      }
    }
    return false;
  }

  private void markHeadings() {
    int first = 0;
    for (int i = 0; i < classes.length; i++) {
      if (tokens.capitalised(i)) {
        if (Contractions.at(tokens, i)) {
          silent.set(i);
        }
        if (!silent(i)) {
          capitals[capitalCount++] = i;
        }
      }
      if (i > 0 && tokens.blockStart(i)) {
        markHeading(first, i);
        first = i;
      }
    }
    markHeading(first, classes.length);
  }

  private void markHeading(int first, int next) {
    if (next - first <= HEADING_WORDS && first < next && headingLine(first, next)) {
      Arrays.fill(heading, first, next, true);
    }
  }

  private boolean headingLine(int first, int next) {
    int longer = 0;
    int capitals = 0;
    for (int i = first; i < next; i++) {
      if (tokens.end(i) - tokens.start(i) > 3) {
        longer++;
        capitals += tokens.capitalised(i) ? 1 : 0;
      }
    }
    char end = after(next - 1);
    return end != '.' && end != ',' && longer >= 2 && capitals >= HEADING_SHARE * longer;
  }
}
