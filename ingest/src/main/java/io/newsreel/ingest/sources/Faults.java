package io.newsreel.ingest.sources;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.zip.ZipException;

/** What can be wrong with a file or stream, each as the rest of a sentence that names it. */
final class Faults {

  static final String EMPTY = "is empty; nothing was delivered from it";
  static final String BINARY = "holds NUL bytes, so it is binary; give articles as UTF-8 text";
  static final String UNKNOWN_FORMAT =
      "is of a kind that is not read; name %s, or a folder".formatted(Format.READ);

  private Faults() {}

  /**
   * An item above the limit.
   *
   * @param what the item, {@code the line}
   * @param bytes its length, or 0 if it was not read to its end
   */
  static String tooLong(String what, long bytes) {
    String length =
        bytes == 0 ? "has more bytes than fit" : String.format(Locale.ROOT, "has %,d bytes", bytes);
    return String.format(
        Locale.ROOT,
        "%s %s; an article may have %,d, so split it or leave out what is no text",
        what,
        length,
        Source.MAX_ITEM_BYTES);
  }

  /** A fault of reading. */
  static String of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "is gone; it was there when the folder was listed";
    }
    if (e instanceof AccessDeniedException) {
      return "may not be read; give this user the right to read it";
    }
    if (e instanceof ZipException) {
      return "is no sound gzip file (%s); compress it again or take .gz off its name"
          .formatted(e.getMessage());
    }
    if (e instanceof EOFException) {
      return "ends in the middle of its compressed data; it was cut off, so fetch it again";
    }
    return "cannot be read (%s)".formatted(e.getMessage());
  }
}
