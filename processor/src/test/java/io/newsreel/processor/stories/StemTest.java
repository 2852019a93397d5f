package io.newsreel.processor.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {

  @ParameterizedTest
  @CsvSource({
    "floods, flooded",
    "planned, planning",
    "evacuates, evacuating",
    "killed, kill",
    "cities, city",
    "tried, tries",
    "fires, firing",
    "passes, passed"
  })
  void isThatOfTheOtherForm(String form, String otherForm) {
    assertThat(Stem.of(form)).isEqualTo(Stem.of(otherForm));
  }

  @ParameterizedTest
  @CsvSource({"spring", "king", "bus", "virus", "congress", "red"})
  void isTheWordWhereThatOnlyLooksLikeAForm(String word) {
    assertThat(Stem.of(word)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"@United Airlines", "@Sting"})
  void isTheWholeNameOfAnActor(String name) {
    assertThat(Stem.of(name)).isEqualTo(name);
  }
}
