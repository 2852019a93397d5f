package io.newsreel.events;

import java.time.Instant;

/**
 * The key of a block that is proven to be boilerplate.
 *
 * @param publisher the publisher
 * @param hash hash of the publisher and the block
 * @param from beginning of the period in which it is proven
 */
public record BoilerplateKey(String publisher, long hash, Instant from) {

  @Override
  public String toString() {
    return "%s|%016x|%s".formatted(publisher, hash, from);
  }
}
