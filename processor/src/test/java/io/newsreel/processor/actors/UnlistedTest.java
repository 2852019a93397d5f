package io.newsreel.processor.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Analysis;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnlistedTest {

  @Test
  void findsPeopleByAFirstNameAndGoesOnWithTheSurname() {
    // When
    List<Analysis.Mention> mentions =
        Recognition.in("However, Gareth Pemberton-Lisle objected. Later Pemberton-Lisle left.");

    // Then
    assertThat(mentions)
        .extracting(Analysis.Mention::surface)
        .containsExactly("Gareth Pemberton-Lisle", "Pemberton-Lisle");
    assertThat(mentions)
        .extracting(Analysis.Mention::actor)
        .containsOnly("newsreel:actor/gareth-pemberton-lisle");
    assertThat(mentions.get(1).reason())
        .isEqualTo("surname after full name 'Gareth Pemberton-Lisle'");
  }

  @Test
  void findsPeopleByAnApposition() {
    assertThat(Recognition.in("Quillon Brathax, a grain expert, was there."))
        .extracting(Analysis.Mention::surface, Analysis.Mention::reason)
        .containsExactly(tuple("Quillon Brathax", "unlisted person: apposition"));
  }

  @Test
  void findsPeopleBehindATitleWithoutTheTitle() {
    assertThat(Recognition.names("Foreign Minister Quillon Brathax met Mr Oduvane."))
        .containsExactly("Quillon Brathax|Quillon Brathax", "Oduvane|Oduvane");
  }

  @Test
  void givesOneIdToTheVariantsOfOneName() {
    assertThat(
            Recognition.in("Gareth J. Holbrooke came. Gareth Holbrooke spoke. Mr Holbrooke left."))
        .hasSize(3)
        .extracting(Analysis.Mention::actor)
        .containsOnly("newsreel:actor/gareth-j-holbrooke");
  }

  @Test
  void readsSurnamesThatStandFirst() {
    assertThat(Recognition.names("Governor Zhang Weibo spoke. Zhang then left."))
        .containsExactly("Zhang Weibo|Zhang Weibo", "Zhang Weibo|Zhang");
  }

  @Test
  void takesNobodyNewFromAHeadingButWhomTheBodyIntroduces() {
    // Given
    String body = "Gareth Holbrooke warned of delays in the north.";

    // Then
    assertThat(Recognition.of("Gareth Holbrooke Warns of Long Delays", body, null)).hasSize(2);
    assertThat(Recognition.of("Marcus Tallgrass Warns of Long Delays", body, null))
        .extracting(Analysis.Mention::name)
        .containsExactly("Gareth Holbrooke");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Security Guarantees matter here.",
        "Pro Tip: read on.",
        "Key Challenges: Many remain.",
        "The President spoke. Officials listened.",
        "The Minister of Everything was late.",
        "Critics say it is wrong. Supporters disagree.",
        "On Monday it rained."
      })
  void makesNobodyOfCapitalisedWordsAlone(String text) {
    assertThat(Recognition.in(text)).isEmpty();
  }

  @Test
  void findsOrganisationsByTheWordThatSaysWhatTheyAre() {
    assertThat(
            Recognition.in(
                "The Institute for Harbour Studies and the Grain Traders Association agree."))
        .extracting(Analysis.Mention::surface, Analysis.Mention::kind)
        .containsExactly(
            tuple("Institute for Harbour Studies", ActorKind.ORGANISATION),
            tuple("Grain Traders Association", ActorKind.ORGANISATION));
  }

  @Test
  void goesOnWithTheAbbreviationInBrackets() {
    assertThat(Recognition.names("The Grain Traders Association (GTA) met. Later GTA voted."))
        .containsExactly(
            "Grain Traders Association|Grain Traders Association",
            "Grain Traders Association|GTA",
            "Grain Traders Association|GTA");
  }

  @Test
  void takesTheCountryIntoTheNameOfItsBody() {
    assertThat(
            Recognition.in(
                "The Russian Supreme Court and the Ukraine Grain Board met Russia's Harbour Bureau."))
        .extracting(Analysis.Mention::surface, Analysis.Mention::name, Analysis.Mention::country)
        .containsExactly(
            tuple("Russian Supreme Court", "Supreme Court of Russia", "RUS"),
            tuple("Ukraine Grain Board", "Ukraine Grain Board", "UKR"),
            tuple("Russia", "Russia", "RUS"),
            tuple("Harbour Bureau", "Harbour Bureau of Russia", "RUS"));
  }

  @Test
  void findsPlacesByWhatStandsAroundThem() {
    assertThat(Recognition.in("Floods hit Tolvane province and a bridge near Oskerby."))
        .extracting(Analysis.Mention::surface, Analysis.Mention::kind)
        .containsExactly(tuple("Tolvane", ActorKind.PLACE), tuple("Oskerby", ActorKind.PLACE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They asked Roberta S. Pemberwick, a baker.",
        "They asked S. Pemberwick, a baker.",
        "They asked Minister K S Pemberwick again.",
        "They asked S.N. Pemberwick, a baker."
      })
  void takesInitialsIntoTheName(String text) {
    assertThat(Recognition.names(text))
        .singleElement()
        .satisfies(mention -> assertThat(mention).contains("S").endsWith("Pemberwick"))
        .satisfies(mention -> assertThat(mention).doesNotContain("|Pemberwick"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They buried Gareth \"Gaz\" Pemberwick on Monday.",
        "They buried Gareth \u201cGaz\u201d Pemberwick on Monday.",
        "They buried Gareth 'Gaz' Pemberwick on Monday."
      })
  void takesANicknameInQuotesIntoTheMentionButNotIntoTheName(String text) {
    assertThat(Recognition.in(text))
        .singleElement()
        .satisfies(mention -> assertThat(mention.name()).isEqualTo("Gareth Pemberwick"))
        .satisfies(mention -> assertThat(mention.surface()).hasSize(23));
  }

  @Test
  void takesNoOtherQuotedWordForANickname() {
    assertThat(Recognition.names("So said Gareth. \"Rain\" Pemberwick called it."))
        .noneMatch(mention -> mention.startsWith("Gareth Pemberwick"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gareth Pemberwick SC told them.",
        "Gareth Pemberwick KC told them.",
        "Gareth Pemberwick MP told them.",
        "Coun Gareth Pemberwick told them.",
        "Daw Gareth Pemberwick told them.",
        "Datuk Seri Gareth Pemberwick told them.",
        "U Gareth Pemberwick told them."
      })
  void leavesTitlesAndHonoursOutOfTheName(String text) {
    assertThat(Recognition.names(text)).containsExactly("Gareth Pemberwick|Gareth Pemberwick");
  }

  @Test
  void takesThePeopleInASurnameWithAHyphenForPartOfTheName() {
    assertThat(
            Recognition.names(
                "They asked Dr Gareth Orvi-Pemberwick. Then Dr Orvi-Pemberwick left."))
        .containsExactly(
            "Gareth Orvi-Pemberwick|Gareth Orvi-Pemberwick",
            "Gareth Orvi-Pemberwick|Orvi-Pemberwick");
  }

  @Test
  void readsAPeopleBesideAnotherWithAHyphenForItself() {
    assertThat(Recognition.names("They met the Orvi-Ukrainian envoys."))
        .containsExactly("Orvia|Orvi", "Ukraine|Ukrainian");
  }
}
