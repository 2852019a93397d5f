package io.newsreel.processor.extracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.processor.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitnessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour of Lunde was closed on Monday after a tanker ran aground.",
        "“We will rebuild the pier,” the mayor of Lunde said on Monday.",
        "The mayor said “we were lucky” when the tanker ran aground.",
        "Some 400 people left their homes (most of them by bus)."
      })
  void takesASentenceThatStandsByItself(String sentence) {
    assertThat(judge(sentence)).isEqualTo(Flaw.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He told the council that the harbour would stay closed.",
        "But the council said that the harbour would stay closed.",
        "“The harbour will stay closed until the oil is gone.”",
        "The mayor said “we were lucky when the tanker ran aground.",
        "“The harbour will stay closed,” he told the council of Lunde.",
        "Will the harbour of Lunde open again before the summer?",
        "Our reporter asked the mayor what it meant for the town.",
        "CLOSE The harbour of Lunde was closed on Monday by police.",
        "The mayor of Lunde at the harbour after the accident, March 3, 2031."
      })
  void holdsBackASentenceThatNeedsItsNeighbours(String sentence) {
    assertThat(judge(sentence)).isEqualTo(Flaw.WEAK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour closed on Monday.",
        "By Anna Winter and Jonas Brandt in Lunde",
        "The harbour of Lunde was closed after the …",
        "and the harbour of Lunde was closed after the accident.",
        "Harbour Of Lunde Closed After Tanker Runs Aground.",
        "A tanker lies off the harbour of Lunde. Photo by A. Winter.",
        "Sign up here to get the news from the harbour every day."
      })
  void refusesWhatIsNoSentenceOfTheReport(String line) {
    assertThat(judge(line)).isEqualTo(Flaw.UNFIT);
  }

  @Test
  void holdsBackALongSentence() {
    String longOne = "The harbour was closed" + " and the tanker was towed away".repeat(8) + ".";
    assertThat(judge(longOne)).isEqualTo(Flaw.WEAK);
  }

  private static Flaw judge(String sentence) {
    Tokens tokens = Tokens.of(sentence);
    return Fitness.judge(tokens, 0, sentence.length(), 0, tokens.size() - 1);
  }
}
