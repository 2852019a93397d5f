package io.newsreel.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonSerdeTest {

  private static final JsonSerde<Article> ARTICLES = JsonSerde.of(Article.class);

  static Stream<Object> samples() {
    return Samples.BY_TYPE.values().stream()
        .flatMap(Collection::stream)
        // Written without its empty lists, an empty ninjs object comes back with nulls.
        .filter(sample -> sample != Samples.WITHDRAWN);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsWhatItWrote(Object sample) {
    // When
    Object read =
        JsonSerde.of(sample.getClass()).deserializer().deserialize("any", Samples.bytes(sample));

    // Then
    assertThat(read).isEqualTo(sample);
  }

  @Test
  void keepsATombstone() {
    assertThat(ARTICLES.serializer().serialize("t", null)).isNull();
    assertThat(ARTICLES.deserializer().deserialize("t", null)).isNull();
  }

  @Test
  void ignoresFieldsOfALaterVersion() {
    // Given
    String json = "{\"id\":\"a\",\"publisher\":\"p\",\"mood\":{\"deep\":[1]}}";

    // When
    Article read = ARTICLES.deserializer().deserialize("t", json.getBytes(UTF_8));

    // Then
    assertThat(read.id()).isEqualTo("a");
  }

  @Test
  void namesTopicAndTypeOfARecordItCannotRead() {
    assertThatThrownBy(
            () -> ARTICLES.deserializer().deserialize("newsreel.articles", "{".getBytes(UTF_8)))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith("A record of newsreel.articles is no Article: ");
  }

  @Test
  void leavesOutWhatIsUsual() {
    // When
    String json = new String(Samples.bytes(Samples.WITHDRAWN), UTF_8);

    // Then
    assertThat(json)
        .contains("\"duplicateOf\":null", "\"withdrawn\":true", "\"dropped\":[]")
        .doesNotContain("\"bodies\"", "\"story\"", "\"published\"");
    assertThat(new String(Samples.bytes(Samples.ANNOTATED), UTF_8))
        .contains("\"in\":\"headline\"")
        .doesNotContain("\"in\":\"body\"", "\"withdrawn\"");
  }
}
