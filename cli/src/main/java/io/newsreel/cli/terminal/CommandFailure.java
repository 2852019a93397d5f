package io.newsreel.cli.terminal;

import java.util.List;

/**
 * An end of a command that a person can do something about: it is shown as one line, without a
 * stack trace.
 */
public final class CommandFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The exit code of a command that was used rightly and failed. */
  public static final int FAILED = 1;

  /** The exit code of a command that was used wrongly. */
  public static final int USAGE = 2;

  private final int exitCode;

  private CommandFailure(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** A failure of a command that was used rightly; the message says what to do. */
  public static CommandFailure failed(String message) {
    return new CommandFailure(FAILED, message, null);
  }

  /** A failure of a command that was used rightly, with what caused it for {@code --debug}. */
  public static CommandFailure failed(String message, Throwable cause) {
    return new CommandFailure(FAILED, message, cause);
  }

  /** Wrong usage; the message quotes what was wrong. */
  public static CommandFailure usage(String message) {
    return new CommandFailure(USAGE, message, null);
  }

  /** Several faults of one usage, a line each. */
  public static CommandFailure usage(List<String> messages) {
    return usage(String.join("\n", messages));
  }

  /** The process's exit code: {@link #FAILED} or {@link #USAGE}. */
  public int exitCode() {
    return exitCode;
  }
}
