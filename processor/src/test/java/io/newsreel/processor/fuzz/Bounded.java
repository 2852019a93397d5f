package io.newsreel.processor.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newsreel.events.Article;
import io.newsreel.processor.clean.Cleaned;
import io.newsreel.processor.clean.Cleaner;
import io.newsreel.processor.duplicates.Signature;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;

/** Cleans whatever comes, and complains if it takes too long of the processor's time. */
final class Bounded {

  /** A stall is a second; Jazzer's instrumentation makes the work take several times as long. */
  private static final long LONGEST = Duration.ofSeconds(5).toNanos();

  private static final int LARGEST = 1 << 20;
  private static final Cleaner CLEANER = Cleaner.standard();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Bounded() {}

  /**
   * The text that bytes stand for: the first byte says how often the rest is repeated, so that deep
   * nesting and large pages come of a few bytes.
   */
  static String text(byte[] data) {
    if (data.length < 2) {
      return "";
    }
    String piece = new String(data, 1, data.length - 1, UTF_8);
    int times = data[0] < 0 ? 1 << (data[0] & 15) : 1;
    return piece.repeat(Math.max(1, Math.min(times, LARGEST / piece.length())));
  }

  static void clean(String text, String html) {
    Article article =
        new Article(
            "a",
            "https://example.org/a",
            "example.org",
            null,
            Instant.EPOCH,
            null,
            text,
            html,
            null);
    long start = THREADS.getCurrentThreadCpuTime();
    Cleaned cleaned = CLEANER.clean(article);
    Signature.of(cleaned.body());
    long took = THREADS.getCurrentThreadCpuTime() - start;
    if (took > LONGEST) {
      throw new IllegalStateException(
          "Cleaning %d characters took %d ms."
              .formatted((text == null ? html : text).length(), took / 1_000_000));
    }
  }
}
