package io.newsreel.processor.actors;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.Analysis.Mention;
import io.newsreel.processor.text.Matcher;
import io.newsreel.processor.text.Terms;
import io.newsreel.processor.text.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What others get wrong, with the dictionary that comes with Newsreel. */
class ActorExamplesTest {

  private static final Terms.Builder BUILDER = Terms.builder();
  private static final ActorRecogniser RECOGNISER =
      ActorRecogniser.of(ActorDictionary.load(Optional.empty()), BUILDER);
  private static final Terms TERMS = BUILDER.build();

  private static List<Mention> mentions(String day, String text) {
    Matcher matcher = TERMS.matcher();
    Tokens none = Tokens.of("");
    Tokens body = Tokens.of(text);
    return RECOGNISER.recognise(
        none, matcher.find(none), body, matcher.find(body), Instant.parse(day + "T00:00:00Z"));
  }

  /** The mentions as {@code surface=name (kind)}. */
  private static List<String> read(String text) {
    return mentions("2025-05-01", text).stream()
        .map(
            mention ->
                "%s=%s (%s)"
                    .formatted(
                        mention.surface(),
                        mention.name(),
                        mention.kind().name().toLowerCase(java.util.Locale.ROOT)))
        .toList();
  }

  @Test
  void theSurnameAndTheTitledSurnameAreOnePerson() {
    assertThat(read("President Trump left on Monday. Trump will be back, said Donald Trump."))
        .containsExactly(
            "Trump=Donald Trump (person)",
            "Trump=Donald Trump (person)",
            "Donald Trump=Donald Trump (person)");
  }

  @Test
  void saudiArabiaIsNoPerson() {
    assertThat(read("Saudi Arabia said it would pump more oil. Saudi Arabia's decision stands."))
        .containsOnly("Saudi Arabia=Saudi Arabia (country)");
  }

  @Test
  void theWordsOfAWebAddressNameNobody() {
    assertThat(
            read(
                "https://example.org/news/France-meets-Donald-Trump\n"
                    + "More at www.example.org/SPAIN , wrote France."))
        .containsExactly("France=France (country)");
  }

  @Test
  void nigerIsTheCountryTheRiverOrTheState() {
    assertThat(read("The army of Niger was loyal. The Niger River floods Niger State."))
        .containsExactly(
            "Niger=Niger (country)",
            "Niger River=Niger River (place)",
            "Niger State=Niger State (place)");
  }

  @Test
  void georgiaIsWhatTheArticleSpeaksOf() {
    assertThat(read("Protesters in Tbilisi filled the streets of Georgia on Monday."))
        .contains("Georgia=Georgia (country)");
    assertThat(read("Voters in Atlanta and across Georgia went to the polls on Monday."))
        .contains("Georgia=Georgia (place)");
  }

  @Test
  void jordanIsTheManWhereHeIsNamedAndTheCountryElse() {
    assertThat(read("Michael Jordan scored 40 points on Monday. Jordan said he was tired."))
        .containsExactly(
            "Michael Jordan=Michael Jordan (person)", "Jordan=Michael Jordan (person)");
    assertThat(read("Jordan said it would take in refugees. King Abdullah met them in Amman."))
        .contains("Jordan=Jordan (country)", "Abdullah=Abdullah II (person)");
  }

  @Test
  void aFirstNameIsNoCountry() {
    assertThat(read("The drummer Chad Smith sold his house on Monday."))
        .containsExactly("Chad Smith=Chad Smith (person)");
    assertThat(read("Rebels crossed from Sudan into Chad and came near N'Djamena."))
        .contains("Chad=Chad (country)");
  }

  @Test
  void parisHiltonIsNotFranceAndTheWashingtonPostNotTheGovernment() {
    assertThat(read("Paris Hilton arrived on Monday, the Washington Post reported. Hilton waved."))
        .containsExactly(
            "Paris Hilton=Paris Hilton (person)",
            "Washington Post=Washington Post (organisation)",
            "Hilton=Paris Hilton (person)");
  }

  @Test
  void aCapitalIsTheGovernmentWhereItActsAndThePlaceElse() {
    assertThat(
            read("Moscow said it would agree. Washington and Paris signed. It snowed in Moscow."))
        .containsExactly(
            "Moscow=Russia (country)",
            "Washington=United States (country)",
            "Paris=France (country)",
            "Moscow=Moscow (place)");
  }

  @Test
  void anOfficeIsWhoHeldItOnTheDayOfTheArticle() {
    String text = "The US president spoke to voters on Monday.";
    assertThat(mentions("2016-03-01", text)).extracting(Mention::name).contains("Barack Obama");
    assertThat(mentions("2025-03-01", text)).extracting(Mention::name).contains("Donald Trump");
  }

