package io.newsreel.ingest.sources;

/** A source was named that is not there; the message names it and says what to do. */
public final class NoSuchSource extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchSource(String message) {
    super(message);
  }
}
