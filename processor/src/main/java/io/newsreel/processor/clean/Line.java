package io.newsreel.processor.clean;

/** A block under judgement: its text, its place and the shape that rules look at. */
final class Line {

  /** Longer lines are judged by their beginning and end alone: no cue reaches into paragraphs. */
  static final int LONG = 300;

  private final String text;
  private final int number;
  private final int words;
  private final boolean wordless;
  private final boolean marked;
  private final int itemStart;
  private final String folded;

  private Line(String text, int number) {
    this.text = text;
    this.number = number;
    char[] chars = text.toCharArray();
    int spaces = 0;
    boolean found = false;
    boolean marked = false;
    int limit = Math.min(chars.length, LONG);
    for (int i = 0; i < limit; i++) {
      char c = chars[i];
      if (c == ' ') {
        spaces++;
      } else if (c < '[' && (c == '/' || c == '@' || c == '>')) {
        marked = true;
      } else if (!found) {
        found = Character.isLetter(c) || Character.isHighSurrogate(c);
      }
    }
    this.words = spaces + 1 + (chars.length - limit) / 6;
    this.wordless = !found;
    this.marked = marked;
    this.itemStart = Folded.itemStart(text);
    this.folded = Folded.of(chars, itemStart, isLong());
  }

  static Line of(String text, int number) {
    return new Line(text, number);
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
    return wordless;
  }

  /** Whether a slash, an at sign or an angle stands in it, up to {@link #LONG} characters. */
  boolean hasMark() {
    return marked;
  }

  /** The text as cues are compared with it, see {@link Folded}. */
  String folded() {
    return folded;
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
