package io.newsreel.processor.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectRulesTest {

  private static final String TALKS = "medtop:20000076";

  @TempDir Path folder;

  @Test
  void haveAQueryForEachOfTheSeventeenTopLevelSubjects() {
    // When
    SubjectRules rules = SubjectRules.builtIn();

    // Then
    Set<String> topLevel = new TreeSet<>();
    rules.topics().values().stream()
        .filter(topic -> topic.parent() == null)
        .forEach(topic -> topLevel.add(topic.uri()));
    assertThat(topLevel).hasSize(17);
    assertThat(rules.in("en").keySet()).containsAll(topLevel);
  }

  @Test
  void haveAtLeastThreeHundredBelowTheTop() {
    // When
    SubjectRules rules = SubjectRules.builtIn();

    // Then
    long below =
        rules.in("en").keySet().stream()
            .filter(uri -> rules.topics().get(uri).parent() != null)
            .count();
    assertThat(below).isGreaterThanOrEqualTo(300);
  }

  @Test
  void takeAVocabularyOfYourOwnFromFilesOfAnyName() throws IOException {
    // Given
    write(
        "harbour.jsonl",
        """
        {"subject":"port:1","query":"crane*^3 quay*^3"}
        {"code":"port:1","name":"cranes and quays","parent":"port:0"}
        {"code":"port:0","name":"the port"}
        """);

    // When
    SubjectRules rules = SubjectRules.withFolder(folder);

    // Then
    assertThat(SubjectsTexts.of(rules).uris("A new crane", "It stands on the quay."))
        .contains("port:0", "port:1");
  }

  @Test
  void refuseACodeOfIptcThatIsNotInUse() throws IOException {
    // Given
    write("own.jsonl", "{\"code\":\"medtop:99999999\",\"name\":\"gone\"}");

    // Then
    assertThatThrownBy(() -> SubjectRules.withFolder(folder))
        .hasMessageContaining("own.jsonl:1: 'medtop:99999999' is no code of IPTC in use");
  }

  @Test
  void keepTheBuiltInRulesBesideThoseOfTheFolder() throws IOException {
    // Given
    int before = SubjectRules.builtIn().size();
    write("rules.jsonl", "{\"subject\":\"medtop:20000846\",\"query\":\"footy^3\"}");

    // When
    SubjectRules rules = SubjectRules.withFolder(folder);

    // Then
    assertThat(rules.size()).isEqualTo(before + 1);
    assertThat(SubjectsTexts.of(rules).uris("Footy", "")).contains("medtop:20000846");
  }

  @Test
  void refuseASubjectThatIsNotInUse() throws IOException {
    // Given
    write("rules.jsonl", "{\"subject\":\"medtop:99999999\",\"query\":\"karate\"}");

    // Then
    assertThatThrownBy(() -> SubjectRules.withFolder(folder))
        .hasMessageContaining("rules.jsonl:1: there is no subject 'medtop:99999999'");
  }

  @Test
  void areReplacedByTheFolderForTheSameSubject() throws IOException {
    // Given
    write("rules.jsonl", "{\"subject\":\"" + TALKS + "\",\"query\":\"powwow^3\"}");

    // When
    SubjectsTexts texts = SubjectsTexts.of(SubjectRules.withFolder(folder));

    // Then
    assertThat(texts.uris("A powwow", "")).contains(TALKS);
    assertThat(texts.uris("Peace talks begin", "Peace talks have begun.")).doesNotContain(TALKS);
  }

  @Test
  void areRemovedByTheFolder() throws IOException {
    // Given
    write("rules.jsonl", "{\"subject\":\"" + TALKS + "\",\"remove\":true}");

    // When
    SubjectRules rules = SubjectRules.withFolder(folder);

    // Then
    assertThat(rules.in("en")).doesNotContainKey(TALKS);
  }

  @Test
  void takeSubjectsOfTheUsersOwn() throws IOException {
    // Given
    write(
        "mediatopics.jsonl",
        "{\"code\":\"desk:fjords\",\"name\":\"fjords\",\"parent\":\"medtop:06000000\"}");
    write("rules.jsonl", "{\"subject\":\"desk:fjords\",\"query\":\"fjord^3 fjords^3\"}");

    // When
    SubjectsTexts texts = SubjectsTexts.of(SubjectRules.withFolder(folder));

    // Then
    assertThat(texts.uris("A fjord", "Deep fjords."))
        .containsExactly("medtop:06000000", "desk:fjords");
  }

  @Test
  void areAskedOnlyOfArticlesInTheirLanguage() throws IOException {
    // Given
    write(
        "rules.jsonl",
        """
        {"subject":"%s","query":"Friedensgespräche^3","language":"de"}
        """
            .formatted(TALKS));

    // When
    SubjectsTexts texts = SubjectsTexts.of(SubjectRules.withFolder(folder));

    // Then
    assertThat(texts.in("de-AT", "Friedensgespräche beginnen")).contains(TALKS);
    assertThat(texts.in("de", "Peace talks begin")).isEmpty();
    assertThat(texts.in("en-GB", "Peace talks begin")).contains(TALKS);
    assertThat(texts.in("en", "Friedensgespräche")).isEmpty();
    assertThat(texts.in("fi", "Peace talks, Friedensgespräche")).isEmpty();
  }

  @Test
  void areAskedOfEveryArticleWhereTheyNameNoLanguage() throws IOException {
    // Given
    write("a.jsonl", "{\"code\":\"desk:opec\",\"name\":\"OPEC\"}");
    write("b.jsonl", "{\"subject\":\"desk:opec\",\"query\":\"opec^3\"}");

    // When
    SubjectsTexts texts = SubjectsTexts.of(SubjectRules.withFolder(folder));

    // Then
    assertThat(texts.in("en", "OPEC")).contains("desk:opec");
    assertThat(texts.in("fi", "OPEC")).containsExactly("desk:opec");
  }

  @Test
  void ofALanguageGoBeforeThoseOfAnyInArticlesOfThatLanguage() throws IOException {
    // Given
    write("a.jsonl", "{\"code\":\"desk:gift\",\"name\":\"gifts\"}");
    write(
        "b.jsonl",
        """
        {"subject":"desk:gift","query":"gift^3"}
        {"subject":"desk:gift","query":"Geschenk^3","language":"de"}
        """);

    // When
    SubjectsTexts texts = SubjectsTexts.of(SubjectRules.withFolder(folder));

    // Then
    assertThat(texts.in("nl", "gift")).containsExactly("desk:gift");
    assertThat(texts.in("de", "Gift")).isEmpty();
    assertThat(texts.in("de", "Geschenk")).containsExactly("desk:gift");
  }

  @Test
  void refuseALanguageThatIsNone() throws IOException {
    // Given
    write(
        "rules.jsonl", "{\"subject\":\"" + TALKS + "\",\"query\":\"a\",\"language\":\"English!\"}");

    // Then
    assertThatThrownBy(() -> SubjectRules.withFolder(folder))
        .hasMessageContaining("the language \"English!\" of '" + TALKS + "' is invalid");
  }

  @Test
  void nameAllFaultsAtOnce() throws IOException {
    // Given
    write(
        "rules.jsonl",
        """
        {"subject":"medtop:20000076","query":"peace AND"}
        not json
        {"subject":"medtop:20000076","query":"peace","threshold":-1}
        {"subject":"medtop:20000076","query":"peace","wieght":2}
        {"subject":"medtop:20000076","name":"peace plan","query":"peace"}
        {"query":"peace"}
        {"subject":"medtop:20000076"}
        {"subject":"medtop:20000076","query":"peace","long":0}
        """);

    // When
    SubjectRulesException thrown =
        catchThrowableOfType(SubjectRulesException.class, () -> SubjectRules.withFolder(folder));

    // Then
    assertThat(thrown.faults())
        .hasSize(8)
        .anySatisfy(fault -> assertThat(fault).contains("rules.jsonl:1", "A clause is missing"))
        .anySatisfy(fault -> assertThat(fault).contains("rules.jsonl:2", "broken JSON"))
        .anySatisfy(fault -> assertThat(fault).contains("rules.jsonl:3", "-1", "must be a number"))
        .anySatisfy(fault -> assertThat(fault).contains("rules.jsonl:4", "'wieght'"))
        .anySatisfy(fault -> assertThat(fault).contains("rules.jsonl:5", "is 'peace talks', not"))
        .anySatisfy(fault -> assertThat(fault).contains("rules.jsonl:6", "'subject' is missing"))
        .anySatisfy(fault -> assertThat(fault).contains("rules.jsonl:7", "'query' is missing"))
        .anySatisfy(fault -> assertThat(fault).contains("rules.jsonl:8", "0", "in long articles"));
  }

  @Test
  void sayThatAFolderHoldsNothingForThem() {
    assertThatThrownBy(() -> SubjectRules.withFolder(folder))
        .isInstanceOf(SubjectRulesException.class)
        .hasMessageContaining("holds no .jsonl file with subjects or rules");
    assertThatThrownBy(() -> SubjectRules.withFolder(folder.resolve("missing")))
        .hasMessageContaining("no such folder");
  }

  @Test
  void refuseAParentThatIsNoSubjectAndACircle() throws IOException {
    // Given
    write(
        "mediatopics.jsonl",
        """
        {"code":"desk:a","name":"a","parent":"desk:b"}
        {"code":"desk:b","name":"b","parent":"desk:a"}
        {"code":"desk:c","name":"c","parent":"desk:x"}
        """);

    // Then
    assertThatThrownBy(() -> SubjectRules.withFolder(folder))
        .hasMessageContaining("'desk:a' is its own ancestor")
        .hasMessageContaining("'desk:c' has the parent 'desk:x', which is no subject");
  }

  private void write(String name, String rows) throws IOException {
    Files.writeString(folder.resolve(name), rows);
  }
}
