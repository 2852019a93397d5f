package io.newsreel.processor.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hash by which it is told that articles must be annotated anew. */
class KnowledgeFingerprintTest {

  @ParameterizedTest
  @ValueSource(strings = {"actors", "clean", "subjects"})
  void takesInEveryDataFileThatAnnotatingReads(String folder) throws IOException {
    // Given
    List<String> dataFiles;
    try (Stream<Path> files = Files.list(Path.of("src/main/resources", folder))) {
      dataFiles = files.map(file -> file.getFileName().toString()).sorted().toList();
    }

    // When / Then
    assertThat(dataFiles)
        .filteredOn(name -> !name.equals("README.md") && !name.equals("files.txt"))
        .allSatisfy(
            name -> assertThat(KnowledgeFingerprint.BUILT_IN).contains("/" + folder + "/" + name));
  }
}
