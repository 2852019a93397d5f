package io.newsreel.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {

  private final Headers headers = new RecordHeaders();

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEAD_LETTER")
  void areValid(EventType type) {
    // When
    CloudEvents.stamp(headers, type.type(), "/newsreel/ingest", "a-1", Samples.TIME);

    // Then
    assertThat(Validation.headerFaults(json())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time"})
  void areRefusedWhereOneIsMissing(String name) {
    // Given
    CloudEvents.stamp(headers, EventType.STORY.type(), "/newsreel", "s-1", Samples.TIME);

    // When
    headers.remove(name);

    // Then
    assertThat(Validation.headerFaults(json())).isNotEmpty();
  }

  @Test
  void replaceThoseOfAnEarlierStage() {
    // Given
    headers.add("trace", "x".getBytes(UTF_8));
    CloudEvents.stamp(headers, EventType.ARTICLE.type(), "/newsreel/ingest", "a", Samples.TIME);

    // When
    CloudEvents.stamp(
        headers, EventType.ANNOTATED.type(), "/newsreel/processor", "b", Samples.TIME);

    // Then
    assertThat(headers.headers("ce_type")).hasSize(1);
    assertThat(json().get("ce_type").asText()).isEqualTo("io.newsreel.annotated.v1");
    assertThat(json().get("trace").asText()).isEqualTo("x");
  }

  @Test
  void ofADeadLetterStandBesideItsError() {
    // Given
    headers.add("__streams.errors.exception", "java.io.IOException".getBytes(UTF_8));
    headers.add("__streams.errors.message", "line 3: no text".getBytes(UTF_8));
    headers.add("__streams.errors.offset", "17".getBytes(UTF_8));

    // When
    CloudEvents.stamp(headers, EventType.DEAD_LETTER.type(), "/newsreel/ingest", "d", Samples.TIME);

    // Then
    assertThat(Validation.faults(EventType.DEAD_LETTER, json())).isEmpty();
    headers.remove("__streams.errors.message");
    assertThat(Validation.faults(EventType.DEAD_LETTER, json())).hasSize(1);
  }

  private ObjectNode json() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    for (Header header : headers) {
      json.put(header.key(), new String(header.value(), UTF_8));
    }
    return json;
  }
}
