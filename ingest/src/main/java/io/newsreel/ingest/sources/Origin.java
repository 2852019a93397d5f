package io.newsreel.ingest.sources;

/**
 * Where something was read.
 *
 * @param file the file as the user would name it, {@code stdin} for standard input
 * @param line line within the file, from 1; 0 for the file as a whole
 */
public record Origin(String file, long line) {

  /** The file as a whole. */
  static Origin of(String file) {
    return new Origin(file, 0);
  }

  /** {@code file:line}, or the file alone. */
  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
