package io.newsreel.processor.extracts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the word lists under {@code /extracts}: one entry a line, {@code #} comments. */
final class WordFile {

  private WordFile() {}

  /**
   * The entries of a list.
   *
   * @throws IllegalStateException if the list is not in the jar
   */
  static Set<String> read(String file) {
    try (InputStream in = WordFile.class.getResourceAsStream("/extracts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The list extracts/" + file + " is missing from the jar.");
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader
            .lines()
            .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
