package io.newsreel.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadlinesTest {

  private static final String BODY = "The parliament met on Monday and voted for a new budget.\n";

  @Test
  void takesTheFirstLineAndLeavesItEmpty() {
    // When
    var parted = Headlines.part("Parliament votes for budget\n\n" + BODY);

    // Then
    assertThat(parted.headline()).isEqualTo("Parliament votes for budget");
    assertThat(parted.text()).isEqualTo("\n\n" + BODY);
  }

  @Test
  void takesALineThatALongerOneFollows() {
    assertThat(Headlines.part("Parliament votes for budget\n" + BODY).headline())
        .isEqualTo("Parliament votes for budget");
  }

  @Test
  void keepsTheNumbersOfLinesWhereBlankOnesComeFirst() {
    // When
    var parted = Headlines.part("\n  \n  Parliament votes for budget \n" + BODY);

    // Then
    assertThat(parted.headline()).isEqualTo("Parliament votes for budget");
    assertThat(parted.text()).isEqualTo("\n  \n\n" + BODY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Will parliament vote for the budget?",
        "“We won”: minister on the vote",
        "5 things to know today",
        "Share prices fall after vote",
        "Sign of hope for miners",
        "Monday briefing: Senate to vote",
        "Mali : l’armée annonce un accord",
        "议会 投票 预算",
      })
  void takesWhatReadsAsAHeadline(String line) {
    assertThat(Headlines.part(line + "\n\n" + BODY).headline()).isEqualTo(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Parliament voted for the budget.",
        "“We have won the vote.”",
        "Parliament voted for",
        "parliament votes for the budget",
        "Two words",
        "- Parliament votes for budget",
        "What the minister said:",
        "Loading the player now…",
        "By Jane Doe and John Smith",
        "BY JANE DOE",
        "Published on 3 March 2025",
        "Monday, March 3, 2025",
        "March 3, 2025",
        "5 min read",
        "Listen to this article",
        "Share this article on Facebook",
        "Home | World | Europe",
        "Home > World > Europe",
        "Skip to main content",
        "Sign up for our newsletter",
        "Visit https://example.org for more",
      })
  void leavesOtherFirstLines(String line) {
    // When
    var parted = Headlines.part(line + (line.endsWith("for") ? "\nit\n" : "\n\n") + BODY);

    // Then
    assertThat(parted.headline()).isNull();
    assertThat(parted.text()).startsWith(line);
  }

  @Test
  void leavesALineThatNothingFollows() {
    assertThat(Headlines.part("Parliament votes for budget").headline()).isNull();
    assertThat(Headlines.part("Parliament votes for budget\n\n").headline()).isNull();
    assertThat(Headlines.part("").headline()).isNull();
    assertThat(Headlines.part("\n\n").headline()).isNull();
  }

  @Test
  void leavesAParagraph() {
    assertThat(Headlines.part("Parliament " + "votes ".repeat(30) + "\n\n" + BODY).headline())
        .isNull();
  }
}
