package io.newsreel.cli.commands;

/** The reader of standard output has had enough: the command ends well, and silently. */
public final class OutputClosedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OutputClosedException() {
    super("standard output is closed");
  }
}
