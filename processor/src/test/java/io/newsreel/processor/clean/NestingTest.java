package io.newsreel.processor.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NestingTest {

  @Test
  void leavesAPageAsItIs() {
    String page = "<html><body><div><p>One.<p>Two.<br></div></body></html>".repeat(2000);
    assertThat(Nesting.bounded(page)).isSameAs(page);
  }

  @Test
  void leavesOutTheTagsThatLieTooDeepButNotTheirText() {
    // When
    String bounded = Nesting.bounded("<div class='x'>".repeat(50_000) + "<p>The text.");

    // Then
    assertThat(bounded).endsWith("<p>The text.");
    assertThat(bounded.split("<div", -1)).hasSize(3_001);
  }

  @Test
  void tagsInScriptsAndCommentsAreNone() {
    String page =
        "<SCRIPT>"
            + "x = '<div>';".repeat(5_000)
            + "</SCRIPT><!-- "
            + "<div>".repeat(5_000)
            + " --><p>The text.";
    assertThat(Nesting.bounded(page)).isEqualTo(page);
  }

  @Test
  void whatIsNeverClosedEndsWithThePage() {
    assertThat(Nesting.bounded("<div>".repeat(4_000) + "<div")).doesNotEndWith("<div");
    assertThat(Nesting.bounded("<div>".repeat(4_000) + "<script>x")).endsWith("<script>x");
    assertThat(Nesting.bounded("<div>".repeat(4_000) + "<!-- x")).endsWith("<!-- x");
  }
}
