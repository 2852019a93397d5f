package io.newsreel.processor.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.Analysis.Dropped;
import io.newsreel.events.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunRuleTest {

  private static final String PARAGRAPH =
      "The harbour commission voted on Thursday to close the old ferry pier until the spring, and"
          + " said that repairs would take longer than planned.";

  private final Cleaner cleaner = Cleaner.standard();

  @Test
  void dropsLabelsBeforeTheTextOnceOneHasGivenThemAway() {
    // When
    Cleaned cleaned = clean("Harbour life\nJane Roe\nShare this article\n" + PARAGRAPH);

    // Then
    assertThat(cleaned.body()).isEqualTo(PARAGRAPH);
    assertThat(cleaned.dropped())
        .extracting(Dropped::reason)
        .startsWith("rule run: label among labels of the page");
  }

  @Test
  void keepsLabelsThatNothingGivesAway() {
    // Given
    String text = "Harbour life\nThe old pier\n" + PARAGRAPH;

    // When / Then
    assertThat(clean(text).body()).isEqualTo(text);
  }

  @Test
  void keepsTheHeadingOfTheParagraphThatFollows() {
    // When / Then
    assertThat(
            clean(
                    PARAGRAPH
                        + "\nAdvertisement\nFerry fares rise again\nThe cost\n"
                        + PARAGRAPH
                        + "\n")
                .body())
        .isEqualTo(PARAGRAPH + "\nThe cost\n" + PARAGRAPH);
  }

  @Test
  void keepsTextThatWasWrappedAtAWidth() {
    // Given
    String text =
        PARAGRAPH + "\nThe old pier was built in the days of\nsteam, and has seen better\n";

    // When / Then
    assertThat(clean(text + "Share this article\n" + PARAGRAPH).body()).isEqualTo(text + PARAGRAPH);
  }

  @Test
  void keepsLabelsBesideACueThatComesAgainAndAgain() {
    // Given
    String entry = "Jane Roe\nPhoto: private\nPier Street\n" + PARAGRAPH + "\n";

    // When / Then
    assertThat(clean(PARAGRAPH + "\n" + entry.repeat(4)).body()).contains("Jane Roe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share Tweet Email",
        "Facebook Twitter WhatsApp Copy link",
        "John Doe, Staff Writer",
        "Jane Roe and John Doe Associated Press",
        "John Doe/Harbour Wire",
        "A ferry at the pierCredit: Harbour Wire",
        "Mayor Jane Roe, left, and pilot John Doe wave from the deck",
        "Mayor Jane Roe speaks at the pier, Sunday, March 3, 2024, in Porthaven.",
        "An artist's impression of the new pier",
        "Follow the Harbour Post on Instagram and YouTube for more.",
        "Listen to the pier podcast on Apple Podcasts",
        "More Great Harbour Stories",
        "Popular on Harbour Post",
        "On harbourpost.com: The pier in pictures",
        "jane.roe@example.org",
        "https://twitter.com/janeroe",
        "Media playback is unsupported on your device",
        "Home > News > Harbour",
        "Mehr Nachrichten aus dem Hafen"
      })
  void dropsLinesOfThePage(String line) {
    // When / Then
    assertThat(clean(PARAGRAPH + "\n" + line + "\n" + PARAGRAPH).dropped())
        .extracting(Dropped::text)
        .containsExactly(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4:14 p.m.",
        "555-0199-1234",
        "Call 555-0199-1234 for tickets.",
        "Mayor Jane Roe left the pier at noon, and the pilot stayed.",
        "On Monday the pier closes.",
        "More boats, more news from the sea and more trouble",
        "The council met on March 3, 2024, and the vote was close.",
        "Read and write: the captain learns late",
        "Like the pier, the lighthouse on the hill is closed."
      })
  void keepsLinesThatOnlyResembleThem(String line) {
    // When / Then
    assertThat(clean(PARAGRAPH + "\n" + line + "\n" + PARAGRAPH).dropped()).isEmpty();
  }

  private Cleaned clean(String text) {
    return cleaner.clean(new Article("a", null, "p", null, null, null, text, null, null));
  }
}
