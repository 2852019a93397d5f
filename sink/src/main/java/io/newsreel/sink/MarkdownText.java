package io.newsreel.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** Puts words and addresses of strangers into Markdown (CommonMark with GitHub's extensions). */
final class MarkdownText {

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&$@!]");

  /** What GitHub's extension would make a link of without being asked. */
  private static final Pattern BARE_LINK = Pattern.compile("(?i)(?<=www)\\.|:(?=//)");

  private static final Pattern WEB = Pattern.compile("(?i)https?://[^/].*");

  private MarkdownText() {}

  /** The text on one line, so that it shows as it is and starts nothing. */
  static String escape(String text) {
    String escaped = SPECIAL.matcher(OneLine.of(text)).replaceAll("\\\\$0");
    return BARE_LINK.matcher(escaped).replaceAll("\\\\$0");
  }

  /** A link of the text to the address; the text alone where the address is null or no web page. */
  static String link(String text, String address) {
    String label = escape(text);
    if (address == null || !WEB.matcher(address).matches()) {
      return label;
    }
    return "[" + label + "](" + encode(address) + ")";
  }

  /** Percent-encodes what would end a link, and what no address may hold. */
  private static String encode(String address) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : OneLine.of(address).getBytes(UTF_8)) {
      if (b > ' ' && "()<>[]\\\"|`^{}".indexOf(b) < 0) {
        encoded.append((char) b);
      } else {
        encoded.append("%%%02X".formatted(b));
      }
    }
    return encoded.toString();
  }
}
