package io.newsreel.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OneLineTest {

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("two\r\nlines\tand\u2028three", "two lines and three"),
        Arguments.of("red\u001b[31m alert\u001b[0m", "red alert"),
        Arguments.of("title\u001b]0;owned\u0007 here", "title here"),
        Arguments.of("eight-bit \u009b2Jclear", "eight-bit clear"),
        Arguments.of("lone escape \u001b at work", "lone escape at work"),
        Arguments.of("bell\u0007 and back\u0008space", "bell and backspace"),
        Arguments.of("\u202eturned\u202c round\u2066", "turned round"),
        Arguments.of("broken \ud83d half", "broken half"),
        Arguments.of("  क्\u200dष  ", "क्\u200dष"),
        Arguments.of("Ünïcödé 🙂 bleibt", "Ünïcödé 🙂 bleibt"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void holdsNothingThatATerminalActsOn(String text, String expected) {
    assertThat(OneLine.of(text)).isEqualTo(expected);
  }
}
