package io.newsreel.processor.extracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Summarises articles about one event by sentences of theirs, in the order of time and place.
 *
 * <p>The sentences are those that together say most of what the articles agree on and say first
 * ({@link Concepts}), within a length ({@link Cover}); captions, headings, notes to the reader and
 * sentences that need their neighbours stay out ({@link Fitness}). The result depends on the set of
 * articles, not on the order in which they are given.
 */
public final class Extractor {

  /** Of more sentences than these only the most telling are compared, so that work is bounded. */
  private static final int MOST_CANDIDATES = 160;

  private Extractor() {}

  /**
   * Chooses sentences.
   *
   * @param articles the articles, each id once, in any order
   * @param length how long the summary may be
   * @return the sentences in the order in which to read them; empty if there are none
   */
  public static List<ExtractedSentence> extract(Collection<SourceText> articles, Length length) {
    Articles read = Articles.of(articles);
    List<Sentence> sentences = read.sentences();
    Concepts concepts = new Concepts(read);
    List<Integer> chosen = choose(sentences, concepts, Flaw.NONE, length);
    if (chosen.isEmpty() || chosen.size() < length.fewest()) {
      List<Integer> more = choose(sentences, concepts, Flaw.WEAK, length);
      chosen = more.size() > chosen.size() ? more : chosen;
    }
    Reasons reasons = new Reasons(read, concepts, chosen);
    return chosen.stream()
        .sorted(readingOrder(read, concepts))
        .map(i -> extracted(read, sentences.get(i), reasons.of(i)))
        .toList();
  }

  private static List<Integer> choose(
      List<Sentence> sentences, Concepts concepts, Flaw worst, Length length) {
    int[] fit =
        IntStream.range(0, sentences.size())
            .filter(i -> sentences.get(i).flaw().compareTo(worst) <= 0)
            .toArray();
    return new Cover(sentences, mostTelling(fit, sentences, concepts), concepts, length).choose();
  }

  private static int[] mostTelling(int[] fit, List<Sentence> sentences, Concepts concepts) {
    if (fit.length <= MOST_CANDIDATES) {
      return fit;
    }
    double[] value = new double[sentences.size()];
    for (int i : fit) {
      value[i] = weight(concepts, i) / Math.sqrt(sentences.get(i).length());
    }
    return Arrays.stream(fit)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -value[i]).thenComparing(i -> i))
        .limit(MOST_CANDIDATES)
        .sorted()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** By time; where that is the same, leads first, the weightier before the other. */
  private static Comparator<Integer> readingOrder(Articles read, Concepts concepts) {
    return Comparator.comparing(
            (Integer i) -> read.texts().get(read.sentences().get(i).article()).published(),
            Comparator.nullsLast(Comparator.naturalOrder()))
        .thenComparing(i -> read.sentences().get(i).position())
        .thenComparing(i -> -weight(concepts, i))
        .thenComparing(i -> read.sentences().get(i).article())
        .thenComparing(i -> read.sentences().get(i).start());
  }

  private static double weight(Concepts concepts, int sentence) {
    return Arrays.stream(concepts.of(sentence)).mapToDouble(concepts::weight).sum();
  }

  private static ExtractedSentence extracted(Articles read, Sentence sentence, String reason) {
    SourceText article = read.texts().get(sentence.article());
    return new ExtractedSentence(
        article.id(),
        sentence.tokens().codePoint(sentence.start()),
        sentence.tokens().codePoint(sentence.end()),
        sentence.text(),
        reason);
  }

  /** The text of a summary: its sentences, a space between them. */
  public static String text(List<ExtractedSentence> sentences) {
    List<String> texts = new ArrayList<>();
    sentences.forEach(sentence -> texts.add(sentence.text()));
    return String.join(" ", texts);
  }
}
