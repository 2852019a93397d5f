package io.newsreel.processor.extracts;

import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The articles in one order, earliest first, and their sentences. A sentence that an earlier
 * article has word for word is left out, so that a reprint adds nothing to what its original says.
 *
 * @param texts the articles
 * @param sentences their sentences, by article and place
 */
record Articles(List<SourceText> texts, List<Sentence> sentences) {

  /** A line of fewer words takes no place in the count of sentences: a byline, a heading. */
  private static final int SENTENCE_LIKE = 6;

  /** A headline of fewer words may open a sentence as part of it. */
  private static final int SHORTEST_HEADLINE = 4;

  private static final Comparator<SourceText> EARLIEST_FIRST =
      Comparator.comparing(SourceText::published, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(SourceText::id);

  static Articles of(Collection<SourceText> given) {
    List<SourceText> texts = given.stream().sorted(EARLIEST_FIRST).toList();
    List<Sentence> sentences = new ArrayList<>();
    Set<Long> wordings = new HashSet<>();
    for (int i = 0; i < texts.size(); i++) {
      for (Sentence sentence : sentences(texts.get(i), i)) {
        if (wordings.add(wording(sentence))) {
          sentences.add(sentence);
        }
      }
    }
    return new Articles(texts, List.copyOf(sentences));
  }

  private static List<Sentence> sentences(SourceText article, int index) {
    String body = article.body();
    Tokens tokens = Tokens.of(body);
    List<Sentence> sentences = new ArrayList<>();
    Tokens headline = Tokens.of(article.headline() == null ? "" : article.headline());
    int position = 0;
    int word = 0;
    for (SentenceSplitter.Place place : SentenceSplitter.split(body)) {
      int start = position == 0 ? Dateline.after(body, place.start(), place.end()) : place.start();
      word = wordAt(start, word, tokens);
      int repeated = headline(tokens, word, headline);
      if (repeated > 0 && goesOn(tokens, word + repeated, place.end())) {
        word += repeated;
        start = tokens.start(word);
      }
      int first = word;
      while (word < tokens.size() && tokens.start(word) < place.end()) {
        word++;
      }
      if (word == first) {
        continue;
      }
      Flaw flaw = Fitness.judge(tokens, start, place.end(), first, word - 1);
      sentences.add(
          new Sentence(
              index,
              position,
              start,
              place.end(),
              tokens,
              first,
              word - 1,
              spaced(body, start, place.end()),
              flaw));
      position += word - first >= SENTENCE_LIKE ? 1 : 0;
    }
    return sentences;
  }

  /** The first word, from {@code word} on, that begins at an index or after it. */
  private static int wordAt(int index, int word, Tokens tokens) {
    int at = word;
    while (at < tokens.size() && tokens.start(at) < index) {
      at++;
    }
    return at;
  }

  /** How many words of the headline stand at a word: all of them, or none. */
  private static int headline(Tokens tokens, int word, Tokens headline) {
    int words = headline.size();
    if (words < SHORTEST_HEADLINE || word + words >= tokens.size()) {
      return 0;
    }
    for (int i = 0; i < words; i++) {
      if (tokens.hash(word + i) != headline.hash(i)) {
        return 0;
      }
    }
    return words;
  }

  /** Whether a sentence goes on at a word with a capital, nothing but a space or mark before it. */
  private static boolean goesOn(Tokens tokens, int word, int end) {
    return tokens.start(word) < end && tokens.capitalised(word);
  }

  /** A hash of the words; 64 bits, so that two wordings in a set of millions do not meet. */
  private static long wording(Sentence sentence) {
    long hash = 0;
    for (int i = sentence.first(); i <= sentence.last(); i++) {
      hash = 31 * hash + sentence.tokens().hash(i);
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private static int spaced(String text, int start, int end) {
    int words = 0;
    boolean inside = false;
    for (int i = start; i < end; i++) {
      boolean blank = Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00a0';
      words += !blank && !inside ? 1 : 0;
      inside = !blank;
    }
    return words;
  }
}
