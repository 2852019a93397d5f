package io.newsreel.processor.actors;

import io.newsreel.processor.text.Tokens;
import java.util.BitSet;

/**
 * The words that stand in addresses of the web: {@code https://example.org/France-meets-Spain}
 * speaks of the page, not of countries. The same goes for addresses without a scheme ({@code
 * example.org/France}), for mail addresses, and for the names of accounts and topics ({@code
 * #FreeFrance}).
 */
final class WebAddresses {

  private final Tokens tokens;
  private final String text;
  private final BitSet words = new BitSet(0);

  private WebAddresses(Tokens tokens) {
    this.tokens = tokens;
    this.text = tokens.text();
  }

  /** The numbers of these words. */
  static BitSet in(Tokens tokens) {
    WebAddresses addresses = new WebAddresses(tokens);
    addresses.behind("://");
    addresses.behind("www.");
    addresses.paths();
    addresses.accounts();
    addresses.topics();
    return addresses.words;
  }

  private void behind(String sign) {
    for (int at = text.indexOf(sign); at >= 0; ) {
      int end = blank(at);
      mark(at, end);
      at = text.indexOf(sign, end);
    }
  }

  /** {@code example.org/France}. */
  private void paths() {
    for (int at = text.indexOf('/'); at >= 0; ) {
      int host = at;
      while (host > 0 && partOfHost(text.charAt(host - 1))) {
        host--;
      }
      int end = at + 1;
      if (host(host, at)) {
        end = blank(at);
        mark(host, end);
      }
      at = text.indexOf('/', end);
    }
  }

  /** {@code @example}, {@code jane@example.org}. */
  private void accounts() {
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int first = at;
      while (first > 0 && partOfAccount(text.charAt(first - 1))) {
        first--;
      }
      int end = at + 1;
      while (end < text.length() && partOfAccount(text.charAt(end))) {
        end++;
      }
      if (end > at + 1) {
        mark(first, end);
      }
    }
  }

  /** {@code #Example}. */
  private void topics() {
    for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
      int end = at + 1;
      while (end < text.length()
          && (Character.isLetterOrDigit(text.charAt(end))
              || text.charAt(end) == '_'
              || text.charAt(end) == '-')) {
        end++;
      }
      mark(at, end);
    }
  }

  private int blank(int from) {
    int end = from;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether a full stop and a domain in small letters end what could be a host. */
  private boolean host(int from, int to) {
    int domain = to;
    while (domain > from && Character.isLowerCase(text.charAt(domain - 1))) {
      domain--;
    }
    return to - domain >= 2 && domain - 1 > from && text.charAt(domain - 1) == '.';
  }

  private static boolean partOfHost(char c) {
    return c == '.' || c == '-' || (c < 0x80 && Character.isLetterOrDigit(c));
  }

  private static boolean partOfAccount(char c) {
    return c == '_' || c == '+' || partOfHost(c);
  }

  private void mark(int from, int to) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.end(middle) <= from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int word = low; word < tokens.size() && tokens.start(word) < to; word++) {
      words.set(word);
    }
  }
}
