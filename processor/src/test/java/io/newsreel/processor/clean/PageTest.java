package io.newsreel.processor.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.newsreel.events.Article;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final String FIRST =
      "The harbour commission voted on Thursday to close the old ferry pier until the spring.";
  private static final String SECOND =
      "Repairs would take longer than planned, the engineers said, and cost some two million.";

  private static final String PAGE =
      """
      <html lang="en-GB"><head><title>Pier to close | The Harbour Post</title>
      <meta property="og:title" content="Pier to close | The Harbour Post">
      <meta property="og:site_name" content="The Harbour Post">
      <link rel="canonical" href="https://example.org/pier">
      <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-03T09:15:00+01:00"}</script>
      </head><body>
      <nav><ul><li><a href="/">Home</a></li><li><a href="/boats">Boats and piers of the coast</a></li></ul></nav>
      <div class="page"><h1>Pier to close</h1>
      <div class="story"><p>%s</p>
      <div class="relatedPosts"><p>Ferry fares rise again, and passengers take to the streets in protest.</p></div>
      <h2>A long winter</h2><p>%s <b>Nobody</b> <a href="/x">objected</a>.</p>
      <table><tr><td>Pier</td><td>1911</td></tr></table></div>
      <div><h3><a href="/y">Night boat sails again</a></h3><p>After a year in dock the night boat is back, and its crew with it.</p></div>
      </div>
      <footer><p>The Harbour Post is a member of the association of coastal newspapers.</p></footer>
      </body></html>
      """
          .formatted(FIRST, SECOND);

  private final Cleaner cleaner = Cleaner.standard();

  @Test
  void takesTheArticleOutOfItsPage() {
    // When
    Cleaned cleaned = clean(PAGE);

    // Then
    assertThat(cleaned.body())
        .isEqualTo(FIRST + "\nA long winter\n" + SECOND + " Nobody objected.\nPier | 1911");
  }

  @Test
  void readsWhatThePageStatesOfItself() {
    // When
    Cleaned cleaned = clean(PAGE);

    // Then
    assertThat(cleaned.headline()).isEqualTo("Pier to close");
    assertThat(cleaned.language()).isEqualTo("en-GB");
    assertThat(cleaned.url()).isEqualTo("https://example.org/pier");
    assertThat(cleaned.published()).isEqualTo(Instant.parse("2024-03-03T08:15:00Z"));
  }

  @Test
  void prefersWhatTheSourceDelivered() {
    // When
    Cleaned cleaned =
        cleaner.clean(new Article("a", null, "p", null, null, "Given", null, PAGE, "de"));

    // Then
    assertThat(cleaned.headline()).isEqualTo("Given");
    assertThat(cleaned.language()).isEqualTo("de");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-03T09:15:00Z, 2024-03-03T09:15:00Z",
    "2024-03-03T09:15:00+0100, 2024-03-03T08:15:00Z",
    "2024-03-03 09:15:00, 2024-03-03T09:15:00Z",
    "2024-03-03T09:15, 2024-03-03T09:15:00Z",
    "2024-03-03, 2024-03-03T00:00:00Z",
    "'Sun, 3 Mar 2024 09:15:00 GMT', 2024-03-03T09:15:00Z",
    "last Sunday,",
    "2024-13-45,"
  })
  void readsTimes(String written, Instant expected) {
    assertThat(PageTimes.parse(written)).isEqualTo(expected);
  }

  @Test
  void takesTextThatAScriptWouldShow() {
    // Given
    String page =
        "<body><div style='display:none'><p>" + FIRST + "</p><p>" + SECOND + "</p></div></body>";

    // When / Then
    assertThat(clean(page).body()).isEqualTo(FIRST + "\n" + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<html",
        "<!doctype html><html><head></head></html>",
        "<script type='application/ld+json'>{\"datePublished\":[[[[</script><p>x",
        "<table><tr><td><div></table>\u0000\uFFFE<p>",
        "<p>\uD800 lone surrogate",
        "not a page at all"
      })
  void survivesBrokenPages(String page) {
    assertThatCode(() -> clean(page)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<div>", "<b>", "<table><tr><td>", "<ul><li>", "<a href=x>", "<font>"})
  void survivesDeepNesting(String opening) {
    // Given
    String page = "<body>" + opening.repeat(100_000) + "<p>" + FIRST;

    // When / Then
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> clean(page));
  }

  @Test
  void readsAPageOfTenMegabytes() {
    // Given
    StringBuilder page = new StringBuilder("<body><div>");
    for (int i = 0; i < 100_000; i++) {
      page.append("<p>").append(i).append(' ').append(FIRST).append("</p>");
    }

    // When
    Cleaned cleaned =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> clean(page.toString()));

    // Then
    assertThat(cleaned.blocks()).hasSize(100_000);
  }

  private Cleaned clean(String html) {
    return cleaner.clean(new Article("a", null, "p", null, null, null, null, html, null));
  }
}
