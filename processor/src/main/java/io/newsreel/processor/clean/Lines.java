package io.newsreel.processor.clean;

import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of an article, tidied, and the words of all of them.
 *
 * @param all the lines, in order; none is empty
 * @param words the words of the lines set one below the other
 */
record Lines(List<Line> all, Tokens words) {

  /** The lines of plain text; the empty ones count, but are left out. */
  static Lines ofText(String text) {
    List<String> texts = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    char[] chars = text.toCharArray();
    int number = 0;
    int start = 0;
    while (start < chars.length) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? chars.length : end;
      number++;
      String tidy = Whitespace.tidy(chars, start, end);
      if (!tidy.isEmpty()) {
        texts.add(tidy);
        numbers.add(number);
      }
      start = end + 1;
    }
    return of(texts, numbers);
  }

  /** The blocks of a page, numbered from 1. */
  static Lines ofBlocks(List<String> blocks) {
    List<Integer> numbers = new ArrayList<>(blocks.size());
    for (int number = 1; number <= blocks.size(); number++) {
      numbers.add(number);
    }
    return of(blocks, numbers);
  }

  private static Lines of(List<String> texts, List<Integer> numbers) {
    Tokens words = Tokens.of(String.join("\n", texts));
    List<Line> lines = new ArrayList<>(texts.size());
    int start = 0;
    int token = 0;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      int end = start + text.length();
      int first = token;
      while (token < words.size() && words.start(token) < end) {
        token++;
      }
      lines.add(new Line(text, numbers.get(i), words, start, first, token));
      start = end + 1;
    }
    return new Lines(lines, words);
  }

  /** The words of some of the lines. */
  Tokens wordsOf(boolean[] kept) {
    return wordsOf(words, all.stream().map(Line::text).toList(), kept);
  }

  /**
   * The words of some of the lines of a text.
   *
   * @param words the words of all lines, set one below the other
   * @param kept which lines stay
   */
  static Tokens wordsOf(Tokens words, List<String> lines, boolean[] kept) {
    int[] cuts = new int[2 * kept.length + 2];
    int size = 0;
    int start = 0;
    int from = 0;
    int to = 0;
    for (int i = 0; i < kept.length; i++) {
      int end = start + lines.get(i).length();
      if (kept[i]) {
        if (start > from) {
          cuts[size++] = from;
          cuts[size++] = start;
        }
        to = end;
        from = to + 1;
      }
      start = end + 1;
    }
    int end = words.text().length();
    if (to < end) {
      cuts[size++] = to;
      cuts[size++] = end;
    }
    return size == 0 ? words : words.without(Arrays.copyOf(cuts, size));
  }
}
