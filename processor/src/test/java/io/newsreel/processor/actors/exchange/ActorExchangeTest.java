package io.newsreel.processor.actors.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newsreel.processor.actors.ActorDictionary;
import io.newsreel.processor.actors.ActorEntry;
import io.newsreel.processor.actors.InvalidDictionaryException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActorExchangeTest {

  @TempDir Path folder;

  private ActorEntry entry(String id) {
    return ActorDictionary.load(Optional.of(folder)).entries().stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyEntryComesBackFromCsvAsItWentOut() throws Exception {
    // Given
    List<ActorEntry> entries = ActorDictionary.load(Optional.empty()).entries();
    StringWriter csv = new StringWriter();

    // When
    ActorCsv.write(entries, csv);
    Path file = Files.writeString(folder.resolve("all.csv"), csv.toString());
    int count = ActorImport.into(folder, file, Map.of());

    // Then
    assertThat(count).isEqualTo(entries.size());
    assertThat(ActorDictionary.load(Optional.of(folder)).entries())
        .containsExactlyInAnyOrderElementsOf(entries);
  }

  @Test
  void takesAQueryResultInEitherForm() throws Exception {
    // Given
    Path json =
        Files.writeString(
            folder.resolve("mayors.json"),
            """
            {"head":{"vars":["item","itemLabel"]},"results":{"bindings":[
            {"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q99999991"},
             "itemLabel":{"xml:lang":"en","type":"literal","value":"Ann Sample"},
             "from":{"type":"literal","value":"2023-05-01T00:00:00Z"}},
            {"item":{"type":"uri","value":"http://www.wikidata.org/entity/Q99999991"},
             "itemLabel":{"type":"literal","value":"Ann Sample"},
             "alias":{"type":"literal","value":"Anna B. Sample"}}]}}
            """);
    Path csv =
        Files.writeString(
            folder.resolve("works.csv"),
            "item,itemLabel,country\nhttp://www.wikidata.org/entity/Q99999992,Sample Works,DEU\n");

    // When
    Map<String, String> mayor = Map.of("kind", "person", "role", "mayor", "of", "TUV");
    ActorImport.into(folder, json, mayor);
    ActorImport.into(folder, csv, Map.of("kind", "organisation", "sector", "BUS"));

    // Then
    ActorEntry ann = entry("http://www.wikidata.org/entity/Q99999991");
    assertThat(ann.names()).containsExactly("Ann Sample", "Anna B. Sample");
    assertThat(ann.roles())
        .containsExactly(new ActorEntry.Role("mayor", "TUV", LocalDate.of(2023, 5, 1), null));
    ActorEntry works = entry("http://www.wikidata.org/entity/Q99999992");
    assertThat(works.country()).isEqualTo("DEU");
    assertThat(works.sector()).isEqualTo("BUS");
  }

  @Test
  void writesNothingWhereAnythingIsWrong() throws Exception {
    // Given
    Path csv =
        Files.writeString(
            folder.resolve("bad.csv"),
            "item,itemLabel\nQ5,x\nhttp://www.wikidata.org/entity/Q99999992,Q99999992\n");

    // Then
    assertThatThrownBy(() -> ActorImport.into(folder, csv, Map.of("kind", "person")))
        .isInstanceOf(InvalidDictionaryException.class)
        .hasMessageContaining("item 'Q5'")
        .hasMessageContaining("itemLabel 'Q99999992' is no name");
    assertThat(folder.resolve("bad.jsonl")).doesNotExist();
  }

  @Test
  void promotesUnderTheIdThatTheUnlistedHad() throws Exception {
    // When
    Promotion.of(folder, "Zebedee Ngubane", Map.of("country", "ZAF"), List.of("Zeb Ngubane"));
    Promotion.of(folder, "Oskerby Harbour Authority", Map.of(), List.of());

    // Then
    ActorEntry person = entry("newsreel:actor/zebedee-ngubane");
    assertThat(person.kind()).hasToString("PERSON");
    assertThat(person.country()).isEqualTo("ZAF");
    assertThat(person.names()).containsExactly("Zebedee Ngubane", "Zeb Ngubane");
    assertThat(entry("newsreel:actor/oskerby-harbour-authority").kind())
        .hasToString("ORGANISATION");
    assertThatThrownBy(() -> Promotion.of(folder, "Zeb Ngubane", Map.of(), List.of()))
        .isInstanceOf(Promotion.ListedAlreadyException.class)
        .hasMessageContaining("newsreel:actor/zebedee-ngubane");
  }
}
