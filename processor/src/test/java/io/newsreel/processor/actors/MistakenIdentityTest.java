package io.newsreel.processor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Analysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a mention must not be taken for. */
class MistakenIdentityTest {

  @Test
  void takesNoGenerationForASurname() {
    assertThat(Recognition.names("Oskar Pemberwick Jr., a baker, came. Pemberwick sang."))
        .containsExactly(
            "Oskar Pemberwick Jr|Oskar Pemberwick Jr", "Oskar Pemberwick Jr|Pemberwick");
  }

  @Test
  void keepsFatherAndSonApart() {
    assertThat(
            Recognition.names("Gareth Holbrooke III came. His son Gareth Holbrooke Jr. did not."))
        .containsExactly(
            "Gareth Holbrooke III|Gareth Holbrooke III", "Gareth Holbrooke Jr|Gareth Holbrooke Jr");
  }

  @Test
  void findsTheListedPersonWithTheGeneration() {
    assertThat(Recognition.in("They saw Oskar B. Tallgren Jr. there."))
        .extracting(Analysis.Mention::actor)
        .containsExactly("q:junior");
  }

  @Test
  void takesHyphenatedSurnamesAsAWhole() {
    assertThat(Recognition.names("Gareth Pike-Lisle met his cousin, Gareth Lisle, a baker."))
        .containsExactly("Gareth Pike-Lisle|Gareth Pike-Lisle", "Gareth Lisle|Gareth Lisle");
  }

