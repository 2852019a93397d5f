package io.newsreel.processor.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newsreel.events.Analysis.Dropped;
import io.newsreel.events.Article;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTest {

  private static final String PARAGRAPH =
      "The harbour commission voted on Thursday to close the old ferry pier until the spring, and"
          + " said that repairs would take longer than planned.";

  private final Cleaner cleaner = Cleaner.standard();

  @Test
  void keepsLineNumbersOfTheDeliveredText() {
    // When
    Cleaned cleaned = clean("\n" + PARAGRAPH + "\n\nPost a Comment");

    // Then
    assertThat(cleaned.blocks()).containsExactly(new Block(PARAGRAPH, 2));
    assertThat(cleaned.dropped()).extracting(Dropped::line).containsExactly(4);
  }

  @Test
  void dropsAReadAlsoListUpToTheEnd() {
    // When
    Cleaned cleaned =
        clean(
            PARAGRAPH
                + "\nRead also:\n- Ferry fares rise again, passengers protest.\n- What became of the"
                + " night boat");

    // Then
    assertThat(cleaned.body()).isEqualTo(PARAGRAPH);
    assertThat(cleaned.dropped())
        .extracting(Dropped::reason)
        .containsExactly(
            "cue en.read-also: read also",
            "rule list: under \"Read also:\"",
            "rule list: under \"Read also:\"");
  }

  @Test
  void keepsTheHeadingAndParagraphsThatFollowALinkInTheText() {
    // Given
    String text = "Related\nFerry fares rise again after long debate in council\nA long winter\n";

    // When
    Cleaned cleaned = clean(PARAGRAPH + "\n" + text + PARAGRAPH);

    // Then
    assertThat(cleaned.body()).isEqualTo(PARAGRAPH + "\nA long winter\n" + PARAGRAPH);
  }

  @Test
  void dropsATableOfContentsAndKeepsTheHeadingsItRepeats() {
    // When
    Cleaned cleaned =
        clean(
            "Contents\n- 1. The vote\n- 2. The cost\n"
                + PARAGRAPH
                + "\nThe vote\n"
                + PARAGRAPH
                + "\nThe cost\n"
                + PARAGRAPH);

    // Then
    assertThat(cleaned.dropped()).extracting(Dropped::line).containsExactly(1, 2, 3);
    assertThat(cleaned.body()).contains("\nThe vote\n", "\nThe cost\n");
  }

  @Test
  void dropsATableOfContentsWithoutAHeading() {
    // When
    Cleaned cleaned =
        clean(
            "- The vote\n- The cost\n- The pier\n"
                + PARAGRAPH
                + "\nThe vote\n"
                + PARAGRAPH
                + "\nThe cost\nThe pier\n"
                + PARAGRAPH);

    // Then
    assertThat(cleaned.dropped()).extracting(Dropped::line).containsExactly(1, 2, 3);
  }

  @Test
  void keepsAListOfTheArticlesOwn() {
    // Given
    String text =
        PARAGRAPH
            + "\nWhat was decided:\n- The pier closes in May\n- Fares stay as they are\n"
            + "- A new boat is ordered";

    // When / Then
    assertThat(clean(text).body()).isEqualTo(text);
  }

  @Test
  void keepsMarkdownTables() {
    // Given
    String text = PARAGRAPH + "\n| Pier | Year |\n|---|---|\n| Old | 1911 |";

    // When / Then
    assertThat(clean(text).body()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Did you know? The pier is older than the town hall.",
        "Pro tip: sign up for the early boat.",
        "She said the state would share the cost of the newsletter with the town.",
        "Readers of the paper left comments about the ferry for weeks.",
        "The cost of repairs",
        "Why the council voted no",
        "Video shows the pier giving way",
        "On Monday 12 boats were out of service.",
        "She left a reply that surprised the mayor."
      })
  void keepsContentThatHasTheWordsOfACue(String line) {
    // When
    Cleaned cleaned = clean(PARAGRAPH + "\n" + line + "\n" + PARAGRAPH);

    // Then
    assertThat(cleaned.dropped()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Post a Comment",
        "Leave a reply",
        "12 Comments",
        "What do you make of the vote? Share your thoughts in the comments below.",
        "Share this article",
        "Subscribe to our newsletter for more.",
        "ADVERTISEMENT",
        "We use cookies to improve your experience.",
        "Getting your Example Audio player ready...",
        "|",
        "4.",
        "© 2024 Example Media. All rights reserved.",
        "(Reporting by Jane Roe; Editing by John Doe)",
        "By Jane Roe",
        "By Jane Roe and John Doe, Staff Writers",
        "Published: March 3, 2024 at 9:15 am",
        "A ferry leaves the old pier. (Photo by Jane Roe/Example Images)",
        "Read more: Ferry fares rise again",
        "3 min read",
        "Lesen Sie auch: Die Fähre fährt wieder",
        "Kommentar schreiben",
        "À lire aussi : le ferry repart",
        "Lea también: el ferri vuelve a navegar",
        "Читайте також: пором знову ходить",
        "Читайте также: паром снова ходит",
      })
  void dropsALineThatGivesItselfAway(String line) {
    // When
    Cleaned cleaned = clean(PARAGRAPH + "\n" + line + "\n" + PARAGRAPH);

    // Then
    assertThat(cleaned.dropped()).extracting(Dropped::text, Dropped::line).contains(tuple(line, 2));
    assertThat(cleaned.blocks()).hasSize(2);
  }

  @Test
  void dropsTheHeadlineOnceMore() {
    // Given
    Article article =
        new Article(
            "a", null, "p", null, null, "Pier to close", "Pier to close\n" + PARAGRAPH, null, null);

    // When / Then
    assertThat(cleaner.clean(article).body()).isEqualTo(PARAGRAPH);
  }

  @Test
  void dropsLinksBehindTheLastParagraphOnceAListHasBegun() {
    // When
    Cleaned cleaned =
        clean(
            PARAGRAPH
                + "\nMost read\nFares rise on all lines\nWhat is open: a guide\nBoats for sale");

    // Then
    assertThat(cleaned.dropped()).extracting(Dropped::line).contains(2, 3);
  }

  @Test
  void tidiesWhiteSpaceAndComposesLetters() {
    // When
    Cleaned cleaned = clean("\t Cafe\u0301\u00a0 du\u200b port,  a\u00ads it was called. \r\n");

    // Then
    assertThat(cleaned.body()).isEqualTo("Café du port, as it was called.");
  }

  @Test
  void leavesOutWhatTheStreamHasProven() {
    // Given
    Cleaned cleaned = clean(PARAGRAPH + "\nOur town, our paper, our harbour\n4.");

    // When
    Cleaned proven =
        cleaned.without(block -> block == 1 ? Optional.of("repeated") : Optional.empty());

    // Then
    assertThat(proven.body()).isEqualTo(PARAGRAPH);
    assertThat(proven.dropped())
        .extracting(Dropped::line, Dropped::reason)
        .containsExactly(tuple(2, "repeated"), tuple(3, "rule stray: no word in it"));
  }

  @Test
  void listsWithinListsEndWhereTheFirstOneDoes() {
    // When
    Cleaned cleaned =
        clean(
            PARAGRAPH
                + "\nRead also:\nFerry fares rise again\nRead also:\n- What became of the boat\n"
                + PARAGRAPH);

    // Then
    assertThat(cleaned.body()).isEqualTo(PARAGRAPH + "\n" + PARAGRAPH);
    assertThat(cleaned.dropped()).extracting(Dropped::line).containsExactly(2, 3, 4, 5);
  }

  @Test
  @Timeout(10)
  void takesATextOfListsOrLabelsInTime() {
    // When
    Cleaned headlines = clean("Read next\nr.x\nr.y\n".repeat(100_000));
    Cleaned items = clean("- Read next\n".repeat(300_000));
    Cleaned labels = clean("Advertisement\n".repeat(200_000) + PARAGRAPH);

    // Then
    assertThat(labels.body()).isEqualTo(PARAGRAPH);
    assertThat(headlines.dropped()).hasSizeGreaterThan(200_000);
    assertThat(items.dropped()).hasSizeGreaterThan(200_000);
  }

  @Test
  void cleansAWithdrawnArticleToNothing() {
    // Given
    Article withdrawn = new Article("a", null, "p", null, null, null, null, null, null);

    // When / Then
    assertThat(cleaner.clean(withdrawn).blocks()).isEmpty();
  }

  private Cleaned clean(String text) {
    return cleaner.clean(new Article("a", null, "p", null, null, null, text, null, null));
  }
}
