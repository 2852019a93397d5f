package io.newsreel.sink.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresConfigTest {

  @Test
  void showsWhereTheDatabaseIsAndNoSecret() {
    // When
    PostgresConfig config =
        new PostgresConfig(
            "jdbc:postgresql://db.example/news?user=me&password=secret",
            Optional.of("me"),
            Optional.of("secret"));

    // Then
    assertThat(config.where()).isEqualTo("db.example:5432/news");
    assertThat(config.toString()).contains("db.example").doesNotContain("secret");
  }

  @Test
  void takesTheSchemaFromTheUrl() {
    assertThat(at("jdbc:postgresql://db/news?currentSchema=press,public").schema())
        .isEqualTo("press");
    assertThat(at("jdbc:postgresql://db/news").schema()).isEqualTo("newsreel");
  }

  @Test
  void refusesOtherUrlsWithoutQuotingThem() {
    assertThatThrownBy(() -> at("postgres://me:secret@db/news"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("give a URL such as jdbc:postgresql://localhost:5432/news");
  }

  @Test
  void splitsTheKeyOfACountFromItsEnd() {
    assertThat(CountKeys.split("actor|odd|5m|2026-03-01T10:05:00Z"))
        .containsExactly("actor|odd", "5m", "2026-03-01T10:05:00Z");
    assertThatThrownBy(() -> CountKeys.split("actor|5m")).hasMessageContaining("actor|5m");
  }

  private static PostgresConfig at(String url) {
    return new PostgresConfig(url, Optional.empty(), Optional.empty());
  }
}