  @Test
  void givesASharedSurnameToWhomTheArticleNamesFirst() {
    assertThat(Recognition.names("Adam Berger came with Ruth Berger. Then Berger spoke."))
        .containsExactly(
            "Adam Berger|Adam Berger", "Ruth Berger|Ruth Berger", "Adam Berger|Berger");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gareth Holbrooke grew up there. His father, Nigel Holbrooke, kept sheep. Holbrooke left.",
        "Gareth Holbrooke grew up there. Nigel Holbrooke, his brother, did too. Holbrooke left."
      })
  void leavesTheSurnameToThePersonWhoseRelativeIsNamed(String text) {
    assertThat(Recognition.names(text)).contains("Gareth Holbrooke|Holbrooke");
  }

  @Test
  void knowsAMonthFromASurname() {
    assertThat(Recognition.names("Greta May signed it in May, not on 14 May. May smiled."))
        .containsExactly("Greta May|Greta May", "Greta May|May");
  }

  @Test
  void knowsAnotherOfTheSameNameByItsNumber() {
    assertThat(Recognition.names("It recalls Kovalchuk XIII of old.")).isEmpty();
  }

  @Test
  void takesNobodyByACourtesyAlone() {
    assertThat(Recognition.in("They asked Ms Zamojski twice."))
        .extracting(Analysis.Mention::actor)
        .containsExactly("newsreel:actor/zamojski");
  }

  @Test
  void doesNotGiveAListedSurnameToSomebodyNamedLater() {
    assertThat(
            Recognition.names("He served under Berger. Much later Gareth Berger, a baker, came."))
        .containsExactly("Berger|Berger", "Gareth Berger|Gareth Berger");
  }

  @Test
  void claimsNoInstitutionOfACountryThatTheArticleHardlySpeaksOf() {
    // Given
    String text =
        "Ukrainian and American envoys met. Ukrainian farmers and Ukrainian miners came, and Kyiv"
            + " said that the Ukrainian law had passed, as had a Ukrainian tax. Then the Senate rose.";

    // Then
    assertThat(Recognition.names(text)).doesNotContain("US Senate|Senate");
  }

  @Test
  void asksTheOfficeHolderWhoseInstitutionItIs() {
    // Given
    String text =
        "Ukrainian farmers and Ukrainian miners came, and Kyiv said that the Ukrainian law and"
            + " the Ukrainian tax had passed. Then Senate leader Adam Berger spoke.";

    // Then
    assertThat(Recognition.names(text)).contains("US Senate|Senate");
  }

  @Test
  void prefersTheLongerNameBehindAnArticle() {
    assertThat(Recognition.names("The Brindle Ferry Commission met; so wrote The Brindle."))
        .containsExactly(
            "Brindle Ferry Commission|Brindle Ferry Commission", "The Brindle|The Brindle");
  }

  @Test
  void takesNoAbbreviationForAPlaceOfTheSameLetters() {
    assertThat(Recognition.names("The Valley Energy Lending League (VELL) met. So VELL said."))
        .extracting(mention -> mention.substring(0, mention.indexOf('|')))
        .containsOnly("Valley Energy Lending League");
  }

  @Test
  void stillTakesAPlaceInCapitalsForItselfInADateline() {
    assertThat(Recognition.names("VELL, June 3 - It rained.")).containsExactly("Vell|VELL");
  }

  @Test
  void keepsTheListedOrganisationBeforeItsAbbreviation() {
    assertThat(Recognition.in("The European Commission (EC) met. Then EC officials left."))
        .extracting(Analysis.Mention::actor)
        .containsOnly("q:ec");
  }

  @Test
  void takesNoEndOfACompoundForAName() {
    assertThat(Recognition.names("LINE-UPS follow below.")).isEmpty();
  }

  @Test
  void takesAPeoplesNameBehindAFirstNameForASurname() {
    assertThat(Recognition.names("They heard Judge Gareth Orvi again."))
        .containsExactly("Gareth Orvi|Gareth Orvi");
  }

  @Test
  void takesATitledPlaceWithASurnameForAPerson() {
    assertThat(Recognition.names("They heard Senator Vell Oduvane again."))
        .containsExactly("Vell Oduvane|Vell Oduvane");
  }

  @Test
  void takesNoPlaceOutOfANoblesTitle() {
    assertThat(Recognition.names("They saw the Duchess of Vell there.")).isEmpty();
  }

  @Test
  void takesALanguageForNoCountry() {
    assertThat(Recognition.names("It was printed in Russian and Ukrainian. It sold.")).isEmpty();
  }

  @Test
  void takesNoTitleOutOfAHyphenatedName() {
    assertThat(Recognition.names("There Gareth Cardinal-Oduvane sang."))
        .containsExactly("Gareth Cardinal-Oduvane|Gareth Cardinal-Oduvane");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met Defence Cabinet Secretary Gareth Holbrooke there.",
        "They met Veterans Services Minister Gareth Holbrooke there."
      })
  void takesNoOfficeForAnOrganisation(String text) {
    assertThat(Recognition.names(text)).containsExactly("Gareth Holbrooke|Gareth Holbrooke");
  }

  @Test
  void goesOnWithTheBriefNameOfAFirm() {
    assertThat(
            Recognition.names("Tolvane-Brisk Foods grew, as Ann Tolvane said. Tolvane-Brisk rose."))
        .containsExactly(
            "Tolvane-Brisk Foods|Tolvane-Brisk Foods",
            "Ann Tolvane|Ann Tolvane",
            "Tolvane-Brisk Foods|Tolvane-Brisk");
  }

  @Test
  void keepsTheNameOfABodyThatACapitalBegins() {
    assertThat(Recognition.names("They heard the Moscow Philharmonic there."))
        .containsExactly("Moscow Philharmonic|Moscow Philharmonic");
  }

  @Test
  void keepsTheRoyalNameOfAHospital() {
    assertThat(Recognition.names("She worked at Queen Oda Hospital then."))
        .containsExactly("Queen Oda Hospital|Queen Oda Hospital");
  }

  @Test
  void readsInitialsWithoutFullStops() {
    assertThat(Recognition.names("JJ Oduvane, a coach, came. Oduvane said so."))
        .containsExactly("JJ Oduvane|JJ Oduvane", "JJ Oduvane|Oduvane");
  }

  @Test
  void readsWhoeverIsDescribedBefore() {
    assertThat(Recognition.names("The mayor of Brathax, Quillon Oduvane, sang."))
        .contains("Quillon Oduvane|Quillon Oduvane");
  }

  @Test
  void readsThePlaceToItsEnd() {
    assertThat(Recognition.names("It happened in Tolva da Serra."))
        .containsExactly("Tolva da Serra|Tolva da Serra");
  }

  @Test
  void takesACapitalForTheGovernmentThatLatelyActed() {
    assertThat(Recognition.names("Then Moscow last week expelled two envoys."))
        .containsExactly("Russia|Moscow");
  }

  @Test
  void givesASurnameToWhomeverItFollows() {
    assertThat(
            Recognition.names(
                "Gareth Holbrooke came. Holbrooke sat. Nigel Holbrooke came, and Holbrooke stood."))
        .containsExactly(
            "Gareth Holbrooke|Gareth Holbrooke",
            "Gareth Holbrooke|Holbrooke",
            "Nigel Holbrooke|Nigel Holbrooke",
            "Nigel Holbrooke|Holbrooke");
  }

  @Test
  void takesTheYoungerOfTwoForTheLater() {
    assertThat(Recognition.names("Adam Berger and Ruth Berger came. The younger Berger sang."))
        .contains("Ruth Berger|Berger");
  }

  @Test
  void takesWhatSharesAreInForAFirm() {
    assertThat(Recognition.in("Shares in Qorvane fell, as did a stake in Qorvane of long ago."))
        .extracting(Analysis.Mention::kind)
        .containsOnly(ActorKind.ORGANISATION);
  }

  @Test
  void takesNoGenerationIntoAFirmsName() {
    assertThat(Recognition.names("He left it to Gareth Sr. Oduvane Foods grew."))
        .contains("Oduvane Foods|Oduvane Foods");
  }

  @Test
  void takesNoShipForAPerson() {
    assertThat(Recognition.names("They sailed on the Lady Oduvane.")).isEmpty();
  }

  @Test
  void takesTheGamesOfAPlaceForNoFirm() {
    assertThat(Recognition.names("It was put off like the Vell Games."))
        .doesNotContain("Vell Games|Vell Games");
  }

  @ParameterizedTest
  @ValueSource(strings = {"in Kyiv", "on Brathax Avenue"})
  void takesNoPlaceIntoAParliament(String where) {
    assertThat(Recognition.in("Ukrainian police stood outside Parliament " + where + " there."))
        .extracting(Analysis.Mention::surface)
        .contains("Parliament");
  }

  @Test
  void takesAnInstitutionByWhereItSits() {
    assertThat(Recognition.names("American envoys came. Then the Senate in Moscow sat."))
        .doesNotContain("US Senate|Senate");
  }

  @Test
  void keepsAFirmOneWithItsLegalForm() {
    assertThat(Recognition.names("Brathax Foods Ltd grew. Then Brathax Foods sank."))
        .containsExactly("Brathax Foods|Brathax Foods Ltd", "Brathax Foods|Brathax Foods");
  }

  @Test
  void knowsAListedOrganisationByItsLegalForm() {
    assertThat(Recognition.in("They wrote to Brindle Ferry Commission Ltd twice."))
        .extracting(Analysis.Mention::actor)
        .containsExactly("q:brindle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gareth Vell, a baker, came. Then Vell spoke.",
        "Gareth Vell, a baker, came. They thanked Vell again.",
        "Jordan borders it, King Abdullah said. Gareth Jordan, a baker, came. Then Jordan spoke."
      })
  void givesAPlacesNameToThePersonWhomTheArticleNames(String text) {
    assertThat(Recognition.in(text))
        .last()
        .extracting(Analysis.Mention::kind)
        .isEqualTo(ActorKind.PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gareth Vell, a baker, came. It rained in Vell.",
        "Gareth Vell, a baker, came. They asked Vell residents."
      })
  void keepsThePlaceThatShowsAsOne(String text) {
    assertThat(Recognition.in(text))
        .last()
        .extracting(Analysis.Mention::kind)
        .isEqualTo(ActorKind.PLACE);
  }

  @Test
  void keepsTheSurnameWithTheBetterKnownWhenARelativeIsNamedFirst() {
    assertThat(
            Recognition.names(
                "Taras Kovalchuk came. President Kovalchuk did not. So Kovalchuk lost."))
        .containsExactly(
            "Taras Kovalchuk|Taras Kovalchuk",
            "Olena Kovalchuk|Kovalchuk",
            "Olena Kovalchuk|Kovalchuk");
  }

  @Test
  void leavesTheSurnameToTheRelativeWhereNobodyElseIsNamed() {
    assertThat(Recognition.names("Taras Kovalchuk came. Then Kovalchuk lost."))
        .containsExactly("Taras Kovalchuk|Taras Kovalchuk", "Taras Kovalchuk|Kovalchuk");
  }

  @Test
  void believesTheArticleOnWhatItsAbbreviationsMean() {
    assertThat(Recognition.names("The Willow Harvest Office (WHO) met. The WHO said so."))
        .extracting(mention -> mention.substring(0, mention.indexOf('|')))
        .containsOnly("Willow Harvest Office");
  }

  @Test
  void knowsAListedAbbreviationBehindAnotherSpellingOfItsName() {
    assertThat(Recognition.in("The World Health Organisation (WHO) met. The WHO said so."))
        .last()
        .extracting(Analysis.Mention::actor)
        .isEqualTo("q:who");
  }

  @Test
  void takesNoAbbreviationOfALawForAListedBody() {
    assertThat(Recognition.names("The Unified Potato Scheme (UPS) passed. The UPS is new."))
        .doesNotContain("UPS|UPS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The XTQ is old. The recipients have XTQ status.",
        "They want to repeal XTQ. The XTQ is old."
      })
  void takesNoLawOrProgrammeForAnOrganisation(String text) {
    assertThat(Recognition.names(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They cite Oduvane v. Tolvane again. It stood in Oduvane for years.",
        "In Oduvane v. Tolvane it was said."
      })
  void takesNoLawsuitForAPlaceOrAPerson(String text) {
    assertThat(Recognition.names(text)).doesNotContain("Tolvane|Tolvane");
  }

  @Test
  void findsAPersonByWhoBehindTheName() {
    assertThat(Recognition.names("Oskvard Tolvane, who left in spring, is back."))
        .containsExactly("Oskvard Tolvane|Oskvard Tolvane");
    assertThat(Recognition.names("The Core Oduvanes, who are many, stayed.")).isEmpty();
  }

  @Test
  void findsAPlaceBehindAPrepositionThatOpensTheSentence() {
    assertThat(Recognition.names("In Oskvard snow fell.")).containsExactly("Oskvard|Oskvard");
  }

  @Test
  void findsARelativeByTheFirstNameAlone() {
    assertThat(Recognition.names("It rained. Her husband, Oskvard, came."))
        .contains("Oskvard|Oskvard");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They met the late candidate May. Gareth May knew Judge. Then Judge Holbrooke came.",
        "Nigel Judge, a baker, wrote that Judge Holbrooke came.",
        "Nigel Judge, a baker, wrote. JUDGE HOLBROOKE came; so Judge Gareth Holbrooke came."
      })
  void takesNoTitleBeforeANameForASurname(String text) {
    assertThat(Recognition.names(text)).noneMatch(mention -> mention.endsWith("|Judge"));
  }

  @Test
  void knowsThePersonWhoseSurnameIsATitle() {
    assertThat(Recognition.names("Nigel Judge, a baker, wrote. Then Judge left Russia."))
        .containsExactly("Nigel Judge|Nigel Judge", "Nigel Judge|Judge", "Russia|Russia");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bill Holbrooke came. They passed Senate Bill 1192 then.",
        "Bill Holbrooke came. It is against the Bill of Rights.",
        "Ed Holbrooke came. There were more ED visits than before."
      })
  void takesNoThingForSomebodysFirstName(String text) {
    assertThat(Recognition.names(text)).hasSize(1);
  }

  @Test
  void takesNoGenerationBehindACommaForAName() {
    assertThat(Recognition.names("He met Gareth Holbrooke, Jr. said so. Jr. told them."))
        .noneMatch(mention -> mention.startsWith("Jr"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Gareth Beat Gareth\nThen it rained.", "Gareth Wants Relief\nThen it rained."})
  void takesNoTitleLineForAFullName(String text) {
    assertThat(Recognition.names(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The US and Americans in the US met Russia. Liberals were glad.",
        "Russia and Moscow met. Liberals were glad, as liberals are."
      })
  void takesNoFollowersOfACreedForAPartyElsewhere(String text) {
    assertThat(Recognition.names(text)).noneMatch(mention -> mention.endsWith("|Liberals"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Russia and Moscow met. Liberals were glad.",
        "The US and Americans in the US met Russia. So the Liberals were glad."
      })
  void readsThePartyOfItsCountry(String text) {
    assertThat(Recognition.names(text)).contains("Liberal Party|Liberals");
  }
}
