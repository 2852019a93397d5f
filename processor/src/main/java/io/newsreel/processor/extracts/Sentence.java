package io.newsreel.processor.extracts;

import io.newsreel.processor.text.Tokens;

/**
 * A sentence that may be chosen.
 *
 * @param article index of its article, in the order of the articles
 * @param position how many sentences of the article stand before it; fragments do not count
 * @param start where it begins, a UTF-16 index, its dateline left out
 * @param end where it ends, exclusive
 * @param tokens the words of the whole body
 * @param first its first word
 * @param last its last word
 * @param length its words as a person counts them: what stands between spaces
 * @param flaw what is wrong with it
 */
record Sentence(
    int article,
    int position,
    int start,
    int end,
    Tokens tokens,
    int first,
    int last,
    int length,
    Flaw flaw) {

  /** The sentence as it stands. */
  String text() {
    return tokens.text().substring(start, end);
  }
}
