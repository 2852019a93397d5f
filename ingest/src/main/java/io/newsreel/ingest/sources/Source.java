package io.newsreel.ingest.sources;

import java.util.Optional;

/**
 * Hands over articles one by one. Nothing is read ahead of {@link #next()} but a buffer, so a
 * source may be larger than memory and may have no end.
 */
public interface Source extends AutoCloseable {

  /** Most bytes of one item (a document, or a line of NDJSON), uncompressed: 20 MB. */
  int MAX_ITEM_BYTES = 20_000_000;

  /**
   * The next article or rejected item; waits for one where the source is live.
   *
   * @return empty once there are no more, or the source was closed
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  Optional<Delivery> next() throws InterruptedException;

  /** How many files have been passed over so far because nothing here reads their kind. */
  default long skipped() {
    return 0;
  }

  /** Releases what is open; may be called from another thread, and more than once. */
  @Override
  void close();
}
