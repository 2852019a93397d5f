package io.newsreel.sink.postgres;

import java.util.List;

/** The key of a count in pieces: its id, which may hold anything, the bucket's size and start. */
final class CountKeys {

  static final List<String> TYPES = List.of("text", "text", "timestamptz");

  private CountKeys() {}

  static List<String> split(String key) {
    int start = key.lastIndexOf('|');
    int size = key.lastIndexOf('|', start - 1);
    if (start < 0 || size < 0) {
      throw new IllegalArgumentException("'%s' is no key of a count.".formatted(key));
    }
    return List.of(
        key.substring(0, size), key.substring(size + 1, start), key.substring(start + 1));
  }
}
