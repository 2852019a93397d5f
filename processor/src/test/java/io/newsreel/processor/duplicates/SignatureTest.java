package io.newsreel.processor.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newsreel.processor.binary.BinaryReader;
import io.newsreel.processor.binary.BinaryWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

  @ParameterizedTest
  @CsvSource({"40, 3", "200, 10", "800, 60", "2000, 200"})
  void similarityIsThatOfTheSetsOfWordFourGrams(int words, int changes) {
    // Given
    Prose prose = new Prose(words);
    List<String> text = prose.words(words);
    List<String> edited = prose.edited(text, changes);

    // When
    double similarity =
        Prose.signature(text).shingles().overlap(Prose.signature(edited).shingles()).similarity();

    // Then
    assertThat(similarity).isEqualTo(jaccard(text, edited), within(0.001));
  }

  @Test
  void aLongTextIsComparedByASample() {
    // Given
    Prose prose = new Prose(5);
    List<String> text = prose.words(20_000);
    List<String> edited = prose.edited(text, 2_000);

    // When
    double similarity =
        Prose.signature(text).shingles().overlap(Prose.signature(edited).shingles()).similarity();

    // Then
    assertThat(similarity).isEqualTo(jaccard(text, edited), within(0.04));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 60, 130, 800, 3000})
  void theSketchIsHardlyEverFurtherOffThanThreeStandardErrors(int words) {
    // Given
    int off = 0;
    int pairs = 200;
    for (int i = 0; i < pairs; i++) {
      Prose prose = new Prose(1_000L * words + i);
      List<String> text = prose.words(words);
      List<String> edited = prose.edited(text, Math.max(1, words / 12));

      // When
      double estimate = Prose.signature(text).key().similarity(Prose.signature(edited).key());

      // Then
      off += Math.abs(estimate - jaccard(text, edited)) > 0.12 ? 1 : 0;
    }
    assertThat(off).isLessThanOrEqualTo(pairs / 50);
  }

  @Test
  void alikeTextsShareABandAndOthersDoNot() {
    int alike = 0;
    int other = 0;
    for (int i = 0; i < 300; i++) {
      Prose prose = new Prose(i);
      List<String> text = prose.words(300);
      SearchKey key = Prose.signature(text).key();
      alike += key.firstShared(Prose.signature(prose.edited(text, 20)).key()) >= 0 ? 1 : 0;
      other += key.firstShared(Prose.signature(prose.words(300)).key()) >= 0 ? 1 : 0;
    }
    assertThat(alike).isGreaterThanOrEqualTo(298);
    assertThat(other).isZero();
  }

  @Test
  void aSignOffIsNoText() {
    String text = "The council of the old town has decided to close its bridge for a whole year.";
    assertThat(Signature.of(text + "\nReuter")).isEqualTo(Signature.of(text));
    assertThat(Signature.of(text + "\nIt said so.")).isNotEqualTo(Signature.of(text));
  }

  @Test
  void caseAndPunctuationAreNoDifference() {
    assertThat(
            Signature.of(
                "THE COUNCIL of the old town -- has decided, to close its bridge: for a year!"))
        .isEqualTo(
            Signature.of("The council of the old town has decided to close its bridge for a year"));
  }

  @Test
  void aFewWordsHaveNoSignature() {
    assertThat(Signature.of("Photo gallery: the year in pictures").isNone()).isTrue();
    assertThat(Signature.of("").isNone()).isTrue();
    assertThat(Signature.of("\n").isNone()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 13, 40, 800, 5000})
  void shinglesAreReadAsTheyWereWritten(int words) {
    // Given
    Shingles shingles = Prose.signature(new Prose(words).words(words)).shingles();
    BinaryWriter writer = new BinaryWriter();

    // When
    shingles.write(writer);
    writer.writeByte(77);
    BinaryReader reader = new BinaryReader(writer.toBytes());

    // Then
    assertThat(Shingles.read(reader)).isEqualTo(shingles);
    assertThat(reader.readByte()).isEqualTo(77);
  }

  private static double jaccard(List<String> a, List<String> b) {
    Set<List<String>> left = grams(a);
    Set<List<String>> right = grams(b);
    Set<List<String>> union = new HashSet<>(left);
    union.addAll(right);
    left.retainAll(right);
    return (double) left.size() / union.size();
  }

  private static Set<List<String>> grams(List<String> words) {
    Set<List<String>> grams = new HashSet<>();
    for (int i = 0; i + 4 <= words.size(); i++) {
      grams.add(new ArrayList<>(words.subList(i, i + 4)));
    }
    return grams;
  }
}