  @Test
  void formerOfficesAreThoseOfThePeopleNamed() {
    assertThat(read("In 2017 Boris Johnson flew out. The then foreign secretary was criticised."))
        .containsExactly(
            "Boris Johnson=Boris Johnson (person)", "foreign secretary=Boris Johnson (person)");
    assertThat(
            mentions("2022-05-01", "Former President Trump spoke. The former US president left."))
        .extracting(Mention::name)
        .containsExactly("Donald Trump", "United States", "Donald Trump");
  }

  @Test
  void familyAndCompaniesAreNotThePerson() {
    assertThat(
            read(
                "Melania Trump wore blue. The Trump Organization sold a hotel. He spoke for the"
                    + " Trump family at Trump Tower."))
        .containsExactly(
            "Melania Trump=Melania Trump (person)",
            "Trump Organization=Trump Organization (organisation)");
  }

  @Test
  void theReasonNamesTheLosingCandidates() {
    assertThat(mentions("2025-05-01", "Voters in Atlanta and across Georgia went to the polls."))
        .extracting(Mention::reason)
        .anyMatch(reason -> reason.endsWith("; not Georgia (country)"));
  }

  @Test
  void otherLanguagesDoNoHarm() {
    assertThat(
            read(
                "Der Bundeskanzler Friedrich Merz sagte am Montag, die Regierung werde die Steuern"
                    + " senken. Merz reiste nach Berlin."))
        .containsExactly(
            "Friedrich Merz=Friedrich Merz (person)",
            "Merz=Friedrich Merz (person)",
            "Berlin=Berlin (place)");
  }

  @Test
  void theUnlistedKeepOneIdAcrossVariantsAndArticles() {
    List<String> one =
        ids("Zebedee Ngubane spoke on Monday. Mr Ngubane left. Ngubane's car waits.");
    List<String> other = ids("Zebedee Ngubane, a farmer, disagreed.");
    assertThat(one).hasSize(3).containsOnly("newsreel:actor/zebedee-ngubane");
    assertThat(other).containsExactly("newsreel:actor/zebedee-ngubane");
  }

  @Test
  void aBareInstitutionIsThatOfTheCountryMostIsSaidOf() {
    assertThat(read("Chile and Peru signed. Chile voted. Later the Supreme Court of Chile met."))
        .contains("Supreme Court of Chile=Supreme Court of Chile (organisation)");
    assertThat(read("Voters in Chile wait. Chile protested. The Supreme Court met on Monday."))
        .contains("Supreme Court=Supreme Court of Chile (organisation)");
    assertThat(read("Chile and Peru disagree. On Monday the Interior Ministry said nothing."))
        .contains("Interior Ministry=Interior Ministry (organisation)");
  }

  @Test
  void theSecurityCouncilIsThatOfTheUnitedNations() {
    assertThat(read("Chile protested in vain. The Security Council met on Monday."))
        .contains("Security Council=UN Security Council (organisation)");
  }

  @Test
  void aCodeBehindAnAthleteIsTheCountryAndAnUnknownNameTheClub() {
    assertThat(read("1. Zebedee Ngubane (GER) 2. Thandi Ngubane (RSA) 3. Ann Holbrooke (Oskerby)"))
        .contains(
            "GER=Germany (country)",
            "RSA=South Africa (country)",
            "Oskerby=Oskerby (organisation)");
  }

  @Test
  void anArabicNameIsReadToItsEnd() {
    assertThat(read("He met Zebedee bin Khalid Al Tolvani and Ban Ki-moon Al Tolvani on Monday."))
        .contains("Ban Ki-moon Al Tolvani=Ban Ki-moon (person)");
  }

  @Test
  void lakesProvincesAndParksAreReadWhole() {
    assertThat(read("They swam in Lake Oskerby. Floods hit Henan province on Monday."))
        .contains("Lake Oskerby=Lake Oskerby (place)", "Henan province=Henan (place)");
    assertThat(read("They walked through the Zebedee Ngubane National Park on Monday."))
        .noneMatch(mention -> mention.endsWith("(person)"));
  }

  @Test
  void ageAndRoleShowAPersonAndAKindAnOrganisation() {
    assertThat(
            read(
                "The 21-year-old Oskerby Qorvane won. The newspaper Tolvander reported it. It was"
                    + " the winger Qindra Zorble."))
        .contains(
            "Oskerby Qorvane=Oskerby Qorvane (person)",
            "Tolvander=Tolvander (organisation)",
            "Qindra Zorble=Qindra Zorble (person)");
  }

  @Test
  void namesInAListAreOfOneKind() {
    assertThat(read("They flew to Nairobi, Oskerby and Kampala last year."))
        .contains("Oskerby=Oskerby (place)");
  }

  private static List<String> ids(String text) {
    return mentions("2025-05-01", text).stream().map(Mention::actor).toList();
  }
}
