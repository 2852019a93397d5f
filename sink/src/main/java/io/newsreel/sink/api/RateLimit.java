package io.newsreel.sink.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests an address may make: so many in ten seconds, counted anew in the next ten. */
final class RateLimit {

  static final int REQUESTS = 400;
  private static final long PERIOD = TimeUnit.SECONDS.toNanos(10);

  private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private long begun = System.nanoTime();

  boolean allows(String address) {
    startAnew(System.nanoTime());
    return counts.computeIfAbsent(address, a -> new AtomicInteger()).incrementAndGet() <= REQUESTS;
  }

  private synchronized void startAnew(long now) {
    if (now - begun > PERIOD) {
      begun = now;
      counts.clear();
    }
  }
}
