package io.newsreel.ingest.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We’ll find out “soon” – perhaps…",
        "It cost €5 or £4 at 20°C ± 1",
        "Emmanuel Macron a quitté l’Élysée, déçu.",
        "São Paulo, México, Pérez, coração, AÇÃO",
        "Zażółć gęślą jaźń, Wałęsa, Žižek, Čapek",
        "Россия и Украина",
        "中文新闻，日本語",
        "שלום עולם",
        "good 😀 news",
        "the ﬁrst ﬂoor",
      })
  void givesBackWhatWasEncodedTwice(String meant) {
    // Given
    String misread = misread(meant);

    // When
    String repaired = Mojibake.repair(misread);

    // Then
    assertThat(misread).isNotEqualTo(meant);
    assertThat(repaired).isEqualTo(meant);
  }

  @Test
  void givesBackWhatWasReadAsLatin1() {
    // Given
    String misread = new String("We’ll see in São Paulo".getBytes(UTF_8), ISO_8859_1);

    // When // Then
    assertThat(Mojibake.repair(misread)).isEqualTo("We’ll see in São Paulo");
  }

  @Test
  void givesBackWhatWasEncodedThreeTimes() {
    assertThat(Mojibake.repair(misread(misread("the minister’s “plan”"))))
        .isEqualTo("the minister’s “plan”");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Âge d’or : l’âme du théâtre, « été »",
        "L’ÂGE DU THÉÂTRE",
        "« … liberté…»",
        "Le mot café…» et voilà—«oui»",
        "AMANHÔ, disse a câmara; IRMû",
        "hâlâ…» dedi; hâlâ—“evet” HÂLÂ»",
        "HÂLÂ BEKLİYOR",
        "la lettre Â est rare",
        "la lettre “” et «»",
        "Byn Å\u00A0är liten",
        "Österreich, Ärger, Straße, Ål, Å",
        "20 Å² und 1.54 Å±0.02",
        "Þetta er ÞAÐ… ESPAÑA",
        "Ủy ban Ẩn Âu Cơ",
        "plain ASCII",
        "naïve façade — “quoted” … €5 ™",
      })
  void leavesCorrectTextAsItIs(String correct) {
    assertThat(Mojibake.repair(correct)).isEqualTo(correct);
  }

  @Test
  void dropsTheStrayCapitalAtTheEndOfALine() {
    assertThat(Mojibake.repair("if talks fail.Â\nNext line.Â"))
        .isEqualTo("if talks fail.\nNext line.");
  }

  @Test
  void dropsTheStrayCapitalBeforeASpace() {
    assertThat(Mojibake.repair("theÂ talks. Â And more")).isEqualTo("the talks.  And more");
  }

  @Test
  void makesASpaceOfANoBreakSpaceEncodedTwice() {
    assertThat(Mojibake.repair("10Â\u00A0000 men")).isEqualTo("10 000 men");
  }

  @Test
  void mapsControlCharactersToTheWindowsPunctuationTheyWere() {
    assertThat(Mojibake.repair("it\u0092s and itÂ’s")).isEqualTo("it’s and it’s");
  }

  @Test
  void closesAQuotationThatLostItsLastByte() {
    assertThat(Mojibake.repair("â€œyesâ€ he said")).isEqualTo("“yes” he said");
  }

  private static String misread(String text) {
    StringBuilder misread = new StringBuilder();
    for (byte unit : text.getBytes(UTF_8)) {
      String decoded = new String(new byte[] {unit}, Charset.forName("windows-1252"));
      misread.append(decoded.equals("\uFFFD") ? String.valueOf((char) (unit & 0xFF)) : decoded);
    }
    return misread.toString();
  }
}
