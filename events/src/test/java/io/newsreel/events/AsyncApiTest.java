package io.newsreel.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private static JsonNode document;

  @BeforeAll
  static void read() throws IOException {
    document = resource(Schemas.asyncApiResource());
  }

  @Test
  void coversEveryTopicForConsumers() {
    // When
    List<String> names = new ArrayList<>();
    for (JsonNode channel : document.get("channels")) {
      String prefix = channel.at("/parameters/prefix/$ref").asText();
      assertThat(local(prefix).get("default").asText()).isEqualTo(Topics.DEFAULT.prefix());
      names.add(channel.get("address").asText().replace("{prefix}", "city"));
    }

    // Then
    assertThat(names).containsExactlyElementsOf(new Topics("city").published());
  }

  @Test
  void namesAMessageAndItsSchemaForEveryEventType() {
    // When
    List<List<String>> described = new ArrayList<>();
    for (JsonNode message : document.at("/components/messages")) {
      JsonNode dead = message.at("/headers/$ref");
      described.add(
          List.of(
              message.get("name").asText(),
              dead.isMissingNode()
                  ? message.at("/headers/allOf/1/properties/ce_type/const").asText()
                  : EventType.DEAD_LETTER.type(),
              "io/newsreel/events/"
                  + (dead.isMissingNode() ? message.at("/payload/$ref") : dead).asText()));
    }

    // Then
    assertThat(described)
        .containsExactlyElementsOf(
            Arrays.stream(EventType.values())
                .map(type -> List.of(type.type(), type.type(), Schemas.resource(type)))
                .collect(Collectors.toList()));
  }

  @Test
  void resolvesEveryReference() throws IOException {
    for (String reference : references(document, new ArrayList<>())) {
      if (reference.startsWith("#")) {
        assertThat(local(reference).isMissingNode()).as(reference).isFalse();
      } else {
        assertResolves(Schemas.asyncApiResource(), reference, new ArrayList<>());
      }
    }
  }

  @Test
  void readsEveryChannelWithAnOperation() {
    // When
    List<String> operated = new ArrayList<>();
    for (JsonNode operation : document.get("operations")) {
      operated.add(operation.at("/channel/$ref").asText().replace("#/channels/", ""));
    }

    // Then
    List<String> channels = new ArrayList<>();
    document.get("channels").fieldNames().forEachRemaining(channels::add);
    assertThat(operated).containsExactlyElementsOf(channels);
  }

  @Test
  void describesTheKeysAsTheyAreWritten() {
    assertThat(new CountKey(Samples.KREMLIN, BucketSize.FIVE_MINUTES, Samples.TIME).toString())
        .matches(keyPattern("actorCount"));
    assertThat(new CountKey(Samples.POLITICS, BucketSize.DAY, Samples.TIME).toString())
        .matches(keyPattern("subjectCount"));
    for (Window window : Window.values()) {
      assertThat(new SummaryKey(window, null).toString()).matches(keyPattern("summary"));
    }
    assertThat(new SummaryKey(Window.DAY, Samples.TIME).toString()).matches(keyPattern("summary"));
    for (BucketSize size : BucketSize.values()) {
      assertThat(new CountKey(Samples.POLITICS, size, Samples.TIME).toString())
          .matches(keyPattern("subjectCount"));
    }
  }

  private static String keyPattern(String message) {
    return document.at("/components/messages/" + message + "/bindings/kafka/key/pattern").asText();
  }

  /** Follows a reference from one resource into another, and those in there. */
  private static void assertResolves(String from, String reference, List<String> seen)
      throws IOException {
    URI target = URI.create(from).resolve(reference);
    if (seen.contains(target.toString())) {
      return;
    }
    seen.add(target.toString());
    JsonNode json = resource(target.getPath());
    String fragment = target.getFragment() == null ? "" : target.getFragment();
    assertThat(json.at(fragment).isMissingNode()).as("%s in %s", reference, from).isFalse();
    for (String next : references(json, new ArrayList<>())) {
      assertResolves(target.getPath(), next, seen);
    }
  }

  private static List<String> references(JsonNode node, List<String> found) {
    node.properties()
        .forEach(
            field -> {
              if (field.getKey().equals("$ref")) {
                found.add(field.getValue().asText());
              }
            });
    node.forEach(child -> references(child, found));
    return found;
  }

  private static JsonNode local(String reference) {
    return document.at(reference.substring(1));
  }

  private static JsonNode resource(String name) throws IOException {
    try (InputStream stream = Schemas.class.getClassLoader().getResourceAsStream(name)) {
      assertThat(stream).as(name).isNotNull();
      return YAML.readTree(stream);
    }
  }
}
