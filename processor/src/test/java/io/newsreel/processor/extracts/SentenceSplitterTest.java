package io.newsreel.processor.extracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mr. Oduya met Gen. Brandt on Tuesday.",
        "The port of Lunde, pop. 4,000, was shut at 9 a.m. Monday.",
        "Prices rose by 3.5 percent to $1.2 million.",
        "The U.S. Senate and the U.N. Security Council agreed.",
        "J. K. Marlow and A. Winter wrote the report.",
        "Oil fell on Sept. 3 after Calif. Gov. Reyes spoke.",
        "The ship, the Nordic Star No. 7, sank.",
        "He asked “why now?” and left."
      })
  void keepsASentenceWhole(String sentence) {
    assertThat(sentences(sentence)).containsExactly(sentence);
  }

  @Test
  void splitsAtStopsQuestionsAndExclamations() {
    assertThat(sentences("The bridge fell. Who built it? Nobody knows! 12 firms bid."))
        .containsExactly("The bridge fell.", "Who built it?", "Nobody knows!", "12 firms bid.");
  }

  @Test
  void leavesClosingQuotationMarksAndBracketsWithTheirSentence() {
    assertThat(sentences("“We rebuild.” The mayor smiled. (It rained.) \"Go.\" They went."))
        .containsExactly(
            "“We rebuild.”", "The mayor smiled.", "(It rained.)", "\"Go.\"", "They went.");
  }

  @Test
  void endsASentenceAfterLettersWithStopsWhereTheNextWordOpensOne() {
    assertThat(sentences("They moved to the U.S. The law forbids it."))
        .containsExactly("They moved to the U.S.", "The law forbids it.");
    assertThat(sentences("That was plan B. The rest is known."))
        .containsExactly("That was plan B.", "The rest is known.");
  }

  @Test
  void endsASentenceAtALinesEnd() {
    assertThat(sentences("Harbour reopens\n\n  Ships may enter again. \n"))
        .containsExactly("Harbour reopens", "Ships may enter again.");
  }

  @Test
  void findsNothingInNothing() {
    assertThat(sentences("")).isEmpty();
    assertThat(sentences(" \n\u00a0\n")).isEmpty();
  }

  private static List<String> sentences(String text) {
    return SentenceSplitter.split(text).stream()
        .map(place -> text.substring(place.start(), place.end()))
        .toList();
  }
}
