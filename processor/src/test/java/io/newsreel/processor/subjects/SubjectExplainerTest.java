package io.newsreel.processor.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.processor.subjects.SubjectVerdict.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SubjectExplainerTest {

  @Test
  void namesWhatWasFoundAndWhatItWeighed() {
    // When
    SubjectVerdict verdict =
        explain(Map.of("t", "peace^3 talks"), "Peace", "The talks went on and on.");

    // Then
    assertThat(verdict.outcome()).isEqualTo(Outcome.GIVEN);
    double peace = 3 * Program.saturated(1, 0, 0);
    assertThat(verdict.weight()).isEqualTo(peace + 1);
    assertThat(verdict.asked()).isEqualTo(2);
    assertThat(verdict.terms())
        .containsExactly(
            new SubjectVerdict.Term("peace", 1, true, peace),
            new SubjectVerdict.Term("talks", 1, false, 1));
  }

  @Test
  void namesTheHeaviestTermsThatAreMissing() {
    // When
    SubjectVerdict verdict = explain(Map.of("t", "peace^3 truce^2 talks"), "", "The talks.");

    // Then
    assertThat(verdict.outcome()).isEqualTo(Outcome.GUESSED);
    assertThat(verdict.absent()).containsExactly("peace", "truce");
  }

  @Test
  void namesTheClauseThatDoesNotHold() {
    // When
    SubjectVerdict missing =
        explain(Map.of("t", "(peace truce) AND talks"), "", "Talks with the union.");
    SubjectVerdict forbidden = explain(Map.of("t", "peace -prize"), "", "The peace prize.");

    // Then
    assertThat(missing.outcome()).isEqualTo(Outcome.NOTHING_FOUND);
    assertThat(missing.failed()).containsExactly("needs (peace truce): not there");
    assertThat(forbidden.failed()).containsExactly("must not have prize: it is there");
  }

  @Test
  void tellsWhatIsFarBehindFromWhatWeighsTooLittle() {
    // Given
    Map<String, String> queries =
        Map.of("t", "a1^9 a2^9 a3^9", "u", "b1^3", "v", "b1^0.5", "w", "absent");

    // Then
    assertThat(outcome(queries, "u")).isEqualTo(Outcome.FAR_BEHIND);
    assertThat(outcome(queries, "v")).isEqualTo(Outcome.TOO_LITTLE);
    assertThat(outcome(queries, "w")).isEqualTo(Outcome.NOTHING_FOUND);
  }

  @Test
  void decidesAsTheTaggerDoes() {
    // Given
    SubjectsTexts texts = SubjectsTexts.of(SubjectRules.builtIn());
    String headline = "Envoys meet again";
    String body = "The peace talks went on while troops shelled the port. Oil prices rose.";

    // When
    List<SubjectVerdict> given =
        texts.explain(headline, body).stream().filter(SubjectVerdict::given).toList();

    // Then
    assertThat(given)
        .extracting(SubjectVerdict::uri)
        .containsExactlyInAnyOrderElementsOf(texts.uris(headline, body));
  }

  private static Outcome outcome(Map<String, String> queries, String uri) {
    return SubjectsTexts.of(queries, null).explain("", "a1 a2 a3 b1").stream()
        .filter(verdict -> verdict.uri().equals(uri))
        .findFirst()
        .orElseThrow()
        .outcome();
  }

  private static SubjectVerdict explain(Map<String, String> queries, String headline, String body) {
    return SubjectsTexts.of(queries, null).explain(headline, body).get(0);
  }
}
