package io.newsreel.ingest;

/** Ingest cannot go on; the message is one sentence that says what was wrong and what to do. */
public class IngestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public IngestException(String message) {
    super(message);
  }

  /** With a message for the user and what caused it. */
  public IngestException(String message, Throwable cause) {
    super(message, cause);
  }
}
