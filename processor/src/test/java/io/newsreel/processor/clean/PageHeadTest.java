package io.newsreel.processor.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageHeadTest {

  @Test
  void trustsTheArticlesJsonLdBeforeMetaBeforeTimeBeforeTheAddress() {
    // Given
    String jsonLd =
        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\","
            + "\"datePublished\":\"2024-01-01\"},{\"@type\":[\"Thing\",\"NewsArticle\"],"
            + "\"datePublished\":\"2024-03-03T10:00:00Z\"}]}</script>";
    String meta = "<meta property='article:published_time' content='2024-03-04T10:00:00Z'>";
    String time = "<time datetime='2024-03-05'>5 March</time>";
    String url = "https://example.org/2024/03/06/pier";

    // When / Then
    assertThat(published(jsonLd + meta + time, url)).isEqualTo("2024-03-03T10:00:00Z");
    assertThat(published(meta + time, url)).isEqualTo("2024-03-04T10:00:00Z");
    assertThat(published(time, url)).isEqualTo("2024-03-05T00:00:00Z");
    assertThat(published("", url)).isEqualTo("2024-03-06T00:00:00Z");
    assertThat(published("", null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<h1>pier ", "<div><h1>pier", "<h1>", "<span itemprop=author>Ada "})
  void isNotStalledByHeadingsAndNamesThatStandInOneAnother(String opening) {
    // Given
    PageHead head = new PageHead(Jsoup.parse(opening.repeat(100_000)));

    // When / Then
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThat(head.headline()).isNull();
          assertThat(head.authors()).doesNotContain("Ada ".repeat(20).strip());
        });
  }

  @Test
  void readsAHeadingAsItIsShown() {
    assertThat(head("<h1>\n Pier <b>re</b>opened<br>after <div>fire</div>today </h1>").headline())
        .isEqualTo("Pier reopened after fire today");
  }

  @Test
  void trustsAnExactMetaBeforeALooseOne() {
    assertThat(
            published(
                "<meta name='date' content='2024-03-09'>"
                    + "<meta itemprop='datePublished' content='2024-03-04'>",
                null))
        .isEqualTo("2024-03-04T00:00:00Z");
  }

  @Test
  void takesNoTimeFromAListOfOtherArticles() {
    assertThat(
            published(
                "<script type='application/ld+json'>{\"@type\":\"ItemList\",\"itemListElement\":"
                    + "[{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-01-01\"}]}</script>",
                null))
        .isNull();
  }

  @Test
  void readsWhenThePageWasChanged() {
    assertThat(
            head("<meta property='article:modified_time' content='2024-03-04T10:00:00Z'>")
                .modified())
        .isEqualTo("2024-03-04T10:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"author\":\"Jane Roe\"}",
        "{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\",\"name\":\"Jane Roe\"}]}",
        "{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"By Jane Roe\"},\"comment\":"
            + "{\"@type\":\"Comment\",\"author\":{\"name\":\"Troll\"}}}",
        "{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Jane Roe\"},\"broken\":"
      })
  void readsAuthorsInEveryShape(String jsonLd) {
    assertThat(head("<script type='application/ld+json'>" + jsonLd + "</script>").authors())
        .containsExactly("Jane Roe");
  }

  @Test
  void readsAuthorsOffThePageWhereItsHeadHasNone() {
    assertThat(
            head("<meta name='article:author' content='https://example.org/jane'>"
                    + "<a rel='author' href='/jane'>Jane Roe</a>")
                .authors())
        .isEqualTo(List.of("Jane Roe"));
  }

  @Test
  void readsThePublisher() {
    // Given
    String jsonLd =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"publisher\":"
            + "{\"@type\":\"Organization\",\"name\":\"Harbour Media Ltd\"}}</script>";

    // When / Then
    assertThat(head(jsonLd).publisher()).isEqualTo("Harbour Media Ltd");
    assertThat(
            head(jsonLd + "<meta property='og:site_name' content='The Harbour Post'>").publisher())
        .isEqualTo("The Harbour Post");
  }

  @ParameterizedTest
  @CsvSource({
    "Pier to close | The Harbour Post, , Pier to close",
    "Pier to close - The Harbour Post, The Harbour Post, Pier to close",
    "Pier to close – The Harbour Post, the harbour post, Pier to close",
    "Pier to close :: The Harbour Post, The Harbour Post, Pier to close",
    "Pier to close - for good, The Harbour Post, Pier to close - for good",
    "Pier to close - for good, , Pier to close - for good",
    "Pier to close, The Harbour Post, Pier to close"
  })
  void takesTheSiteOffTheTitle(String title, String site, String headline) {
    assertThat(PageTitle.withoutSite(title, site)).isEqualTo(headline);
  }

  @ParameterizedTest
  @CsvSource({"de_DE, de-DE", "en, en", "'', "})
  void readsTheLanguage(String lang, String tag) {
    assertThat(new PageHead(Jsoup.parse("<html lang='" + lang + "'>")).language()).isEqualTo(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "'March 3, 2024', 2024-03-03T00:00:00Z",
    "'Mar 3, 2024', 2024-03-03T00:00:00Z",
    "3 March 2024, 2024-03-03T00:00:00Z",
    "2024/3/03, 2024-03-03T00:00:00Z",
    "20240303, 2024-03-03T00:00:00Z",
    "1709457300, 2024-03-03T09:15:00Z",
    "1709457300000, 2024-03-03T09:15:00Z",
    "2024-03-03T09:15:00.000+0000, 2024-03-03T09:15:00Z",
    "99999999999999,",
    "the third of March,"
  })
  void readsTimesInTheShapesOfTheWild(String written, Instant expected) {
    assertThat(PageTimes.parse(written)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/2024/03/06/pier, 2024-03-06T00:00:00Z",
    "https://example.org/news/2024-03-06-pier, 2024-03-06T00:00:00Z",
    "https://example.org/2024/mar/06/pier, 2024-03-06T00:00:00Z",
    "https://example.org/2024/13/41/pier,",
    "https://example.org/pier-120240306,"
  })
  void readsTheDayInAnAddress(String url, Instant expected) {
    assertThat(PageTimes.inAddress(url)).isEqualTo(expected);
  }

  private static Instant published(String html, String url) {
    return head(html).published(url);
  }

  private static PageHead head(String html) {
    return new PageHead(Jsoup.parse(html));
  }
}
