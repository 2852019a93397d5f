package io.newsreel.processor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Analysis;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the names of organisations begin and end. */
class OrganisationNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Staff of the Ministry of Tides, Harbours and Ferries left.|Ministry of Tides, Harbours and Ferries",
        "It was the Dock Workers' Union of Tolvane again.|Dock Workers' Union of Tolvane",
        "He runs the Women's League for Grain today.|Women's League for Grain",
        "She heads the Harbour Police Training Institute now.|Harbour Police Training Institute",
        "They bank with Tallgrass & Oduvane Holdings here.|Tallgrass & Oduvane Holdings",
        "We asked the Universidad de Tolvane about it.|Universidad de Tolvane",
        "He told The Tolvane Times about it.|The Tolvane Times",
        "He chairs the Tolvane Harbour and Ferry Trade Board now.|Tolvane Harbour and Ferry Trade Board",
        "They sued Oduvane Holdings, Inc over it.|Oduvane Holdings, Inc",
        "She runs the Office of the Attorney General today.|Office of the Attorney General",
        "They joined the Association against Tides today.|Association against Tides",
        "He founded the New Tolvane Trust here.|New Tolvane Trust",
        "They sang at Oskerby - The Tolvane Ferry Union heard it.|The Tolvane Ferry Union",
      })
  void findsTheWholeName(String text, String name) {
    assertThat(organisations(text)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He left the Tolvane Police Station at noon.",
        "They met Samantha Power at noon.",
        "As Gareth Holbrooke said, it rained.",
        "He won the Harbour Prize in spring.",
        "He is Minister of Advanced Technology now.",
        "Thomas (Tom) Holbrooke left at noon."
      })
  void makesNoneOfBuildingsPeopleAndPrizes(String text) {
    assertThat(organisations(text)).isEmpty();
  }

  @Test
  void readsTwoBodiesJoinedByAndAsTwo() {
    assertThat(organisations("The Ministry of Tides and Ministry of Ferries agreed."))
        .containsExactly("Ministry of Tides", "Ministry of Ferries");
  }

  @Test
  void takesWordsThatAnAbbreviationInBracketsSpells() {
    assertThat(organisations("The Tolvane Ferry Watchers (TFW) met. TFW will meet again."))
        .containsExactly("Tolvane Ferry Watchers", "TFW", "TFW");
  }

  @Test
  void takesAnAbbreviationThatActsForAnOrganisationButNotAnEverydayOne() {
    assertThat(organisations("Leaders of the GTW met. The GTW said so. The GDP of the CEO rose."))
        .containsExactly("GTW", "GTW");
  }

  @Test
  void makesNoOrganisationOfAnAbbreviationThatTheArticleExplainsAsAThing() {
    assertThat(organisations("The Great Tolvane Renaissance Dam (GTRD) leaks. The GTRD said so."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She works for Tidal Harbours Ukraine today.|Tidal Harbours Ukraine",
        "The airline Oduvane Ukraine paid.|Oduvane Ukraine",
        "In May Oduvane Ukraine rejected the offer.|Oduvane Ukraine",
        "Oduvane Ukraine, a grain company, was fined.|Oduvane Ukraine",
      })
  void findsAnOrganisationWhoseNameEndsInItsCountry(String text, String name) {
    assertThat(organisations(text)).containsExactly(name);
    assertThat(Recognition.in(text)).noneMatch(mention -> mention.kind() == ActorKind.COUNTRY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By then Soviet Russia had invaded.",
        "We cheered for Team Ukraine today.",
        "Hopefully Ukraine said yes.",
        "They sang “Oduvane Bless Ukraine” again.",
        "The cable runs to northern Ukraine today."
      })
  void leavesACountryThatIsMeantToTheCountry(String text) {
    assertThat(organisations(text)).isEmpty();
    assertThat(Recognition.in(text)).anyMatch(mention -> mention.kind() == ActorKind.COUNTRY);
  }

  @Test
  void knowsACountryBranchByOneSignInTheArticle() {
    assertThat(organisations("It cost Oduvane Ukraine dear. The airline Oduvane Ukraine paid."))
        .containsExactly("Oduvane Ukraine", "Oduvane Ukraine");
  }

  @Test
  void takesThePlaceAtTheHeadOfANameForPartOfIt() {
    assertThat(Recognition.names("Vell Forge, a steel company, said so. They sued Vell Forge."))
        .containsExactly("Vell Forge|Vell Forge", "Vell Forge|Vell Forge");
    assertThat(Recognition.names("They read it in the Vell Compromise.")).isEmpty();
  }

  @Test
  void takesNoSponsorForTheCupThatBearsItsName() {
    assertThat(Recognition.names("They lost the UPS Trophy there.")).isEmpty();
  }

  @Test
  void leavesThePlaceBeforeAnOfficeOrATimeToThePlace() {
    assertThat(Recognition.names("It rained in Vell Tuesday. Vell Mayor Ann Oduvane came."))
        .contains("Vell|Vell");
  }

  @Test
  void knowsTheInitialsOfAnOrganisationThatTheArticleNames() {
    assertThat(Recognition.names("The Tolvane Ferry Commission met. Later the TFC wrote to them."))
        .containsExactly(
            "Tolvane Ferry Commission|Tolvane Ferry Commission", "Tolvane Ferry Commission|TFC");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They asked the Tolvane Ferry Commission, the KZQ, again.",
        "They asked the Tolvane Ferry Commission, known as the KZQ.",
        "They asked the Tolvane Ferry Commission, or KZQ, again.",
        "They asked the Tolvane Ferry Commission (“KZQ”) again."
      })
  void knowsTheOtherNameBehindAnOrganisations(String text) {
    assertThat(Recognition.names(text)).contains("Tolvane Ferry Commission|KZQ");
  }

  @Test
  void findsABodyThatOpensASentenceAndIsDescribed() {
    assertThat(organisations("Oskvard, the ferry agency, was sued.")).containsExactly("Oskvard");
  }

  @Test
  void knowsAListedOrganisationByTheEndOfItsName() {
    assertThat(Recognition.names("The Brindle Ferry Commission met. The Ferry Commission voted."))
        .containsExactly(
            "Brindle Ferry Commission|Brindle Ferry Commission",
            "Brindle Ferry Commission|Ferry Commission");
  }

  @Test
  void findsAFirmNamedAfterPartnersAndItsShortForm() {
    assertThat(Recognition.names("Cobble & Creel, a grain company, grew. So Cobble rose."))
        .containsExactly("Cobble & Creel|Cobble & Creel", "Cobble & Creel|Cobble");
    assertThat(organisations("They like Herbs & Spices there.")).isEmpty();
  }

  @Test
  void givesAnInstitutionToTheCountryBesideIt() {
    // Given
    String text =
        "American envoys and American farmers met American miners. In Ukraine a Foreign Ministry"
            + " official knew it, and later so did the Foreign Ministry.";

    // Then
    assertThat(Recognition.names(text))
        .contains("Foreign Ministry of Ukraine|Foreign Ministry")
        .contains("Foreign Ministry of United States|Foreign Ministry");
  }

  private static List<String> organisations(String text) {
    return Recognition.in(text).stream()
        .filter(mention -> mention.kind() == ActorKind.ORGANISATION)
        .map(Analysis.Mention::surface)
        .toList();
  }
}
