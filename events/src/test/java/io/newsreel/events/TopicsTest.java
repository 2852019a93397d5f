package io.newsreel.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

  @Test
  void beginWithTheirPrefix() {
    assertThat(new Topics("city.desk_2").published())
        .hasSize(8)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.startsWith("city.desk_2."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "news reel", "news/reel", "nachrichtenübersicht"})
  void refuseAPrefixThatNoTopicMayHave(String prefix) {
    assertThatThrownBy(() -> new Topics(prefix))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Topic prefix '%s' is not legal: use 1 to 150 letters, digits, '.', '_' or '-'.",
            prefix);
  }

  @Test
  void refuseAPrefixTooLongForKafka() {
    assertThatThrownBy(() -> new Topics("n".repeat(151)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new Topics("n".repeat(150)).subjectCounts()).hasSizeLessThan(250);
  }
}
