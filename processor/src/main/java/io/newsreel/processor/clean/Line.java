package io.newsreel.processor.clean;

import io.newsreel.processor.text.Tokens;

/** A block under judgement: its text, its place and the shape that rules look at. */
final class Line {

  /** Longer lines are judged by their beginning and end alone: no cue reaches into paragraphs. */
  static final int LONG = 300;

  /** Characters that expressions need a line to have; see {@link #marks}. */
  private static final String MARKS = "/@>[:";

  // What a character says, as bits; those of marks lie above.
  private static final byte SPACE = 1;
  private static final byte LETTER = 2;
  private static final int FIRST_MARK = 2;
  private static final byte[] SAYS = new byte[1 << Character.SIZE];

  static {
    SAYS[' '] = SPACE;
    for (int c = 0; c < SAYS.length; c++) {
      if (Character.isLetter((char) c) || Character.isHighSurrogate((char) c)) {
        SAYS[c] = LETTER;
      }
    }
    for (int i = 0; i < MARKS.length(); i++) {
      SAYS[MARKS.charAt(i)] = (byte) (1 << (FIRST_MARK + i));
    }
  }

  private final String text;
  private final int number;
  private final Tokens tokens;
  private final int start;
  private final int firstToken;
  private final int endToken;
  private final int words;
  private final int said;
  private final int itemStart;
  private String folded;

  /**
   * A line.
   *
   * @param text its tidied text; not empty
   * @param number its number, from 1
   * @param tokens the words of all lines
   * @param start where it begins in their text
   * @param firstToken its first word
   * @param endToken the word after its last
   */
  Line(String text, int number, Tokens tokens, int start, int firstToken, int endToken) {
    this.text = text;
    this.number = number;
    this.tokens = tokens;
    this.start = start;
    this.firstToken = firstToken;
    this.endToken = endToken;
    int limit = Math.min(text.length(), LONG);
    int spaces = 0;
    int all = 0;
    for (int i = 0; i < limit; i++) {
      int says = SAYS[text.charAt(i)];
      spaces += says & SPACE;
      all |= says;
    }
    this.words = spaces + 1 + (text.length() - limit) / 6;
    this.said = all;
    this.itemStart = Folded.itemStart(text);
  }

  /** The tidied text. */
  String text() {
    return text;
  }

  /** 1-based line or block number. */
  int number() {
    return number;
  }

  /** About how many words; exact up to {@link #LONG} characters. */
  int words() {
    return words;
  }

  /** Whether there is nothing to read: figures and punctuation alone. */
  boolean hasNoLetters() {
    return (said & LETTER) == 0;
  }

  /** The marks that stand in it, up to {@link #LONG} characters; see {@link #marks(String)}. */
  boolean hasMarks(int marks) {
    return (said & marks) == marks;
  }

  /** A set of those marks of a text that lines are looked through for. */
  static int marks(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      marks |= MARKS.indexOf(text.charAt(i)) < 0 ? 0 : SAYS[text.charAt(i)];
    }
    return marks;
  }

  /** The text as cues are compared with it, see {@link Folded}. */
  String folded() {
    if (folded == null) {
      folded = Folded.of(text.toCharArray(), itemStart, isLong());
    }
    return folded;
  }

  /** The words of all lines. */
  Tokens tokens() {
    return tokens;
  }

  /** Where it begins in their text. */
  int start() {
    return start;
  }

  /** Its first word. */
  int firstToken() {
    return firstToken;
  }

  /** The word after its last. */
  int endToken() {
    return endToken;
  }

  boolean isLong() {
    return text.length() > LONG;
  }

  /** Whether the line starts with a bullet or a list number. */
  boolean isItem() {
    return itemStart > 0;
  }

  /** The text without its bullet and list number. */
  String item() {
    return text.substring(itemStart);
  }

  /** A row of a table in Markdown. */
  boolean isTableRow() {
    return text.length() > 1 && text.charAt(0) == '|' && text.indexOf('|', 1) > 0;
  }

  /** Whether the line ends as a sentence does, closing quotes and brackets aside. */
  boolean endsSentence() {
    return endsSentence(text);
  }

  /** The same of any text. */
  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i > 0 && "\"'”’»)]*“".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?…:;。！？।؟".indexOf(text.charAt(i)) >= 0;
  }

  /** Whether the line goes on a sentence, or breaks off in one: text wrapped at a width. */
  boolean runsOn() {
    return beginsSmall() || text.endsWith(",");
  }

  /** Whether the line begins with a small letter. */
  boolean beginsSmall() {
    return Character.isLowerCase(text.charAt(0));
  }

  /** A sentence or more, as against a heading, a link or a label. */
  boolean isParagraph() {
    return (words >= 12 && endsSentence()) || words >= 40;
  }
}
