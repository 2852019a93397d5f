package io.newsreel.ingest.sources;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The registrable domain of an address: one label more than its public suffix. Suffixes under which
 * anyone may publish ({@code blogspot.com}) count as public, so each blog is a publisher.
 */
final class PublisherDomain {

  private static final Pattern NUMERIC = Pattern.compile("\\[.*]|[0-9.]+");

  private PublisherDomain() {}

  /** The domain; the host itself where it has none (an IP address, {@code localhost}). */
  static Optional<String> of(URI uri) {
    String host = uri.getHost();
    if (host == null) {
      return Optional.empty();
    }
    String lower = host.toLowerCase(Locale.ROOT);
    String domain =
        NUMERIC.matcher(lower).matches() ? null : EffectiveTldFinder.getAssignedDomain(lower);
    return Optional.of(domain == null ? lower : domain);
  }
}
