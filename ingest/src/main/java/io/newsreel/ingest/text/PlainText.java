package io.newsreel.ingest.text;

/** What every text goes through on its way in, whatever it came from. */
public final class PlainText {

  private static final char REPLACEMENT = '\uFFFD';

  private PlainText() {}

  /**
   * The text without byte-order mark and NUL characters, each line ended by a line feed, unpaired
   * surrogates (which no UTF-8 can hold) replaced by U+FFFD, and double encoding repaired. The
   * number of lines stays.
   */
  public static String of(String raw) {
    return Mojibake.repair(sound(raw.startsWith("\uFEFF") ? raw.substring(1) : raw));
  }

  private static String sound(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '\r' || c == 0 || Character.isSurrogate(c)) {
        return madeSound(raw);
      }
    }
    return raw;
  }

  private static String madeSound(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      char next = i + 1 < raw.length() ? raw.charAt(i + 1) : 0;
      if (c == '\r') {
        if (next != '\n') {
          out.append('\n');
        }
      } else if (Character.isSurrogatePair(c, next)) {
        out.append(c).append(next);
        i++;
      } else if (c != 0) {
        out.append(Character.isSurrogate(c) ? REPLACEMENT : c);
      }
    }
    return out.toString();
  }
}
