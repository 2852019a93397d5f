package io.newsreel.cli.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is touched while everything is at work, so that whoever watches over the process (a
 * container's health check, say) can tell by its age. What cannot be touched grows old, which is
 * the truth; the work goes on.
 */
final class Heartbeat {

  /** The file's name in the data folder. */
  static final String FILE = "alive";

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  private final Path file;
  private Instant last = Instant.EPOCH;
  private boolean failed;

  Heartbeat(Path dataFolder) {
    this.file = dataFolder.resolve(FILE);
  }

  /** Everything is at work; may be told as often as one likes. */
  void beat(Instant now) {
    if (now.isBefore(last.plus(EVERY))) {
      return;
    }
    last = now;
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.createFile(file);
      }
      Files.setLastModifiedTime(file, FileTime.from(now));
      failed = false;
    } catch (IOException e) {
      if (!failed) {
        LOG.warn("'{}' cannot be touched: {}", file, e.toString());
      }
      failed = true;
    }
  }
}
