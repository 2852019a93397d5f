package io.newsreel.processor.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the class and id names of a page's elements say; the words are in {@code page-names.txt}.
 */
final class ElementNames {

  /** What a name says of its element. */
  enum Says {
    NOTHING,
    FURNITURE,
    BODY
  }

  private static final String FILE = "/clean/page-names.txt";

  /** Names recur from page to page; the cache is bounded against pages with generated names. */
  private static final int CACHED = 20_000;

  private static final int LONGEST = 200;

  private final Set<String> furniture = new HashSet<>();
  private final Set<String> body = new HashSet<>();
  private final Map<String, Says> known = new ConcurrentHashMap<>();

  /** Reads the words that come with Newsreel. */
  static ElementNames standard() {
    ElementNames names = new ElementNames();
    try (InputStream in = ElementNames.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("missing on the class path: " + FILE);
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private void add(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String[] words = line.trim().split("\\s+", -1);
    for (int i = 1; i < words.length; i++) {
      (words[0].equals("body") ? body : furniture).add(words[i]);
    }
  }

  /** What one attribute's value says, several names parted by spaces. */
  Says of(String value) {
    if (value.isEmpty() || value.length() > LONGEST) {
      return Says.NOTHING;
    }
    Says says = known.get(value);
    if (says == null) {
      says = read(value);
      if (known.size() < CACHED) {
        known.put(value, says);
      }
    }
    return says;
  }

  private Says read(String value) {
    Says says = Says.NOTHING;
    for (String name : value.split("\\s+", -1)) {
      List<String> words = words(name);
      if (says(words, body)) {
        return Says.BODY;
      }
      if (says(words, furniture)) {
        says = Says.FURNITURE;
      }
    }
    return says;
  }

  private static boolean says(List<String> words, Set<String> in) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (in.contains(word)) {
        return true;
      }
      if (i + 1 < words.size()) {
        String two = word + '+' + words.get(i + 1);
        if (in.contains(two)
            || (i + 2 < words.size() && in.contains(two + '+' + words.get(i + 2)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean end = i == name.length() || !Character.isLetter(name.charAt(i));
      boolean hump =
          !end
              && i > start
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (end || hump) {
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = end ? i + 1 : i;
      }
    }
    return words;
  }
}
