package io.newsreel.processor.clean;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;

/**
 * The article's text as the page's JSON-LD states it, which publishers keep complete where the page
 * itself is put together by scripts: it stands in for a text that could not be found, and tells
 * where a text that was found ends.
 */
final class StatedBody {

  /** Shorter ones are teasers. */
  private static final int SHORTEST = 250;

  /** How much longer than the text found on the page it must be to be taken instead. */
  private static final double LONGER = 1.6;

  /** A shorter one, as against the text found, may be the beginning alone. */
  private static final double NEARLY = 0.7;

  /** How much of it must be on the page to tell where the text ends. */
  private static final double FOUND = 0.9;

  /** A block of the article shares this much with it. */
  private static final double SHARED = 0.5;

  private StatedBody() {}

  /** The lines to take instead of those found, or those that remain of them. */
  static List<String> mend(String stated, List<String> found) {
    if (stated == null || stated.length() < SHORTEST) {
      return found;
    }
    List<String> lines = lines(stated);
    if (length(lines) > LONGER * length(found)) {
      return lines;
    }
    return length(lines) < NEARLY * length(found) ? found : upToTheEnd(lines, found);
  }

  private static List<String> upToTheEnd(List<String> lines, List<String> found) {
    Set<Long> grams = new HashSet<>();
    lines.forEach(line -> grams(line).forEach(grams::add));
    Set<Long> seen = new HashSet<>();
    int end = 0;
    for (int i = 0; i < found.size(); i++) {
      List<Long> own = grams(found.get(i));
      int shared = 0;
      for (Long gram : own) {
        if (grams.contains(gram)) {
          shared++;
          seen.add(gram);
        }
      }
      end = !own.isEmpty() && shared >= SHARED * own.size() ? i + 1 : end;
    }
    return seen.size() < FOUND * grams.size() ? found : found.subList(0, end);
  }

  /** Hashes of three words in a row. */
  private static List<Long> grams(String text) {
    List<Long> grams = new ArrayList<>();
    long before = 0;
    long last = 0;
    long word = 0;
    int words = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = word * 31 + c;
      } else if (word != 0) {
        if (++words > 2) {
          grams.add((before * 1_000_003 + last) * 1_000_003 + word);
        }
        before = last;
        last = word;
        word = 0;
      }
    }
    return grams;
  }

  private static List<String> lines(String stated) {
    String text = stated;
    if (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) {
      text = Jsoup.parse(text.replace("</p>", "</p>\n").replace("<br", "\n<br")).wholeText();
    }
    return text.lines().map(Whitespace::tidy).filter(line -> !line.isEmpty()).toList();
  }

  private static int length(List<String> lines) {
    return lines.stream().mapToInt(String::length).sum();
  }
}
