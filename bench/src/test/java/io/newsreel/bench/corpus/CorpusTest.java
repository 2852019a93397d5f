package io.newsreel.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.Article;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {

  private static final int SIZE = 4_000;

  @ParameterizedTest
  @ValueSource(ints = {0, 17, 3_999})
  void givesTheSameArticleAgainForTheSameSeed(int n) {
    assertThat(new Corpus(CorpusShape.NEWS).article(n))
        .isEqualTo(new Corpus(CorpusShape.NEWS).article(n))
        .isNotEqualTo(new Corpus(CorpusShape.NEWS.withSeed(1)).article(n));
  }

  @Test
  void isAsLongAndAsManifoldAsNews() {
    // Given
    Corpus corpus = new Corpus(CorpusShape.NEWS);

    // When
    List<Article> articles = IntStream.range(0, SIZE).mapToObj(corpus::article).toList();

    // Then
    int[] lengths = articles.stream().mapToInt(a -> a.text().length()).sorted().toArray();
    assertThat(lengths[SIZE / 2]).isBetween(4_500, 6_500);
    Set<String> publishers = articles.stream().map(Article::publisher).collect(Collectors.toSet());
    assertThat(publishers).hasSizeGreaterThanOrEqualTo(200);
    assertThat(articles.stream().map(Article::id).distinct()).hasSize(SIZE);
  }

  @Test
  void reprintsWhatAnotherPublisherPrinted() {
    // Given
    Corpus corpus = new Corpus(CorpusShape.NEWS);

    // When
    int[] reprints = IntStream.range(0, SIZE).filter(n -> corpus.reprintOf(n) >= 0).toArray();

    // Then
    assertThat(reprints.length).isBetween(SIZE * 14 / 100, SIZE * 22 / 100);
    for (int n : reprints) {
      int original = corpus.reprintOf(n);
      assertThat(original).isLessThan(n);
      assertThat(corpus.reprintOf(original)).isEqualTo(-1);
      assertThat(corpus.article(n).publisher()).isNotEqualTo(corpus.article(original).publisher());
    }
  }
}
