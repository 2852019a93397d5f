package io.newsreel.processor.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists of words that come with Newsreel: one or several a line, {@code #} comments. */
final class WordLists {

  private WordLists() {}

  /**
   * The lines of a list without comments and empty lines.
   *
   * @throws IllegalStateException if the list is not there
   */
  static List<String> lines(String file) {
    try (InputStream in = WordLists.class.getResourceAsStream("/actors/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The list actors/" + file + " is missing from the jar.");
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader
            .lines()
            .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
