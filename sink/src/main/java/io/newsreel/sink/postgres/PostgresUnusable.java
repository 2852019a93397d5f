package io.newsreel.sink.postgres;

/** The database cannot be used, and will not be without somebody's help; the message says why. */
public final class PostgresUnusable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PostgresUnusable(String message, Throwable cause) {
    super(message, cause);
  }
}
