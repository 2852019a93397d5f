package io.newsreel.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** IPTC's schema is not ours to ship: these tests run where it lies beside the project. */
class NinjsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String SCHEMA = "shared/standards/ninjs-schema_3.1.json";

  private static JsonSchema ninjs;

  @BeforeAll
  static void findTheSchema() throws IOException {
    Optional<Path> file =
        Stream.iterate(
                Path.of(System.getProperty("user.dir")), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve(SCHEMA))
            .filter(Files::isRegularFile)
            .findFirst();
    assumeTrue(
        file.isPresent(),
        () -> "Skipped: no " + SCHEMA + " in any folder above; get it from iptc.org/std/ninjs.");
    ninjs = Validation.schema(MAPPER.readTree(file.get().toFile()));
  }

  static Stream<AnnotatedArticle> articles() {
    return Stream.of(Samples.ANNOTATED, Samples.WITHDRAWN);
  }

  @ParameterizedTest
  @MethodSource("articles")
  void isValidNinjs(AnnotatedArticle annotated) throws IOException {
    // When
    JsonNode article = MAPPER.readTree(Samples.bytes(annotated)).get("article");

    // Then
    assertThat(ninjs.validate(article)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"mood, sunny", "firstCreated, yesterday", "uri, no uri", "type, poem"})
  void isTrulyChecked(String field, String value) throws IOException {
    // Given
    ObjectNode article =
        (ObjectNode) MAPPER.readTree(Samples.bytes(Samples.ANNOTATED)).get("article");

    // When
    article.put(field, value);

    // Then
    assertThat(ninjs.validate(article)).isNotEmpty();
  }
}
