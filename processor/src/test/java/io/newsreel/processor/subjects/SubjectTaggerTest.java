package io.newsreel.processor.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.Analysis;
import io.newsreel.processor.text.Terms;
import io.newsreel.processor.text.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTaggerTest {

  private static final SubjectsTexts BUILT_IN = SubjectsTexts.of(SubjectRules.builtIn());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000_52b46dd9803b009e.txt",
        "001_d8725163fc964b38.txt",
        "002_b47f39caa8ce3e16.txt",
        "003_3e54b03032518af5.txt",
        "004_c5ccbac007a06862.txt"
      })
  void findsTalksDiplomacyAndWarInTheSeeds(String seed) throws IOException {
    // Given
    String[] parts = Files.readString(Path.of("..", "seeds", seed)).split("\n", 2);

    // When
    List<String> uris = BUILT_IN.uris(parts[0], parts[1]);

    // Then
    assertThat(uris)
        .contains("medtop:20000076", "medtop:20000073")
        .contains("medtop:20000639", "medtop:20000638")
        .contains("medtop:20000062", "medtop:20000056");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "medtop:20000579|Voters go to the polls|Polling stations opened in the presidential election.",
        "medtop:20000178|Brewer lifts profit|Net income rose in the third quarter, the company said.",
        "medtop:20000153|Quake shakes coast|The earthquake had a magnitude of 6.1; aftershocks followed.",
        "medtop:20001065|Late goal wins it|The striker scored twice as the side went top of the Premier League.",
        "medtop:20000477|Trial of a new jab|Doctors began to vaccinate children with the malaria vaccine.",
        "medtop:20000529|Trains stop|Drivers went on strike after talks with the trade union failed.",
        "medtop:20000418|Summer of heat|Greenhouse gas emissions drive climate change, the panel said.",
        "medtop:20000400|Back in class|Pupils returned to primary schools after the holiday.",
        "medtop:20000704|White smoke|The conclave chose a new pope at the Vatican.",
        "medtop:20000718|A new world|Astronomers found a planet around the star with a space telescope.",
        "medtop:20001128|Rain to come|Weather forecasters at the Met Office expect storms.",
        "medtop:20000563|Beaches full|Holidaymakers filled the hotels; tourism is back.",
        "medtop:20000005|Prize for a debut|The film director won best picture at the film festival.",
        "medtop:20000775|Bias suit settled|The bank faced claims of racial discrimination.",
        "medtop:20001236|Two say yes|The bride and groom held the wedding ceremony by the sea.",
        "medtop:20000099|Verdict in|The jury found him guilty in the murder trial."
      })
  void findsTheNarrowSubjectAndAllAboveIt(String uri, String headline, String body) {
    // When
    List<String> uris = BUILT_IN.uris(headline, body);

    // Then
    assertThat(uris).contains(uri);
    Map<String, MediaTopic> topics = SubjectRules.builtIn().topics();
    for (String above = topics.get(uri).parent();
        above != null;
        above = topics.get(above).parent()) {
      assertThat(uris).contains(above);
    }
  }

  @Test
  void givesABroaderSubjectAtLeastTheConfidenceOfANarrowerOne() {
    // When
    List<SubjectMatch> matches =
        BUILT_IN.tag("Peace talks", "Envoys hope that the peace talks end the war.");

    // Then
    Map<String, MediaTopic> topics = SubjectRules.builtIn().topics();
    for (SubjectMatch match : matches) {
      String parent = topics.get(match.uri()).parent();
      assertThat(matches)
          .filteredOn(other -> other.uri().equals(parent))
          .allSatisfy(
              other -> assertThat(other.confidence()).isGreaterThanOrEqualTo(match.confidence()));
    }
    assertThat(matches)
        .isSortedAccordingTo((a, b) -> Double.compare(b.confidence(), a.confidence()));
  }

  @Test
  void wantsCompanyForAWeakWord() {
    // Given
    SubjectsTexts texts = SubjectsTexts.of(Map.of("t", "strike union walkout", "u", "sea^3"), null);

    // Then
    assertThat(texts.uris("", "The strike, the strike, the strike! By the sea."))
        .containsExactly("u");
    assertThat(texts.uris("", "The union called a strike, a walkout, by the sea."))
        .containsExactlyInAnyOrder("t", "u");
  }

  @Test
  void weighsAWordInTheHeadlineMore() {
    // Given
    SubjectsTexts texts = SubjectsTexts.of(Map.of("t", "union^1.5"), null);

    // When
    double inHeadline = texts.tag("Union meets", "").get(0).confidence();
    double inBody = texts.tag("", "The union meets").get(0).confidence();

    // Then
    assertThat(inHeadline).isGreaterThanOrEqualTo(.5);
    assertThat(inBody).isLessThan(.5);
  }

  @Test
  void asksForMoreInALongText() {
    // Given
    SubjectsTexts texts = SubjectsTexts.of(Map.of("t", "union^3.5"), null);
    String filler = "and so it goes on ".repeat(100);

    // Then
    assertThat(texts.find("t", "", "The union.").orElseThrow().confidence()).isGreaterThan(.5);
    assertThat(texts.find("t", "", "The union. " + filler).orElseThrow().confidence())
        .isLessThan(.5);
  }

  @Test
  void dropsWhatIsFarBehindTheStrongest() {
    // Given
    SubjectsTexts texts =
        SubjectsTexts.of(Map.of("t", "a1^9 a2^9 a3^9", "u", "b1^3", "v", "c1^3 c2^9"), null);

    // Then
    assertThat(texts.uris("", "a1 a2 a3 b1 c1 c2")).containsExactly("t", "v");
  }

  @Test
  void givesNoSportByCountriesAndOtherEverydayWordsAlone() {
    assertThat(
            BUILT_IN.uris(
                "Court set to test records of England and Wales",
                "The union of Scotland and Ireland set a record in court, its captain said."))
        .doesNotContain("medtop:20001176", "medtop:20000888", "medtop:20001085");
  }

  @Test
  void givesNoPoliticalCrisisByOfficesAlone() {
    assertThat(
            BUILT_IN.uris(
                "President meets prime minister",
                "The government and the opposition welcomed the cabinet's plan, the president said."))
        .contains("medtop:11000000")
        .doesNotContain("medtop:20000647");
  }

  @Test
  void dropsNothingThatAWordOfTheHeadlineSettles() {
    // Given
    SubjectsTexts texts =
        SubjectsTexts.of(Map.of("t", "a1^9 a2^9 a3^9", "u", "b1^3", "v", "c1^2"), null);

    // Then
    assertThat(texts.uris("b1 c1", "a1 a2 a3")).containsExactly("t", "u");
  }

  @Test
  void weighsLessWhatIsSaidOnlyFurtherDown() {
    // Given
    SubjectsTexts texts = SubjectsTexts.of(Map.of("t", "union^5"), null);
    String filler = "and so it goes on ".repeat(20);

    // Then
    assertThat(texts.find("t", "", "The union. " + filler).orElseThrow().confidence())
        .isGreaterThan(.5);
    assertThat(texts.find("t", "", filler + "The union.").orElseThrow().confidence())
        .isLessThan(.5);
    assertThat(texts.find("t", "", filler + "The union, the union!").orElseThrow().confidence())
        .isGreaterThan(.5);
  }

  @Test
  void movesAThresholdInALongTextTowardsWhatTheRuleSays() {
    // Given
    Map<String, MediaTopic> topics =
        Map.of("a", new MediaTopic("a", "a", null), "b", new MediaTopic("b", "b", null));
    Map<String, SubjectRule> rules =
        Map.of(
            "a", new SubjectRule("a", "union", QueryParser.parse("union^9"), 2.0, null, 6.0, "any"),
            "b", new SubjectRule("b", "sea", QueryParser.parse("sea^9"), 6.0, null, 2.0, "any"));
    SubjectsTexts texts = SubjectsTexts.of(new SubjectRules(topics, rules.values()));
    String filler = "and so it goes on ".repeat(150);

    // Then
    assertThat(texts.uris("", "The union by the sea.")).containsExactly("a", "b");
    assertThat(texts.uris("", "The union by the sea. " + filler)).containsExactly("b");
  }

  @Test
  void handsAThresholdDownToNarrowerSubjects() {
    // Given
    Map<String, MediaTopic> topics =
        Map.of("a", new MediaTopic("a", "a", null), "b", new MediaTopic("b", "b", "a"));
    Map<String, SubjectRule> rules =
        Map.of(
            "a",
            new SubjectRule("a", "union", QueryParser.parse("union"), 5.0, null, null, "any"),
            "b",
            rule("b", "strike^4"));
    SubjectsTexts texts = SubjectsTexts.of(new SubjectRules(topics, rules.values()));

    // Then
    assertThat(texts.uris("", "A strike")).containsExactly("a");
    assertThat(texts.find("a", "", "A strike").orElseThrow().confidence()).isLessThan(.5);
    assertThat(texts.uris("A strike", "")).containsExactly("a", "b");
  }

  @Test
  void decidesByTheQueryAloneWhereTheThresholdIsZero() {
    // Given
    SubjectsTexts texts = SubjectsTexts.of(Map.of("t", "peace^0 AND talks^0"), 0.0);

    // Then
    assertThat(texts.uris("", "Peace at last")).isEmpty();
    assertThat(texts.find("t", "", "talks of peace").orElseThrow().confidence()).isEqualTo(.5);
  }

  @Test
  void givesNothingForATextWithoutItsWords() {
    assertThat(BUILT_IN.tag("", "")).isEmpty();
    assertThat(BUILT_IN.tag("Lorem ipsum", "dolor sit amet")).isEmpty();
  }

  @Test
  void tellsWhereTheWordsStandInCodePoints() {
    // Given
    SubjectsTexts texts = SubjectsTexts.of(Map.of("t", "\"peace talks\"^3 war^3"), null);
    String body = "😀 Peace talks, not war";

    // When
    SubjectMatch match = texts.find("t", "War 😀", body).orElseThrow();

    // Then
    assertThat(match.matches())
        .containsExactly(
            new Analysis.Match(Analysis.Field.HEADLINE, 0, 3),
            new Analysis.Match(Analysis.Field.BODY, 2, 13),
            new Analysis.Match(Analysis.Field.BODY, 19, 22));
    assertThat(match.reason()).isEqualTo("war ×2 (headline), peace talks; weight 8.5 of 2.0");
  }

  @Test
  void countsATermOnceThoughSeveralQueriesNameIt() {
    // Given
    Map<String, MediaTopic> topics =
        Map.of("a", new MediaTopic("a", "a", null), "b", new MediaTopic("b", "b", "a"));
    Map<String, SubjectRule> rules = Map.of("a", rule("a", "union^2"), "b", rule("b", "union^3"));

    // When
    SubjectMatch broad =
        SubjectsTexts.of(new SubjectRules(topics, rules.values()))
            .find("a", "", "union")
            .orElseThrow();

    // Then
    assertThat(broad.reason()).endsWith("weight 3.0 of 2.0");
  }

  @Test
  void countsAWordForTheStrongestTermThatHasIt() {
    // Given
    SubjectsTexts texts =
        SubjectsTexts.of(Map.of("t", "\"prime minister\"^2 minister minist*"), null);

    // Then
    assertThat(texts.find("t", "", "The prime minister spoke.").orElseThrow().reason())
        .isEqualTo("prime minister; weight 2.0 of 2.0");
    assertThat(texts.find("t", "", "The prime minister and a minister.").orElseThrow().reason())
        .isEqualTo("prime minister, minister; weight 3.0 of 2.0");
  }

  @Test
  void asksOfNarrowerSubjectsWhatTheRuleSays() {
    // Given
    Map<String, MediaTopic> topics =
        Map.of("a", new MediaTopic("a", "a", null), "b", new MediaTopic("b", "b", "a"));
    Map<String, SubjectRule> rules =
        Map.of(
            "a",
            new SubjectRule("a", "union", QueryParser.parse("union"), 5.0, 3.0, null, "any"),
            "b",
            rule("b", "strike^3"));

    // When
    List<SubjectMatch> matches =
        SubjectsTexts.of(new SubjectRules(topics, rules.values())).tag("", "A strike");

    // Then
    assertThat(matches).extracting(SubjectMatch::uri).containsExactly("a", "b");
    assertThat(matches).allMatch(match -> match.confidence() == .5);
  }

  @Test
  void weighsOneVocabularyWithoutTheOther() {
    // Given
    SubjectsTexts texts =
        SubjectsTexts.of(Map.of("x:t", "a1^9 a2^9 a3^9", "y:u", "b1^3", "x:v", "c1^3"), null);

    // Then
    assertThat(texts.uris("", "a1 a2 a3 b1 c1")).containsExactlyInAnyOrder("x:t", "y:u");
  }

  @Test
  void forgetsOneArticleBeforeTheNext() {
    // Given
    List<SubjectMatch> first = BUILT_IN.tag("Storm kills ten", "A hurricane hit the coast.");

    // When
    BUILT_IN.tag("Peace talks", "The war goes on while envoys negotiate a ceasefire.");

    // Then
    assertThat(BUILT_IN.tag("Storm kills ten", "A hurricane hit the coast.")).isEqualTo(first);
  }

  @Test
  void ignoresTheTermsOfOtherDictionaries() {
    // Given
    Terms.Builder builder = Terms.builder();
    builder.add("unrelated");
    Subjects subjects =
        new SubjectRules(Map.of("t", new MediaTopic("t", "t", null)), List.of(rule("t", "union^3")))
            .compile(builder);
    builder.add("later");
    Terms terms = builder.build();
    Tokens none = Tokens.of("");
    Tokens body = Tokens.of("unrelated union, later");

    // When
    List<SubjectMatch> matches =
        subjects
            .tagger()
            .tag(
                "en",
                none,
                terms.matcher().find(none),
                body,
                terms.matcher().find(body),
                List.of());

    // Then
    assertThat(matches).extracting(SubjectMatch::uri).isEqualTo(List.copyOf(Set.of("t")));
  }

  private static SubjectRule rule(String uri, String query) {
    return new SubjectRule(uri, query, QueryParser.parse(query), null, null, null, "any");
  }
}
