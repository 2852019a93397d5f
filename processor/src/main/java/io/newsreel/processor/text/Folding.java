package io.newsreel.processor.text;

import java.text.Normalizer;

/**
 * Folds words so that spellings of one name meet: lower case, no diacritics, letters that Unicode
 * does not decompose written out (ł → l, ø → o, ß → ss).
 */
public final class Folding {

  /** Folded forms of the alphabets of Europe, because to decompose one takes a while. */
  private static final String[] FOLDED = new String[0x600];

  static {
    StringBuilder folded = new StringBuilder();
    for (char c = 0; c < FOLDED.length; c++) {
      folded.setLength(0);
      work(c, folded);
      FOLDED[c] = folded.toString();
    }
  }

  private Folding() {}

  /** A word folded. */
  public static String fold(CharSequence word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      append(word.charAt(i), folded);
    }
    return folded.toString();
  }

  /** A character folded; empty for a combining mark. */
  public static String fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : worked(c);
  }

  static void append(char c, StringBuilder to) {
    if (c < 0x80) {
      to.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    } else {
      to.append(fold(c));
    }
  }

  private static String worked(char c) {
    StringBuilder folded = new StringBuilder();
    work(c, folded);
    return folded.toString();
  }

  private static void work(char c, StringBuilder to) {
    if (c < 0x80) {
      append(c, to);
      return;
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return;
    }
    switch (c) {
      case 'ł', 'Ł' -> to.append('l');
      case 'ø', 'Ø' -> to.append('o');
      case 'đ', 'Đ', 'ð', 'Ð' -> to.append('d');
      case 'ı' -> to.append('i');
      case 'ß', 'ẞ' -> to.append("ss");
      case 'æ', 'Æ' -> to.append("ae");
      case 'œ', 'Œ' -> to.append("oe");
      case 'þ', 'Þ' -> to.append("th");
      default -> decompose(c, to);
    }
  }

  private static void decompose(char c, StringBuilder to) {
    if (Character.isSurrogate(c)) {
      to.append(c);
      return;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    for (int i = 0; i < parts.length(); i++) {
      char part = parts.charAt(i);
      if (Character.getType(part) != Character.NON_SPACING_MARK) {
        to.append(Character.toLowerCase(part));
      }
    }
  }
}
