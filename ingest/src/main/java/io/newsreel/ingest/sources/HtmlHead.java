package io.newsreel.ingest.sources;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the head of an HTML page says of itself, found without parsing the page: its encoding and
 * its address.
 */
final class HtmlHead {

  /** Where browsers look for the encoding. */
  private static final int CHARSET_WITHIN = 1024;

  /** Where an address is looked for; heads with inline scripts and styles are long. */
  private static final int HEAD_WITHIN = 256 * 1024;

  private static final Pattern CHARSET =
      Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", flags());
  private static final Pattern TAG = Pattern.compile("<(link|meta)\\b([^>]{1,2000})>", flags());
  private static final Pattern ATTRIBUTE =
      Pattern.compile("([\\w:-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))", flags());

  private HtmlHead() {}

  private static int flags() {
    return Pattern.CASE_INSENSITIVE;
  }

  /** The encoding that a meta element declares, or null. */
  static Charset charset(byte[] page) {
    int length = Math.min(page.length, CHARSET_WITHIN);
    Matcher found = CHARSET.matcher(new String(page, 0, length, StandardCharsets.ISO_8859_1));
    try {
      return found.find() ? Charset.forName(found.group(1)) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** The canonical link, else {@code og:url}, where it is an absolute web address. */
  static Optional<URI> address(String html) {
    Optional<URI> openGraph = Optional.empty();
    Matcher tags = TAG.matcher(html.substring(0, Math.min(html.length(), HEAD_WITHIN)));
    while (tags.find()) {
      String attributes = tags.group(2);
      if (tags.group(1).equalsIgnoreCase("link")) {
        if (attribute(attributes, "rel").equalsIgnoreCase("canonical")) {
          Optional<URI> canonical = webAddress(attribute(attributes, "href"));
          if (canonical.isPresent()) {
            return canonical;
          }
        }
      } else if (attribute(attributes, "property").equalsIgnoreCase("og:url")) {
        openGraph = webAddress(attribute(attributes, "content"));
      }
    }
    return openGraph;
  }

  private static Optional<URI> webAddress(String stated) {
    return CanonicalUrl.absolute(stated.replace("&amp;", "&"))
        .filter(uri -> uri.getHost() != null)
        .filter(uri -> uri.getScheme().toLowerCase(Locale.ROOT).startsWith("http"));
  }

  private static String attribute(String attributes, String name) {
    Matcher found = ATTRIBUTE.matcher(attributes);
    while (found.find()) {
      if (found.group(1).equalsIgnoreCase(name)) {
        String quoted = found.group(2) == null ? found.group(3) : found.group(2);
        return quoted == null ? found.group(4) : quoted;
      }
    }
    return "";
  }
}
