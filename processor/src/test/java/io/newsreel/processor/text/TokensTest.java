package io.newsreel.processor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  private static final String TEXT =
      """
      The U.S. envoy's plane, an O'Brien-class jet, left at 9.30 for Łódź.
      “Straße” 😀 — the mayors' 1,000 guests, said Dr. Ng! Then J. K. Okoro spoke.
      Київ і Москва: «чому?» asked the A.N.C. in 2019
      'tis
      """;

  @ParameterizedTest
  @CsvSource({
    "U.S., us",
    "O’Brien, obrien",
    "Łódź, lodz",
    "Straße, strasse",
    "1.5, 1.5",
    "Éire, eire",
    "Київ, киів"
  })
  void foldsAWord(String word, String folded) {
    // When
    Tokens tokens = Tokens.of(word);

    // Then
    assertThat(tokens.size()).isEqualTo(1);
    assertThat(tokens.folded(0)).isEqualTo(folded);
  }

  @Test
  void hashesAWordAsItsFoldedForm() {
    Tokens tokens = Tokens.of(TEXT);
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.hash(i)).as(tokens.surface(i)).isEqualTo(Tokens.hash(tokens.folded(i)));
    }
  }

  @Test
  void leavesThePossessiveOut() {
    // When
    Tokens tokens = Tokens.of("envoy's plane, guests' table");

    // Then
    assertThat(surfaces(tokens)).containsExactly("envoy", "plane", "guests", "table");
    assertThat(tokens.possessive(0)).isTrue();
    assertThat(tokens.possessive(1)).isFalse();
    assertThat(tokens.possessive(2)).isTrue();
  }

  @Test
  void startsNoSentenceAfterAnAbbreviation() {
    // When
    Tokens tokens = Tokens.of("They met Dr. Ng. Then all left");

    // Then
    assertThat(tokens.sentenceStart(3)).isFalse();
    assertThat(tokens.sentenceStart(4)).isTrue();
  }

  @Test
  void countsCodePoints() {
    // Given
    Tokens tokens = Tokens.of(TEXT);

    // Then
    for (int i = 0; i <= TEXT.length(); i++) {
      assertThat(tokens.codePoint(i)).isEqualTo(TEXT.codePointCount(0, i));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void withoutSomeLinesIsTheWordsOfTheOthers(long seed) {
    // Given
    Random random = new Random(seed);
    String[] lines = TEXT.repeat(3).strip().split("\n");
    List<Integer> cuts = new ArrayList<>();
    StringBuilder left = new StringBuilder();
    int at = 0;
    for (String line : lines) {
      // The last line stays: it has no line feed to be cut with.
      int end = at + line.length() + 1;
      if (end <= TEXT.repeat(3).strip().length() && random.nextBoolean()) {
        cuts.add(at);
        cuts.add(end);
      } else {
        left.append(line).append('\n');
      }
      at = end;
    }

    // When
    Tokens without =
        Tokens.of(String.join("\n", lines)).without(cuts.stream().mapToInt(i -> i).toArray());

    // Then
    Tokens expected = Tokens.of(left.toString().strip());
    assertThat(without.text()).isEqualTo(expected.text());
    assertThat(described(without)).isEqualTo(described(expected));
  }

  private static List<String> surfaces(Tokens tokens) {
    List<String> surfaces = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      surfaces.add(tokens.surface(i));
    }
    return surfaces;
  }

  private static List<String> described(Tokens tokens) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(
          "%s at %d, %x, break %b, sentence %b, block %b, capital %b"
              .formatted(
                  tokens.surface(i),
                  tokens.start(i),
                  tokens.hash(i),
                  tokens.breakBefore(i),
                  tokens.sentenceStart(i),
                  tokens.blockStart(i),
                  tokens.capitalised(i)));
    }
    return words;
  }
}
