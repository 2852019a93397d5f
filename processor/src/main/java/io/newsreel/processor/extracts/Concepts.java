package io.newsreel.processor.extracts;

import io.newsreel.processor.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the articles say, as concepts with weights, after Gillick and Favre, "A scalable global
 * model for summarization" (2009): a concept is a pair of neighbouring words, at least one of them
 * not a function word, and weighs by how many articles have it.
 *
 * <p>Here an article's vote for a concept is (1+position)^−{@value #DECAY} of the earliest sentence
 * that has it, since news says the main thing first; the weight is the square of the votes' sum, so
 * that what articles agree on outweighs what one of them adds; and it grows by the share of
 * headlines that have the concept's words, up to threefold.
 */
final class Concepts {

  private static final Set<String> STOP_WORDS = WordFile.read("stop-words.txt");

  /** From this share of the headlines on, a word is as much the story's as it can be. */
  private static final double HEADLINES = 1.0 / 3;

  private static final double HEADLINE_BONUS = 2;

  /** How fast votes weaken down an article. From .5 to .8 results hardly differ. */
  private static final double DECAY = 0.6;

  /** A pair of words in a sentence. */
  private record Pair(String one, String two) {}

  /** What articles say for a concept; the earliest sentence of each counts. */
  private static final class Votes {
    private double sum;
    private int articles;
    private int last = -1;

    void add(int article, double vote) {
      if (article != last) {
        sum += vote;
        articles++;
        last = article;
      }
    }
  }

  private final Map<Pair, Integer> numbers = new HashMap<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final List<int[]> inSentences = new ArrayList<>();
  private final List<Set<String>> contents = new ArrayList<>();
  private final double[] weights;
  private final int[] support;

  /** The concepts of the articles' sentences. */
  Concepts(Articles articles) {
    List<Votes> votes = new ArrayList<>();
    for (Sentence sentence : articles.sentences()) {
      int[] ids = read(sentence);
      inSentences.add(ids);
      double vote = Math.pow(1 + sentence.position(), -DECAY);
      for (int id : ids) {
        if (id == votes.size()) {
          votes.add(new Votes());
        }
        votes.get(id).add(sentence.article(), vote);
      }
    }
    Map<String, Integer> headlines = headlineWords(articles.texts());
    double enough = Math.max(1, HEADLINES * articles.texts().size());
    weights = new double[pairs.size()];
    support = new int[pairs.size()];
    for (int id = 0; id < weights.length; id++) {
      Votes votesFor = votes.get(id);
      support[id] = votesFor.articles;
      Pair pair = pairs.get(id);
      double named =
          Math.min(1, headlines.getOrDefault(pair.one(), 0) / enough)
              + Math.min(1, headlines.getOrDefault(pair.two(), 0) / enough);
      weights[id] = votesFor.sum * votesFor.sum * (1 + HEADLINE_BONUS * named / 2);
    }
  }

  /** The concepts of sentence {@code i}, each once. */
  int[] of(int i) {
    return inSentences.get(i);
  }

  /** Stems of the content words of sentence {@code i}. */
  Set<String> contents(int i) {
    return contents.get(i);
  }

  double weight(int concept) {
    return weights[concept];
  }

  /** How many articles have the concept. */
  int support(int concept) {
    return support[concept];
  }

  /**
   * The concept of word {@code i} and the next, both of them content words with nothing but a space
   * or hyphen between.
   *
   * @return the concept, or −1 if they are none of the kind
   */
  int phrase(Tokens tokens, int i) {
    if (tokens.breakBefore(i + 1)) {
      return -1;
    }
    String one = stem(tokens, i);
    String two = stem(tokens, i + 1);
    boolean content = !STOP_WORDS.contains(one) && !STOP_WORDS.contains(two);
    return content ? numbers.getOrDefault(new Pair(one, two), -1) : -1;
  }

  private int[] read(Sentence sentence) {
    Set<String> content = new HashSet<>();
    int[] ids = new int[sentence.last() - sentence.first() + 1];
    int size = 0;
    String before = null;
    for (int i = sentence.first(); i <= sentence.last(); i++) {
      String stem = stem(sentence.tokens(), i);
      boolean stop = STOP_WORDS.contains(stem);
      if (!stop) {
        content.add(stem);
      }
      if (before != null && !(stop && STOP_WORDS.contains(before))) {
        ids[size++] = numbers.computeIfAbsent(new Pair(before, stem), this::number);
      }
      before = stem;
    }
    contents.add(content);
    return Arrays.stream(ids, 0, size).distinct().toArray();
  }

  private int number(Pair pair) {
    pairs.add(pair);
    return pairs.size() - 1;
  }

  private static String stem(Tokens tokens, int word) {
    String folded = tokens.folded(word);
    return STOP_WORDS.contains(folded) ? folded : Stems.of(folded);
  }

  private static Map<String, Integer> headlineWords(List<SourceText> texts) {
    Map<String, Integer> count = new HashMap<>();
    for (SourceText text : texts) {
      if (text.headline() == null) {
        continue;
      }
      Tokens tokens = Tokens.of(text.headline());
      Set<String> words = new HashSet<>();
      for (int i = 0; i < tokens.size(); i++) {
        words.add(stem(tokens, i));
      }
      words.removeIf(STOP_WORDS::contains);
      words.forEach(word -> count.merge(word, 1, Integer::sum));
    }
    return count;
  }
}
