package io.newsreel.cli.terminal;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Says in a few words why something failed, for a line that a person reads. */
public final class Reasons {

  private Reasons() {}

  /** The reason behind an exception, on one line, without class names where it can be said. */
  public static String of(Throwable error) {
    if (tellsOfAFullDisk(error)) {
      return "no space left on the disk";
    }
    Throwable root = root(error);
    if (root instanceof NoSuchFileException) {
      return "no such file or folder";
    }
    if (root instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (root instanceof FileAlreadyExistsException || root instanceof NotDirectoryException) {
      return "a file is in the way";
    }
    String message = root.getMessage();
    if (message == null || message.isBlank()) {
      return root.getClass()
          .getSimpleName()
          .replaceFirst("Exception$", "")
          .toLowerCase(Locale.ROOT);
    }
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  /**
   * However deep it lies: what wraps it names only what was being done, such as opening a store.
   */
  private static boolean tellsOfAFullDisk(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && cause.getMessage().contains("No space left on device")) {
        return true;
      }
    }
    return false;
  }

  /** The exception that a future's or a stage's exception wraps. */
  public static Throwable root(Throwable error) {
    Throwable root = error;
    while ((root instanceof ExecutionException || root instanceof CompletionException)
        && root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
