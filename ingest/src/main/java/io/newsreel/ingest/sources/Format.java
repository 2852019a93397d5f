package io.newsreel.ingest.sources;

import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are read, told by their names; each may also be gzipped. */
enum Format {
  TEXT(".txt", ".txt"),
  HTML(".html", ".htm"),
  NDJSON(".jsonl", ".ndjson");

  /** The suffix of a gzipped file, after the suffix of its format. */
  static final String GZIP = ".gz";

  /** What is read, for messages. */
  static final String READ = ".txt, .html, .htm, .jsonl and .ndjson files, also with .gz after it";

  private final String suffix;
  private final String alternative;

  Format(String suffix, String alternative) {
    this.suffix = suffix;
    this.alternative = alternative;
  }

  /** The format of a file by its name, whatever its case. */
  static Optional<Format> of(String fileName) {
    String plain = withoutGzip(fileName).toLowerCase(Locale.ROOT);
    for (Format format : values()) {
      if (plain.endsWith(format.suffix) || plain.endsWith(format.alternative)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Whether the name is that of a gzipped file. */
  static boolean gzipped(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(GZIP);
  }

  /** The name without {@code .gz}. */
  static String withoutGzip(String fileName) {
    return gzipped(fileName) ? fileName.substring(0, fileName.length() - GZIP.length()) : fileName;
  }

  /** The name without {@code .gz} and without the suffix of its format. */
  static String bare(String fileName) {
    String plain = withoutGzip(fileName);
    int dot = plain.lastIndexOf('.');
    return dot > 0 ? plain.substring(0, dot) : plain;
  }
}
