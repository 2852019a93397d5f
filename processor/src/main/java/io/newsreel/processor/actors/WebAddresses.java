package io.newsreel.processor.actors;

import io.newsreel.processor.text.Tokens;
import java.util.BitSet;

/**
 * The words that stand in web addresses: {@code https://example.org/France-meets-Spain} speaks of
 * the page, not of countries.
 */
final class WebAddresses {

  private static final BitSet NONE = new BitSet(0);

  private WebAddresses() {}

  /** The numbers of these words; not to be changed. */
  static BitSet in(Tokens tokens) {
    String text = tokens.text();
    int at = next(text, 0);
    if (at < 0) {
      return NONE;
    }
    BitSet words = new BitSet(tokens.size());
    int word = 0;
    while (at >= 0) {
      int end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      while (word < tokens.size() && tokens.end(word) <= at) {
        word++;
      }
      for (; word < tokens.size() && tokens.start(word) < end; word++) {
        words.set(word);
      }
      at = next(text, end);
    }
    return words;
  }

  /** Where the next address's host begins, or -1. */
  private static int next(String text, int from) {
    int scheme = text.indexOf("://", from);
    int host = text.indexOf("www.", from);
    return scheme < 0 || (host >= 0 && host < scheme) ? host : scheme;
  }
}
