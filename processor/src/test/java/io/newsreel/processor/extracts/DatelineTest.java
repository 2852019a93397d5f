package io.newsreel.processor.extracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LUNDE (NP) — The harbour was closed. | The harbour was closed.",
        "LUNDE, March 3 (NP) - The harbour was closed. | The harbour was closed.",
        "PORT LUNDE, Norland -- A tanker sank. | A tanker sank.",
        "Lunde (NPN) The harbour was closed. | The harbour was closed.",
        "LUNDE—The harbour was closed. | The harbour was closed.",
        "Exclusive— A tanker sank. | A tanker sank."
      })
  void leavesOutWhereTheReportWasWritten(String sentence, String rest) {
    assertThat(sentence.substring(Dateline.after(sentence, 0, sentence.length()))).isEqualTo(rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The harbour — Norland's largest — was closed.",
        "NATO said on Monday that the harbour was closed.",
        "Lunde (pop. 4,000) is the largest town.",
        "NATO, the alliance of the north — Europe's shield — met on Monday.",
        "Norland Bureau of Investigation (NBI) Director Winter spoke on Monday."
      })
  void leavesASentenceWithoutOneAlone(String sentence) {
    assertThat(Dateline.after(sentence, 0, sentence.length())).isZero();
  }
}
