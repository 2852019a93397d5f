package io.newsreel.processor.stories;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newsreel.processor.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Words known to be common before a stream has shown it. */
final class CommonWords {

  private static final Set<String> FUNCTION = read("function-words.txt");
  private static final Set<String> EVERYDAY =
      read("everyday-words.txt").stream().map(Stem::of).collect(Collectors.toUnmodifiableSet());

  private CommonWords() {}

  /** Whether a folded word says nothing of what a text is about. */
  static boolean carriesNothing(String word) {
    return FUNCTION.contains(word);
  }

  /** Whether a word of this stem stands in news of every kind. */
  static boolean everyday(String stem) {
    return EVERYDAY.contains(stem);
  }

  private static Set<String> read(String file) {
    String path = "/stories/" + file;
    try (InputStream in = CommonWords.class.getResourceAsStream(path);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .filter(word -> !word.isEmpty())
          .map(Folding::fold)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
