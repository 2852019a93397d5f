package io.newsreel.processor.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorDictionaryTest {

  @TempDir Path folder;

  @Test
  void loadsTheEntriesThatComeWithNewsreel() {
    assertThat(ActorDictionary.load(Optional.empty()).entries()).hasSizeGreaterThan(400);
  }

  @Test
  void knowsTheOrganisationsOfTheDirectoryByAllTheirNames() {
    assertThat(ActorDictionary.load(Optional.empty()).entries())
        .filteredOn(entry -> entry.name().equals("Public Investment Fund"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.sector()).isEqualTo("BUS");
              assertThat(entry.country()).isEqualTo("SAU");
              assertThat(entry.shortForms()).containsExactly("PIF");
            });
  }

  @Test
  void addsReplacesAndRemovesByAUsersFolder() throws IOException {
    // Given
    ActorEntry replaced = ActorDictionary.load(Optional.empty()).entries().get(0);
    ActorEntry removed = ActorDictionary.load(Optional.empty()).entries().get(1);
    Files.writeString(
        folder.resolve("mine.jsonl"),
        """
        # our own
        {"id":"x:1","name":"Harbour Club","kind":"organisation"}
        {"id":"%s","name":"Elsewhere","kind":"place"}
        {"id":"%s","remove":true}
        """
            .formatted(replaced.id(), removed.id()));

    // When
    ActorDictionary dictionary = ActorDictionary.load(Optional.of(folder));

    // Then
    assertThat(dictionary.entries())
        .extracting(ActorEntry::name)
        .contains("Harbour Club", "Elsewhere")
        .doesNotContain(replaced.name());
    assertThat(dictionary.entries()).extracting(ActorEntry::id).doesNotContain(removed.id());
  }

  @Test
  void reportsAllFaultsAtOnceEachWithFileLineOffenderAndRule() throws IOException {
    // Given
    Files.writeString(
        folder.resolve("mine.jsonl"),
        """
        {"id":"x:1","name":"A","kind":"planet"}
        not json
        {"id":"x:2","name":"B","kind":"person","nmaes":["Bee"]}
        {"id":"x:3","name":"C","kind":"person","roles":[{"role":"mayor","from":"soon"}]}
        {"id":"x:4","name":"D","kind":"person","country":"Germany","names":"D"}
        {"id":"x:5","name":"E","kind":"person"}
        {"id":"x:5","name":"F","kind":"person"}
        {"id":"x:6","remove":true}
        {"name":"G","kind":"person"}
        """);

    // When
    InvalidDictionaryException thrown =
        catchThrowableOfType(
            InvalidDictionaryException.class, () -> ActorDictionary.load(Optional.of(folder)));

    // Then
    assertThat(thrown.faults())
        .extracting(DictionaryFault::line)
        .containsExactly(1, 2, 3, 4, 5, 5, 7, 8, 9);
    assertThat(thrown)
        .hasMessageContaining("mine.jsonl line 1: kind 'planet' must be person, organisation")
        .hasMessageContaining("'nmaes' is unknown")
        .hasMessageContaining("date 'soon' must be written")
        .hasMessageContaining("country 'Germany' must be an ISO 3166 alpha-3 code")
        .hasMessageContaining("id 'x:5' already stands in line 6")
        .hasMessageContaining("field 'id' is missing");
  }

  @Test
  void reportsAFileThatIsNotUtf8() throws IOException {
    // Given
    Files.write(
        folder.resolve("latin.jsonl"),
        "{\"id\":\"x:1\",\"name\":\"Göteborg\",\"kind\":\"place\"}"
            .getBytes(StandardCharsets.ISO_8859_1));

    // When
    InvalidDictionaryException thrown =
        catchThrowableOfType(
            InvalidDictionaryException.class, () -> ActorDictionary.load(Optional.of(folder)));

    // Then
    assertThat(thrown).hasMessageContaining("is not UTF-8; save the file as UTF-8.");
  }

  @Test
  void reportsAFolderThatIsNotThere() {
    // When
    InvalidDictionaryException thrown =
        catchThrowableOfType(
            InvalidDictionaryException.class,
            () -> ActorDictionary.load(Optional.of(folder.resolve("absent"))));

    // Then
    assertThat(thrown).hasMessageContaining("is no folder");
  }
}
