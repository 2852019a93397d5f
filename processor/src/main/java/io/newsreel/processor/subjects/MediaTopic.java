package io.newsreel.processor.subjects;

import java.util.Objects;

/**
 * A subject an article can be about: an entry of the IPTC Media Topics.
 *
 * @param uri code with its scheme, {@code medtop:20000076}
 * @param name English name
 * @param parent uri of the broader subject, null for one of the top level
 */
public record MediaTopic(String uri, String name, String parent) {

  /** Checks that there is a uri and a name. */
  public MediaTopic {
    Objects.requireNonNull(uri, "uri");
    Objects.requireNonNull(name, "name");
  }

  /** The vocabulary it is of: what stands before the colon of its uri. */
  String scheme() {
    int colon = uri.indexOf(':');
    return colon < 0 ? "" : uri.substring(0, colon);
  }
}
