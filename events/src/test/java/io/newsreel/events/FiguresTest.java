package io.newsreel.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void countAReprintAsAnArticleButNotAsAText() {
    assertThat(
            Figures.of(
                List.of(
                    new Posting("a", 3, "one.example", "a"),
                    new Posting("b", 3, "two.example", "a"),
                    new Posting("c", 1, "two.example", "c"))))
        .isEqualTo(new Figures(7, 3, 2, 2));
  }

  @Test
  void countAnArticleSeenInTwoBucketsOnce() {
    assertThat(
            Figures.of(
                List.of(
                    new Posting("a", 3, "one.example", "a"),
                    new Posting("a", 2, "one.example", "a"))))
        .isEqualTo(new Figures(3, 1, 1, 1));
  }

  @Test
  void areNoneOfNothing() {
    assertThat(Figures.of(List.of())).isEqualTo(Figures.NONE);
  }
}
