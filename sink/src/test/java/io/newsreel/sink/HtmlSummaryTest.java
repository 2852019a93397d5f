package io.newsreel.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlSummaryTest {

  @Test
  void showsActorsSubjectsAndStories() {
    assertThat(HtmlSummary.render(Samples.full(1)))
        .startsWith("<!doctype html>")
        .contains("Last 24 hours, to 10:05 UTC on 1 March 2026", "Ada Byron", "1,234", "politics")
        .contains("<h3>Talks resume</h3>");
  }

  @Test
  void showsAHostileHeadlineAndNameAsTheyAre() {
    // When
    String page =
        HtmlSummary.render(Samples.with("<img src=x onerror=alert(1)>", "\"><script>", 1));

    // Then
    assertThat(page)
        .contains("&lt;img src=x onerror=alert(1)&gt;", "&quot;&gt;&lt;script&gt;")
        .doesNotContain("<img")
        .doesNotContain("<script");
  }

  @Test
  void needsNothingFromElsewhere() {
    assertThat(HtmlSummary.render(Samples.full(1)))
        .contains("default-src 'none'")
        .doesNotContain("<link")
        .doesNotContain("url(")
        .doesNotContain("@import");
  }

  @Test
  void givesEqualBytesForEqualSummaries() {
    assertThat(HtmlSummary.render(Samples.full(3))).isEqualTo(HtmlSummary.render(Samples.full(3)));
  }

  @Test
  void linksWebAddressesOnly() {
    assertThat(HtmlText.link("a", "javascript:alert(1)")).isEqualTo("a");
    assertThat(HtmlText.link("a", "https://example.org/?a=\"b\""))
        .isEqualTo(
            "<a rel=\"noopener noreferrer nofollow\" href=\"https://example.org/?a=&quot;b&quot;\">a</a>");
  }
}
