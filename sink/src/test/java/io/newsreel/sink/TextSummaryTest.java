package io.newsreel.sink;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.Window;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSummaryTest {

  private final TextSummary narrow = new TextSummary(80, false);

  @Test
  void showsTheWindowItsLeadersAndTheArticlesBehindThem() {
    assertThat(narrow.render(Samples.full(7)))
        .isEqualTo(
            """
            Last 24 hours, to 10:05 UTC on 1 March 2026
            3 articles, 2 texts, 2 publishers, 1,234 mentions of actors
            +3 articles on the time before
            Mentions in texts; articles with reprints; texts without; distinct publishers.

            Actors                                       mentions articles  texts publishers
              Ada Byron                    person           1,234        3      2          2
              France                       country          1,234        3      2          2

            Rising
              Ada Byron: 2 texts, 0.3 expected, score 1.6

            New
              Ada Byron

            Together
              Ada Byron and France: 2 texts

            Subjects                                     mentions articles  texts publishers
              politics                                      1,234        3      2          2

            Stories
              Talks resume
                3 articles, 2 texts, 2 publishers: example.com, example.org
                  Talks resumed, and <b>nobody</b> said why.
                  from a-0
                1 Mar 09:55  a-0
                  https://example.com/(talks)|1
                1 Mar 09:55  talks 2.txt
                and 1 more article
            """);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 80, 93, 100, 500})
  void fillsEightyToAHundredColumns(int columns) {
    // Given
    String wordy = "Very long words of a stranger, 数百万人が投票, ".repeat(9);
    int width = Math.max(80, Math.min(100, columns));

    // When
    List<String> lines =
        new TextSummary(columns, false).render(Samples.with(wordy, wordy, 1)).lines().toList();

    // Then
    assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= width);
    assertThat(lines.get(6)).contains("…");
    assertThat(lines.stream().filter(line -> line.endsWith("          2")).map(DisplayWidth::of))
        .hasSize(3)
        .containsOnly(width);
  }

  @Test
  void showsHistoriesAndChangesWhereThereIsRoom() {
    assertThat(new TextSummary(100, false).render(Samples.full(1)))
        .contains("Ada Byron", "···█···█··█·      +3    1,234        3      2          2\n");
  }

  @Test
  void writesNothingThatATerminalActsOnUnlessAsked() {
    // Given
    var summary = Samples.with("\u001b[2Jcleared\u0007", "\u001b]0;x\u0007Ada\nByron", 1);

    // Then
    assertThat(narrow.render(summary))
        .contains("  cleared\n", "  Ada Byron ")
        .doesNotContain("\u001b", "\u0007");
    assertThat(new TextSummary(80, true).render(summary)).contains("\u001b[1mActors");
  }

  @Test
  void alignsFiguresWithColourToo() {
    assertThat(new TextSummary(80, true).render(Samples.full(1)).replaceAll("\u001b\\[.m", ""))
        .isEqualTo(narrow.render(Samples.full(1)));
  }

  @Test
  void saysWhenAWindowIsEmpty() {
    assertThat(narrow.render(Samples.running(Window.HOUR, "2026-03-01T10:05:00Z", 1)))
        .isEqualTo("Last hour, to 10:05 UTC on 1 March 2026\nNo articles in this window.\n");
  }
}
