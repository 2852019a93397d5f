package io.newsreel.processor.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.Article;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {

  private static final String FIRST =
      "The harbour commission voted on Thursday to close the old ferry pier until the spring.";
  private static final String SECOND =
      "Repairs would take longer than planned, the engineers said, and cost some two million.";
  private static final String OTHER =
      "The lighthouse keeper retires after forty years, and nobody has yet applied for the post.";
  private static final String TEXT = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";
  private static final String BODY = FIRST + "\n" + SECOND;

  private final Cleaner cleaner = Cleaner.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<section class='comments-list'><p>%s</p></section>",
        "<div id='cookie-notice'><p>%s</p></div>",
        "<div class='relatedPosts'><p>%s</p></div>",
        "<aside><p>%s</p></aside>",
        "<div class='author-bio'><p>%s</p></div>",
        "<div class='newsletter'><p>%s</p></div>",
        "<figure><figcaption>%s</figcaption></figure>",
        "<div style='display: none'><p>%s</p></div>"
      })
  void leavesOutWhatItsNamesCallFurniture(String furniture) {
    // When / Then
    assertThat(body("<div class='page'>" + TEXT + furniture.formatted(OTHER) + "</div>"))
        .isEqualTo(BODY);
  }

  @Test
  void doesNotBelieveANameThatMarksMostOfThePage() {
    // Given
    String widget = "<div class='x-widget'><p>%s</p></div>";

    // When / Then
    assertThat(body(widget.formatted(FIRST) + widget.formatted(SECOND))).isEqualTo(BODY);
  }

  @Test
  void believesThatCommentsAreNoArticleEvenIfTheyAreLonger() {
    // Given
    String comments = "";
    for (int i = 0; i < 5; i++) {
      comments += "<p>" + i + " " + OTHER + "</p>";
    }

    // When / Then
    assertThat(body(TEXT + "<div class='comments'>" + comments + "</div>")).isEqualTo(BODY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"category-comments", "has-sidebar", "no-comments tag-newsletter"})
  void readsNoFurnitureIntoNamesOfStatesAndCategories(String name) {
    // When / Then
    assertThat(body("<div class='" + name + "'>" + TEXT + "</div><p>" + OTHER + "</p>"))
        .startsWith(BODY);
  }

  @Test
  void readsNoFurnitureIntoAnIdMadeOfAHeading() {
    // When / Then
    assertThat(
            body(
                "<div>"
                    + TEXT
                    + "<div id='why-are-podcasts-so-popular-these-days'><p>"
                    + OTHER
                    + "</p></div></div>"))
        .isEqualTo(BODY + "\n" + OTHER);
  }

  @Test
  void takesTheLeadBetweenHeadlineAndText() {
    // Given
    String page =
        "<title>Pier to close</title><header><h1>Pier to close</h1>"
            + "<div class='standfirst'>Repairs will last until the spring, and cost more</div>"
            + "<p>By Jane Roe</p></header><div class='article-body'>"
            + TEXT
            + "</div>";

    // When / Then
    assertThat(body(page)).isEqualTo("Repairs will last until the spring, and cost more\n" + BODY);
  }

  @Test
  void takesTheOneBodyThatMicrodataStatesThoughItIsAList() {
    // Given
    String page =
        "<div itemprop='articleBody'><ul><li>Monday: the north pier, all day long</li>"
            + "<li>Tuesday: the south pier, from noon</li></ul></div>"
            + "<div class='right'><p>"
            + OTHER
            + "</p></div>";

    // When / Then
    assertThat(body(page))
        .isEqualTo("Monday: the north pier, all day long\nTuesday: the south pier, from noon");
  }

  @Test
  void leavesOutArticlesBesideTheOneWithTheHeadline() {
    // Given
    String page =
        "<title>Pier to close</title><div><article><h1>Pier to close</h1>"
            + TEXT
            + "</article><article><h2>Keeper retires</h2><p>"
            + OTHER
            + "</p></article></div>";

    // When / Then
    assertThat(body(page)).isEqualTo(BODY);
  }

  @Test
  void keepsTheEntriesOfALiveBlog() {
    // Given
    String page =
        "<title>Pier vote</title><article><h1>Pier vote</h1><article><h2>10:15</h2><p>"
            + FIRST
            + "</p></article><article><h2>10:20</h2><p>"
            + SECOND
            + "</p></article></article>";

    // When / Then
    assertThat(body(page)).contains(FIRST, SECOND);
  }

  @Test
  void takesAParagraphOnceThatStandsForTwoSizesOfScreen() {
    // When / Then
    assertThat(body("<div class='small'>" + TEXT + "</div><div class='wide'>" + TEXT + "</div>"))
        .isEqualTo(BODY);
  }

  @Test
  void takesTheTextOfJsonLdWhereAScriptWouldShowIt() {
    // Given
    String stated = BODY + "\n" + OTHER + "\n" + OTHER.replace("keeper", "cook");
    String page =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + stated.replace("\n", "\\n")
            + "\"}</script><div id='app'>Please wait</div>";

    // When / Then
    assertThat(body(page)).isEqualTo(stated);
  }

  @Test
  void endsWhereTheTextOfJsonLdEnds() {
    // Given
    String third = FIRST.replace("ferry", "northern") + " " + SECOND.replace("two", "three");
    String page =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + (FIRST + " " + SECOND + " " + third)
            + "\"}</script><div>"
            + TEXT
            + "<p>"
            + third
            + "</p><p>"
            + OTHER
            + "</p></div>";

    // When / Then
    assertThat(body(page)).isEqualTo(BODY + "\n" + third);
  }

  @Test
  void keepsAllWhereJsonLdStatesTheBeginningAlone() {
    // Given
    String page =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + FIRST
            + "\"}</script><div>"
            + TEXT
            + "</div>";

    // When / Then
    assertThat(body(page)).isEqualTo(BODY);
  }

  @Test
  void readsAnAmpPage() {
    // When / Then
    assertThat(
            body(
                "<html amp><body><amp-sidebar><ul><li><a href='/'>Home</a></li></ul></amp-sidebar>"
                    + "<article>"
                    + TEXT
                    + "<amp-ad></amp-ad></article></body></html>"))
        .isEqualTo(BODY);
  }

  @Test
  void findsNothingInAFrameset() {
    // When / Then
    assertThat(body("<html><frameset cols='20%,80%'><frame src=a><frame src=b></frameset></html>"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='comments'>",
        "<div class='article-body'>",
        "<div class='lead'>",
        "<article>",
        "<div itemprop='articleBody'>",
        "<div hidden>"
      })
  void isNotStalledByNestedOrRepeatedNames(String opening) {
    // Given
    String nested = opening.repeat(20_000) + TEXT;
    String repeated = (opening + TEXT + "</div></article>").repeat(20_000);

    // When / Then
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> body("<h1>x</h1>" + nested + repeated));
  }

  @Test
  void isNotStalledByOneHugeLine() {
    // Given
    String page = "<p>" + "pier, ".repeat(1_000_000) + "</p>";

    // When / Then
    assertThat(
            Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> cleaner.clean(article(page)).blocks()))
        .hasSize(1);
  }

  private String body(String html) {
    return cleaner.clean(article(html)).body();
  }

  private static Article article(String html) {
    return new Article("a", null, "p", null, null, null, null, html, null);
  }
}
