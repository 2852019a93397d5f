package io.newsreel.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  static Stream<Arguments> samples() {
    return Samples.BY_TYPE.entrySet().stream()
        .flatMap(e -> e.getValue().stream().map(sample -> Arguments.of(e.getKey(), sample)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void acceptsWhatTheSerdeWrites(EventType type, Object sample) throws IOException {
    // When
    JsonNode json = MAPPER.readTree(Samples.bytes(sample));

    // Then
    assertThat(Validation.faults(type, json)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void refusesAFieldThatTheContractDoesNotHave(EventType type, Object sample) throws IOException {
    // Given
    ObjectNode json = (ObjectNode) MAPPER.readTree(Samples.bytes(sample));

    // When
    json.put("colour", "blue");

    // Then
    assertThat(Validation.faults(type, json)).anyMatch(f -> f.getMessage().contains("colour"));
  }

  @ParameterizedTest(name = "{0} with {1} = {2}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ARTICLE;       /publisher;                          ''
          ARTICLE;       /firstSeen;                          '2026-03-01 10:05'
          ARTICLE;       /published;                          '2026-03-01T10:05:00+01:00'
          ARTICLE;       /url;                                'no url'
          ARTICLE;       /id;
          ARTICLE;       /html;                               '<p>both</p>'
          ANNOTATED;     /article/type;                       video
          ANNOTATED;     /article/uri;                        'not a uri'
          ANNOTATED;     /article/bodies;
          ANNOTATED;     /article/subjects/0/rel;             near
          ANNOTATED;     /article/people/0/uri;               'Ada Byron'
          ANNOTATED;     /analysis/duplicateOf;
          ANNOTATED;     /analysis/published;
          ANNOTATED;     /analysis/story;
          ANNOTATED;     /analysis/timeTrust;                 guess
          ANNOTATED;     /analysis/mentions/0/kind;           ghost
          ANNOTATED;     /analysis/mentions/0/in;             footer
          ANNOTATED;     /analysis/mentions/0/reason;         ''
          ANNOTATED;     /analysis/dropped/0/line;            seven
          BOILERPLATE;   /block;
          BOILERPLATE;   /from;                               today
          STORY;         /figures/texts;
          STORY;         /firstSeen;
          STORY;         /articles/0/publisher;
          ACTOR_COUNT;   /size;                               1h
          ACTOR_COUNT;   /size;                               10m
          ACTOR_COUNT;   /postings;
          ACTOR_COUNT;   /kind;                               PERSON
          SUBJECT_COUNT; /postings/0/text;                    ''
          SUBJECT_COUNT; /subject;                            politics
          SUMMARY;       /window;                             12h
          SUMMARY;       /totals;
          SUMMARY;       /actors/0/figures/mentions;          many
          SUMMARY;       /stories/0/revision;
          """)
  void refusesABrokenRecord(EventType type, String pointer, String value) throws IOException {
    // Given
    ObjectNode json = (ObjectNode) MAPPER.readTree(Samples.bytes(Samples.BY_TYPE.get(type).get(0)));
    int slash = pointer.lastIndexOf('/');
    ObjectNode parent = (ObjectNode) json.at(pointer.substring(0, slash));

    // When
    String field = pointer.substring(slash + 1);
    if (value == null) {
      parent.remove(field);
    } else {
      parent.put(field, value);
    }

    // Then
    assertThat(Validation.faults(type, json)).isNotEmpty();
  }

  @Test
  void refusesASimilarityToNothing() throws IOException {
    // Given
    ObjectNode json = (ObjectNode) MAPPER.readTree(Samples.bytes(Samples.ANNOTATED));

    // When
    ((ObjectNode) json.get("analysis")).putNull("duplicateOf");

    // Then
    assertThat(Validation.faults(EventType.ANNOTATED, json)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void areSchemasThemselves(EventType type) throws IOException {
    // When
    JsonNode schema;
    try (var stream = Schemas.open(type)) {
      schema = MAPPER.readTree(stream);
    }

    // Then
    var metaSchema = Validation.schema(SchemaLocation.of(SpecVersion.VersionFlag.V202012.getId()));
    assertThat(metaSchema.validate(schema)).isEmpty();
    assertThat(schema.get("description").asText()).isNotBlank();
  }
}
