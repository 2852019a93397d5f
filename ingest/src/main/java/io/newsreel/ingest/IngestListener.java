package io.newsreel.ingest;

import io.newsreel.ingest.sources.Delivery.Rejected;

/** Is told what goes on, in the thread that runs the ingest; whoever prints it is elsewhere. */
public interface IngestListener {

  /** Hears nothing. */
  IngestListener NONE = new IngestListener() {};

  /** How far it is: at most four times a second, and once at the end. */
  default void progress(IngestProgress progress) {}

  /** An item went to the dead letters. */
  default void rejected(Rejected rejected) {}

  /** An article was delivered but something about it was doubtful: one sentence. */
  default void warning(String message) {}
}
