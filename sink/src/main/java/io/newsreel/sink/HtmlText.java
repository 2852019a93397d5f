package io.newsreel.sink;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Puts words, addresses and numbers into HTML. */
final class HtmlText {

  private static final int WIDTH = 64;
  private static final int HEIGHT = 18;

  private HtmlText() {}

  /** The text on one line, so that it shows as it is and starts nothing. */
  static String escape(String text) {
    return OneLine.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** A link of the text to the address; the text alone where the address is null or no web page. */
  static String link(String text, String address) {
    if (address == null || !address.matches("(?i)https?://[^/\\s].*")) {
      return escape(text);
    }
    return "<a rel=\"noopener noreferrer nofollow\" href=\"%s\">%s</a>"
        .formatted(escape(address), escape(text));
  }

  /** A small line of a few numbers. */
  static String spark(List<Long> values) {
    if (values == null || values.size() < 2) {
      return "";
    }
    long top = Math.max(1, Collections.max(values));
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      double x = 2 + (double) i * (WIDTH - 4) / (values.size() - 1);
      double y = HEIGHT - 2 - (double) values.get(i) * (HEIGHT - 4) / top;
      path.append(String.format(Locale.ROOT, "%s%.1f %.1f", i == 0 ? "M" : "L", x, y));
    }
    return "<svg class=\"spark\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"articles over the window: %s\"><path d=\"%s\"/></svg>"
        .formatted(WIDTH, HEIGHT, values.toString().replaceAll("[\\[\\]]", ""), path);
  }
}
