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
    int position = 0;
    int word = 0;
    for (SentenceSplitter.Place place : SentenceSplitter.split(body)) {
      int start = Dateline.after(body, place.start(), place.end());
      while (word < tokens.size() && tokens.start(word) < start) {
        word++;
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
