package io.newsreel.ingest.sources;

import static io.newsreel.ingest.sources.Deliveries.ofLine;
import static io.newsreel.ingest.sources.Deliveries.write;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newsreel.events.Article;
import io.newsreel.ingest.sources.Delivery.Rejected;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {

  @TempDir Path temp;

  @Test
  void readsEveryField() {
    // When
    var deliveries =
        ofLine(
            """
            "id":"7","url":"https://news.example.com/a","publisher":"Example","language":"en",\
            "published":"2025-08-20T09:30:00+02:00","headline":"A headline","text":"One.\\r\\nTwo.",\
            "other":[1]""");

    // Then
    assertThat(deliveries.article())
        .isEqualTo(
            new Article(
                "7",
                "https://news.example.com/a",
                "Example",
                Instant.parse("2025-08-20T07:30:00Z"),
                Deliveries.NOW,
                "A headline",
                "One.\nTwo.",
                null,
                "en"));
    assertThat(deliveries.warnings()).isEmpty();
  }

  @Test
  void takesThePublisherFromTheUrlElseFromTheFile() {
    assertThat(ofLine("\"url\":\"https://www.a.example.co.uk/x\",\"text\":\"a\"").article())
        .extracting(Article::publisher)
        .isEqualTo("example.co.uk");
    assertThat(ofLine("\"url\":\"https://blog.blogspot.com/x\",\"text\":\"a\"").article())
        .extracting(Article::publisher)
        .isEqualTo("blog.blogspot.com");
    assertThat(ofLine("\"url\":\"http://10.0.0.1:8080/x\",\"text\":\"a\"").article())
        .extracting(Article::publisher)
        .isEqualTo("10.0.0.1");
    assertThat(Deliveries.of(write(temp.resolve("wire.jsonl"), "{\"text\":\"a\"}")).article())
        .extracting(Article::publisher)
        .isEqualTo("wire");
  }

  @Test
  void givesOneIdToOnePageHoweverItsAddressIsWritten() {
    // When
    var plain = ofLine("\"url\":\"https://example.org/a?p=1\",\"text\":\"a\"").article();
    var decorated =
        ofLine(
                "\"url\":\"HTTPS://EXAMPLE.org:443/a/?utm_source=x&p=1&fbclid=y#top\",\"text\":\"b\"")
            .article();
    var other = ofLine("\"url\":\"https://example.org/a?p=2\",\"text\":\"a\"").article();

    // Then
    assertThat(plain.id()).matches("[0-9a-f]{32}").isEqualTo(decorated.id());
    assertThat(other.id()).isNotEqualTo(plain.id());
  }

  @Test
  void givesAnIdByContentWhereThereIsNoUrl() {
    // When
    var one = ofLine("\"headline\":\"h\",\"text\":\"a\"").article();

    // Then
    assertThat(ofLine("\"text\":\"a\",\"headline\":\"h\",\"x\":1").article().id())
        .isEqualTo(one.id());
    assertThat(ofLine("\"headline\":\"h\",\"text\":\"b\"").article().id()).isNotEqualTo(one.id());
    assertThat(ofLine("\"text\":\"ha\"").article().id()).isNotEqualTo(one.id());
  }

  @Test
  void takesAWholeNumberAsAnId() {
    assertThat(ofLine("\"id\":12345678901234567890,\"text\":\"a\"").article().id())
        .isEqualTo("12345678901234567890");
  }

  @Test
  void takesHtmlWhereThereIsNoText() {
    assertThat(ofLine("\"text\":\" \",\"html\":\"<p>a\"").article())
        .satisfies(
            article -> {
              assertThat(article.text()).isNull();
              assertThat(article.html()).isEqualTo("<p>a");
            });
  }

  @Test
  void repairsTextThatWasEncodedTwice() {
    assertThat(
            ofLine("\"headline\":\"It\u00e2\u20ac\u2122s on\",\"text\":\"caf\u00c3\u00a9\"")
                .article())
        .satisfies(
            article -> {
              assertThat(article.headline()).isEqualTo("It’s on");
              assertThat(article.text()).isEqualTo("café");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"2025-08-20T09:30:00Z\" | 2025-08-20T09:30:00Z",
        "\"2025-08-20T09:30:00.5+0200\" | 2025-08-20T07:30:00.5Z",
        "\"2025-08-20T09:30\" | 2025-08-20T09:30:00Z",
        "\"2025-08-20 09:30:00\" | 2025-08-20T09:30:00Z",
        "\"2025-08-20 09:30:00 +01:00\" | 2025-08-20T08:30:00Z",
        "\"2025-08-20 09:30:00 UTC\" | 2025-08-20T09:30:00Z",
        "\"2025-08-20\" | 2025-08-20T00:00:00Z",
        "\"2025-08-20T09:30:00+02:00[Europe/Paris]\" | 2025-08-20T07:30:00Z",
        "\"Wed, 20 Aug 2025 09:30:00 GMT\" | 2025-08-20T09:30:00Z",
        "\"20 Aug 2025 09:30:00 EDT\" | 2025-08-20T13:30:00Z",
        "1755682200 | 2025-08-20T09:30:00Z",
        "1755682200000 | 2025-08-20T09:30:00Z",
        "\"1755682200\" | 2025-08-20T09:30:00Z",
        "1755682200.5 | 2025-08-20T09:30:00.5Z",
      })
  void readsTimesAsTheyAreWritten(String json, Instant expected) {
    // When
    var deliveries = ofLine("\"text\":\"a\",\"published\":" + json);

    // Then
    assertThat(deliveries.article().published()).isEqualTo(expected);
    assertThat(deliveries.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"yesterday\" | yesterday",
        "\"2025-13-45\" | 2025-13-45",
        "\"20/08/2025\" | 20/08/2025",
        "{\"a\":1} | an object",
        "1e300 | 1E+300",
      })
  void deliversWithAWarningWhereTheTimeIsNone(String json, String quoted) {
    // When
    var deliveries = ofLine("\"text\":\"a\",\"published\":" + json);

    // Then
    assertThat(deliveries.article().published()).isNull();
    assertThat(deliveries.warnings())
        .containsExactly(
            "stdin:1: \"published\" is '%s', which is no time; write it like 2025-08-20T09:30:00Z; the article goes in without it."
                .formatted(quoted));
  }

  @Test
  void deliversWithoutAUrlThatIsNone() {
    // When
    var deliveries = ofLine("\"text\":\"a\",\"url\":\"see print edition\"");

    // Then
    assertThat(deliveries.article().url()).isNull();
    assertThat(deliveries.warnings()).singleElement().asString().contains("no absolute URL");
  }

  @Test
  void rejectsBadLinesAndGoesOn() {
    // Given
    String lines =
        """
        {"text":"good"}
        {"text":"broken
        {"id":"x"}
        [1,2]
        "text"
        {"text":5}
        {"text":"a","headline":["h"]}
        {"text":" ","html":""}
        {"text":"a"} {"text":"b"}

        {"text":"good again"}
        """;
    Path file = write(temp.resolve("a.ndjson"), lines);

    // When
    var deliveries = Deliveries.of(file);

    // Then
    assertThat(deliveries.articles())
        .extracting(Article::text)
        .containsExactly("good", "good again");
    assertThat(deliveries.reasons())
        .satisfiesExactly(
            reason -> assertThat(reason).startsWith(file + ":2: is no valid JSON at column"),
            reason -> assertThat(reason).startsWith(file + ":3: has neither \"text\" nor \"html\""),
            reason -> assertThat(reason).startsWith(file + ":4: is no JSON object but an array"),
            reason -> assertThat(reason).startsWith(file + ":5: is no JSON object but a string"),
            reason -> assertThat(reason).contains(":6: \"text\" must be a string but is a number"),
            reason ->
                assertThat(reason).contains(":7: \"headline\" must be a string but is an array"),
            reason ->
                assertThat(reason).contains(":8: \"text\" and \"html\" hold nothing but space"),
            reason -> assertThat(reason).contains(":9: is no valid JSON at column"))
        .allSatisfy(reason -> assertThat(reason).endsWith(".").doesNotContain("\n"));
    assertThat(deliveries.rejected().get(1))
        .satisfies(
            rejected -> {
              assertThat(rejected.origin()).isEqualTo(new Origin(file.toString(), 3));
              assertThat(rejected.head()).asString(UTF_8).isEqualTo("{\"id\":\"x\"}");
            });
  }

  @Test
  void readsALineInWindows1252WithAWarning() {
    // When
    var deliveries = Deliveries.ofStdin("{\"text\":\"un été à Genève\"}".getBytes(ISO_8859_1));

    // Then
    assertThat(deliveries.article().text()).isEqualTo("un été à Genève");
    assertThat(deliveries.warnings())
        .containsExactly("stdin:1: the line is no valid UTF-8 and was read as windows-1252.");
  }

  @Test
  void passesOverAHugeLineWithoutHoldingIt() {
    // Given: a line of 4 GB, more than the memory of the test
    InputStream huge =
        new SequenceInputStream(
            new ByteArrayInputStream("{\"text\":\"".getBytes(UTF_8)), new Repeated('a', 1L << 32));
    InputStream after = new ByteArrayInputStream("\n{\"text\":\"next\"}\n".getBytes(UTF_8));

    // When
    var deliveries =
        Deliveries.of(
            Sources.of(List.of("-"), new SequenceInputStream(huge, after), Deliveries.CLOCK));

    // Then
    assertThat(deliveries.articles()).extracting(Article::text).containsExactly("next");
    assertThat(deliveries.rejected())
        .singleElement()
        .extracting(Rejected::reason)
        .asString()
        .isEqualTo(
            "stdin:1: the line has 4,294,967,305 bytes; an article may have 20,000,000, so split it or leave out what is no text.");
    assertThat(deliveries.rejected().get(0).head()).hasSize(Delivery.MAX_HEAD);
  }

  @Test
  void tellsTheLineWhereCompressedDataBreaksOff() {
    // Given
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      lines.append("{\"text\":\"").append(Integer.toHexString(i * 7919)).append("\"}\n");
    }
    byte[] whole = Deliveries.gzip(lines.toString());
    Path file = write(temp.resolve("a.jsonl.gz"), Arrays.copyOf(whole, whole.length / 2));

    // When
    var deliveries = Deliveries.of(file);

    // Then
    assertThat(deliveries.articles()).isNotEmpty();
    assertThat(deliveries.rejected())
        .singleElement()
        .satisfies(
            rejected -> {
              assertThat(rejected.reason()).contains("ends in the middle of its compressed data");
              assertThat(rejected.origin().line()).isEqualTo(deliveries.articles().size() + 1);
            });
  }

  /** One byte, many times. */
  private static final class Repeated extends InputStream {
    private final int unit;
    private long left;

    Repeated(char unit, long count) {
      this.unit = unit;
      this.left = count;
    }

    @Override
    public int read() {
      return left-- > 0 ? unit : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(length, left);
      Arrays.fill(into, offset, offset + count, (byte) unit);
      left -= count;
      return count;
    }
  }
}
