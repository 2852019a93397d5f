package io.newsreel.processor.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells the language of a text by its function words. Immutable; for any number of threads.
 *
 * <p>The words decide where they are clear, because pages state what they please; what is stated
 * decides where the words are few, or fit that language nearly as well as another. What is neither
 * clear nor stated is taken for English.
 */
public final class Languages {

  /** What a text is taken for that does not tell. */
  public static final String DEFAULT = "en";

  /** Words read of a text. */
  private static final int READ = 150;

  /** Fewer words than this tell nothing. */
  private static final int FEWEST = 20;

  /** Share of the words that must be of a language: running text has .3 and more in its own. */
  private static final double CLEAR = .15;

  /** What is stated stands if it has this share of the words that the best language has. */
  private static final double AS_STATED = .8;

  private final List<String> tags = new ArrayList<>();

  /** Hash of a word → a bit for each language it is of. */
  private final LongIntMap languagesOf = new LongIntMap();

  private Languages() {}

  /** The languages that come with Newsreel. */
  public static Languages standard() {
    Languages languages = new Languages();
    String file = "/languages/words.jsonl";
    try (InputStream in = Languages.class.getResourceAsStream(file);
        MappingIterator<JsonNode> lines =
            new ObjectMapper().readerFor(JsonNode.class).readValues(in)) {
      while (lines.hasNext()) {
        JsonNode line = lines.next();
        languages.add(line.path("language").asText(), Tokens.of(line.path("words").asText()));
      }
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
    return languages;
  }

  private void add(String tag, Tokens words) {
    if (tags.size() == Integer.SIZE - 1) {
      throw new IllegalStateException("There is no room for more than 31 languages");
    }
    int bit = 1 << tags.size();
    tags.add(tag);
    for (int i = 0; i < words.size(); i++) {
      int known = languagesOf.get(words.hash(i));
      languagesOf.put(words.hash(i), bit | Math.max(known, 0));
    }
  }

  /**
   * The language of an article.
   *
   * @param headline its headline
   * @param body its text
   * @param stated the BCP 47 tag that its source or page states, or null
   * @return a language without country or script, {@code pt} of {@code pt-BR}
   */
  public String of(Tokens headline, Tokens body, String stated) {
    int[] counts = new int[tags.size()];
    int words = count(headline, READ, counts);
    words += count(body, READ - words, counts);
    String believed = stated == null ? "" : primary(stated);
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    if (words >= FEWEST && counts[best] >= CLEAR * words) {
      int asStated = tags.indexOf(believed);
      return asStated >= 0 && counts[asStated] >= AS_STATED * counts[best]
          ? believed
          : tags.get(best);
    }
    return believed.isEmpty() ? DEFAULT : believed;
  }

  private int count(Tokens text, int most, int[] counts) {
    int words = Math.min(most, text.size());
    for (int i = 0; i < words; i++) {
      int languages = languagesOf.get(text.hash(i));
      // The map says −1 of words that are not there.
      for (int bits = Math.max(languages, 0); bits != 0; bits &= bits - 1) {
        counts[Integer.numberOfTrailingZeros(bits)]++;
      }
    }
    return words;
  }

  /** The language itself, of a BCP 47 tag that may name a country or a script as well. */
  public static String primary(String tag) {
    int end = 0;
    while (end < tag.length() && Character.isLetter(tag.charAt(end))) {
      end++;
    }
    return tag.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
