package io.newsreel.page;

import static io.newsreel.page.LivePage.UKRAINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The page in a real browser: Debian's Chromium, where there is one. */
class BrowserTest {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final Path BROWSER = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private static LivePage page;
  private static ChromeDriver browser;

  @BeforeAll
  static void start() throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER),
        "There is no Chromium here: apt-get install chromium chromium-driver");
    page = LivePage.get();
    ChromeOptions options = new ChromeOptions();
    options.setBinary(BROWSER.toFile());
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-dev-shm-usage",
        "--window-size=1440,900");
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void open() {
    browser.manage().window().setSize(new Dimension(1440, 900));
    browser.get("about:blank");
    browser.get(page.address() + "/#w=24h");
    awaitText("#state", "Live");
    awaitText("#actors tbody", "Ukraine");
  }

  @Test
  void showsTheWindowAndSaysNothingOnTheConsole() {
    assertThat(text("#span")).startsWith("Last 24 hours");
    assertThat(text("#totals")).contains("Articles", "Texts", "Publishers", "Mentions");
    assertThat(text("#stories")).contains("Ukraine and Poland plan a bridge");
    assertThat(text("#latest")).contains("Elections are called");
    List<LogEntry> log = browser.manage().logs().get(LogType.BROWSER).getAll();
    assertThat(log).as("the browser's console").isEmpty();
  }

  @Test
  void showsAnArticleThatComes() throws Exception {
    // Given
    String headline = "A whale was seen off Gotland, " + Instant.now();

    // When
    page.takeIn(
        List.of(
            LivePage.News.line(
                "live-" + Instant.now().toEpochMilli(),
                "epsilon.example",
                headline,
                "A whale was seen off Gotland by fishermen from Sweden. It swam on to the south.",
                Instant.now().minusSeconds(30))));

    // Then
    awaitText("#latest", headline);
  }

  @Test
  void leadsFromANumberToTheSentenceAndItsWhy() {
    // When
    click(
        browser.findElement(
            By.xpath("//table[@id='actors']//tr[contains(., 'Ukraine')]//button[@class='n']")));
    awaitText("#drawer-title", "Ukraine");
    awaitText("#drawer-body", "Ukraine and Poland plan a bridge");
    click(linkText("#drawer-body button.title", "Ukraine and Poland plan a bridge"));

    // Then
    awaitText("#drawer-body .why", "“Ukraine”");
    assertThat(text("#drawer-body .why")).contains("because");
    assertThat(browser.findElements(By.cssSelector("mark.hit.on.sentence"))).isNotEmpty();
    assertThat(browser.findElement(By.cssSelector("mark.hit.now")).getText()).isEqualTo("Ukraine");

    // When
    browser.navigate().back();
    awaitText("#drawer-title", "Ukraine");
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);

    // Then
    await().atMost(PATIENCE).until(() -> !browser.findElement(By.id("drawer")).isDisplayed());
  }

  @Test
  void switchesTheWindow() {
    // When
    click(browser.findElement(By.cssSelector("[data-window='7d']")));

    // Then
    awaitText("#span", "Last 7 days");
    assertThat(browser.getCurrentUrl()).endsWith("#w=7d");
    browser.navigate().back();
    awaitText("#span", "Last 24 hours");
  }

  @Test
  void showsAPastWindowThatDoesNotMove() {
    // When
    browser.get(page.address() + "/#from=2020-01-01T00:00:00Z&to=2090-01-01T00:00:00Z");

    // Then
    awaitText("#state", "Past window");
    awaitText("#actors tbody", "Ukraine");
  }

  @Test
  void findsByKeyboard() {
    // When
    browser.findElement(By.tagName("body")).sendKeys("/");
    browser.switchTo().activeElement().sendKeys("polan");
    awaitText("#found", "Poland");
    browser.switchTo().activeElement().sendKeys(Keys.ENTER);

    // Then
    awaitText("#drawer-title", "Poland");
  }

  @Test
  void saysThatItIsCutOffAndComesBackByItself() {
    try {
      // When
      page.leave();

      // Then
      awaitText("#state", "Disconnected");
      assertThat(text("#notice")).contains("does not answer");
      assertThat(text("#actors tbody")).contains("Ukraine");
    } finally {
      page.comeBack();
    }
    awaitText("#state", "Live");
  }

  @Test
  void showsAHostileHeadlineAsItIs() {
    // When
    browser.get(page.address() + "/#w=24h&article=n-4");

    // Then
    awaitText("#drawer-body", LivePage.HOSTILE);
    assertThat(text("#drawer-body")).contains("<script>alert(1)</script>");
    assertThat(
            browser.findElements(
                By.cssSelector("main img, dialog img, main script, dialog script")))
        .isEmpty();
    assertThat(browser.getTitle()).isEqualTo("Newsreel");
  }

  @Test
  void fitsAPhone() {
    // When
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    try {
      browser.navigate().refresh();
      awaitText("#actors tbody", "Ukraine");

      // Then
      Object wider =
          browser.executeScript(
              "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(wider).isEqualTo(0L);
    } finally {
      browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
  }

  @Test
  void hasNoSeriousFaultForThoseWhoSeeOrMoveOtherwise() {
    // When
    List<Rule> onThePage = new AxeBuilder().analyze(browser).getViolations();
    browser.get(page.address() + "/#w=24h&article=n-1&of-actor=" + LivePage.encoded(UKRAINE));
    awaitText("#drawer-body .why", "“Ukraine”");
    List<Rule> inTheArticle = new AxeBuilder().analyze(browser).getViolations();

    // Then
    assertThat(serious(onThePage)).isEmpty();
    assertThat(serious(inTheArticle)).isEmpty();
  }

  private static Set<String> serious(List<Rule> violations) {
    return violations.stream()
        .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
        .map(rule -> rule.getId() + ": " + rule.getNodes())
        .collect(Collectors.toSet());
  }

  private static String text(String selector) {
    return (String)
        browser.executeScript(
            "return document.querySelector(arguments[0])?.innerText ?? ''", selector);
  }

  private static void awaitText(String selector, String words) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .untilAsserted(() -> assertThat(text(selector)).as(text("#drawer-body")).contains(words));
  }

  private static WebElement linkText(String selector, String words) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .filter(element -> element.getText().equals(words))
        .findFirst()
        .orElseThrow();
  }

  /** A row may be made anew between the look and the click: the page is live. */
  private static void click(WebElement element) {
    browser.executeScript("arguments[0].focus(); arguments[0].click()", element);
  }
}
