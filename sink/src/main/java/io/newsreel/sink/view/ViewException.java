package io.newsreel.sink.view;

/** The view could not be read or written; the message is for people. */
public final class ViewException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ViewException(String message, Throwable cause) {
    super(message, cause);
  }
}
