package io.newsreel.ingest.sources;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two addresses of one page made equal: scheme and host in lower case; no fragment, no default
 * port, no slash at the end, no parameters that only tell where a reader came from.
 */
final class CanonicalUrl {

  private static final Set<String> TRACKING = Set.of("fbclid", "gclid");
  private static final String CAMPAIGN = "utm_";

  private CanonicalUrl() {}

  /** The address as a URI, if it is an absolute one. */
  static Optional<URI> absolute(String url) {
    try {
      URI uri = new URI(url.strip());
      return uri.isAbsolute() ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The canonical form of an absolute URI; one without a host only loses its fragment. */
  static String of(URI uri) {
    if (uri.getRawAuthority() == null) {
      String whole = uri.toString();
      int fragment = whole.indexOf('#');
      return fragment < 0 ? whole : whole.substring(0, fragment);
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String path = uri.getRawPath();
    String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    String query = query(uri.getRawQuery());
    return scheme
        + "://"
        + withoutDefaultPort(scheme, uri.getRawAuthority().toLowerCase(Locale.ROOT))
        + trimmed
        + (query.isEmpty() ? "" : "?" + query);
  }

  private static String withoutDefaultPort(String scheme, String authority) {
    String port = scheme.equals("http") ? ":80" : scheme.equals("https") ? ":443" : ":";
    return authority.endsWith(port)
        ? authority.substring(0, authority.length() - port.length())
        : authority;
  }

  private static String query(String query) {
    return query == null
        ? ""
        : Arrays.stream(query.split("&", -1))
            .filter(parameter -> !tracking(parameter))
            .collect(Collectors.joining("&"));
  }

  private static boolean tracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.startsWith(CAMPAIGN) || TRACKING.contains(name);
  }
}
