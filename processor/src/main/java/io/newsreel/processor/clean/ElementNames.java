package io.newsreel.processor.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the class and id names of a page's elements say; the words are in {@code page-names.txt}.
 *
 * <p>The answer is a number: {@link #NOTHING}, {@link #BODY}, {@link #LEAD}, or for furniture the
 * number of the entry that says so, from {@link #FURNITURE} on. Entries of the kind {@code surely}
 * come first.
 */
final class ElementNames {

  /** The names say nothing. */
  static final int NOTHING = 0;

  /** The element holds the article's text. */
  static final int BODY = 1;

  /** The element holds what leads into the text, and may stand before it. */
  static final int LEAD = 2;

  /** The first number that stands for furniture. */
  static final int FURNITURE = 3;

  private static final String FILE = "/clean/page-names.txt";

  /** Names recur from page to page; the cache is bounded against pages with generated names. */
  private static final int CACHED = 20_000;

  private static final int LONGEST = 400;

  /** An id of more words is made out of a heading. */
  private static final int SLUG = 5;

  private final Map<String, Integer> entries = new HashMap<>();
  private final Set<String> prefixes = new HashSet<>();

  /** First words of entries of several. */
  private final Set<String> starts = new HashSet<>();

  private final Set<String> parts = new HashSet<>();
  private final Set<Integer> sure = new HashSet<>();
  private final Map<String, Integer> known = new ConcurrentHashMap<>();
  private int size = FURNITURE;

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
    int says =
        switch (words[0]) {
          case "body" -> BODY;
          case "lead" -> LEAD;
          case "content", "prefix", "part" -> NOTHING;
          case "furniture", "surely" -> size++;
          default ->
              throw new IllegalStateException(
                  FILE
                      + ": \""
                      + words[0]
                      + "\" is no kind: use surely, furniture, lead, body, content, prefix or part");
        };
    if (words[0].equals("surely")) {
      sure.add(says);
    }
    for (int i = 1; i < words.length; i++) {
      switch (words[0]) {
        case "prefix" -> prefixes.add(words[i]);
        case "part" -> parts.add(words[i]);
        default -> {
          entries.put(words[i], says);
          starts.add(words[i].substring(0, Math.max(0, words[i].indexOf('+'))));
        }
      }
    }
  }

  /** How many numbers there are. */
  int size() {
    return size;
  }

  /** Whether the entry of this number may be believed however much text it marks. */
  boolean isSure(int says) {
    return sure.contains(says);
  }

  /** What one attribute's value says, several names parted by spaces. */
  int of(String value) {
    if (value.isEmpty()) {
      return NOTHING;
    }
    Integer says = known.get(value);
    if (says == null) {
      says = read(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
      if (known.size() < CACHED) {
        known.put(value, says);
      }
    }
    return says;
  }

  /** What an id says: one of many words is made out of a heading, and tells of its subject. */
  int ofId(String id) {
    int words = 1;
    for (int i = 0; i < id.length(); i++) {
      words += id.charAt(i) == '-' || id.charAt(i) == '_' ? 1 : 0;
    }
    return words > SLUG ? NOTHING : of(id);
  }

  /** What a tag says, or an attribute: {@code <nav>}, {@code [hidden]}. */
  int ofMark(String mark) {
    return entries.getOrDefault(mark, NOTHING);
  }

  private int read(String value) {
    int says = NOTHING;
    for (String name : value.split("\\s+", -1)) {
      int here = says(words(name));
      if (here == BODY) {
        return BODY;
      }
      if (here != NOTHING && (says < FURNITURE || sure.contains(here))) {
        says = here;
      }
    }
    return says;
  }

  /** What the words of one name say: three of them more than two, and two more than one. */
  private int says(List<String> words) {
    if (words.size() > 1 && prefixes.contains(words.get(0))) {
      return NOTHING;
    }
    int says = NOTHING;
    for (int length = 3; length > 0; length--) {
      for (int i = 0; i + length <= words.size(); i++) {
        if (length > 1 && !starts.contains(words.get(i))) {
          continue;
        }
        Integer entry = entries.get(String.join("+", words.subList(i, i + length)));
        if (entry == null || (entry == BODY && namesPart(words, i + length))) {
          continue;
        }
        if (entry < FURNITURE) {
          return entry;
        }
        says = says == NOTHING || sure.contains(entry) ? entry : says;
      }
    }
    return says;
  }

  private boolean namesPart(List<String> words, int next) {
    return next < words.size() && parts.contains(words.get(next));
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
