package io.newsreel.processor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DictionaryCheckTest {

  private static List<String> problems(String... lines) {
    return DictionaryCheck.faults(ActorDictionary.of(lines)).stream()
        .map(DictionaryFault::toString)
        .toList();
  }

  @Test
  void findsNothingInWhatComesWithNewsreel() {
    assertThat(DictionaryCheck.faults(ActorDictionary.read(Optional.empty()))).isEmpty();
  }

  @Test
  void findsANameOfTwoEntries() {
    assertThat(
            problems(
                """
                {"id":"x:1","name":"Harbour Club","kind":"organisation","sector":"CVL"}""",
                """
                {"id":"x:2","name":"Old Club","kind":"organisation","sector":"CVL","names":["Harbour Club"]}"""))
        .containsExactly(
            "lines line 2: 'Old Club': name 'Harbour Club' is a name of 'x:1' too; make it a short"
                + " form of one or both.");
  }

  @Test
  void findsAnOfficeThatTwoHoldAtOnceButNoHandover() {
    assertThat(
            problems(
                """
                {"id":"x:1","name":"Ann Sample","kind":"person","sector":"GOV","country":"TUV",
                "roles":[{"role":"president","of":"TUV","from":"2019-01-05","to":"2024-01-20"}]}"""
                    .replace("\n", " "),
                """
                {"id":"x:2","name":"Bo Sample","kind":"person","sector":"GOV","country":"TUV",
                "roles":[{"role":"president","of":"TUV","from":"2024-01","to":"2026-03-01"}]}"""
                    .replace("\n", " "),
                """
                {"id":"x:3","name":"Cy Sample","kind":"person","sector":"GOV","country":"TUV",
                "roles":[{"role":"president","of":"TUV","from":"2025-06-01"}]}"""
                    .replace("\n", " ")))
        .singleElement()
        .asString()
        .contains("line 3", "'Cy Sample'", "'president' of 'TUV'", "'Bo Sample'", "2025-06-01");
  }

  @Test
  void findsMissingAndUnknownCodesAllAtOnce() {
    assertThat(
            problems(
                """
                {"id":"x:1","name":"Ann Sample","kind":"person"}""",
                """
                {"id":"x:2","name":"Bo Sample","kind":"person","sector":"GOV"}""",
                """
                {"id":"x:3","name":"Cy Sample","kind":"person","sector":"XXX","country":"ZZZ"}""",
                """
                {"id":"x:4","name":"Di Sample","kind":"person","sector":"CVL","roles":[{"role":"head","of":"Nowhere","from":"2024","to":"2020"}]}"""))
        .hasSize(6)
        .anyMatch(line -> line.contains("line 1") && line.contains("sector is missing"))
        .anyMatch(line -> line.contains("line 2") && line.contains("country is missing"))
        .anyMatch(line -> line.contains("line 3") && line.contains("sector 'XXX' is unknown"))
        .anyMatch(line -> line.contains("line 3") && line.contains("country 'ZZZ'"))
        .anyMatch(line -> line.contains("line 4") && line.contains("'Nowhere'"))
        .anyMatch(line -> line.contains("line 4") && line.contains("before it begins"));
  }
}
