package io.newsreel.ingest.sources;

import static io.newsreel.ingest.sources.Deliveries.gzip;
import static io.newsreel.ingest.sources.Deliveries.write;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesAndFoldersTest {

  private static final String BODY = "The parliament met on Monday and voted for a new budget.";

  @TempDir Path temp;

  @Test
  void readsATextFileWithItsHeadline() {
    // Given
    Path file = write(temp.resolve("wire/a.txt"), "Parliament votes for budget\r\n\r\n" + BODY);

    // When
    var article = Deliveries.of(file).article();

    // Then
    assertThat(article.id()).isEqualTo("a.txt");
    assertThat(article.publisher()).isEqualTo("wire");
    assertThat(article.headline()).isEqualTo("Parliament votes for budget");
    assertThat(article.text()).isEqualTo("\n\n" + BODY);
    assertThat(article.html()).isNull();
    assertThat(article.url()).isNull();
    assertThat(article.published()).isNull();
    assertThat(article.firstSeen()).isEqualTo(Deliveries.NOW);
  }

  @Test
  void readsAFolderInTheOrderOfRelativePaths() {
    // Given
    write(temp.resolve("corpus/b.txt"), BODY);
    write(temp.resolve("corpus/a/z.txt.gz"), gzip(BODY));
    write(temp.resolve("corpus/a.html"), "<p>" + BODY);
    write(
        temp.resolve("corpus/a/lines.jsonl"),
        "{\"text\":\"one\"}\n{\"id\":\"2\",\"text\":\"two\"}");

    // When
    var deliveries = Deliveries.of(temp.resolve("corpus"));

    // Then
    assertThat(deliveries.ids()).hasSize(5).startsWith("a.html").endsWith("2", "a/z.txt", "b.txt");
    assertThat(deliveries.articles()).allMatch(article -> article.publisher().equals("corpus"));
    assertThat(deliveries.rejected()).isEmpty();
  }

  @Test
  void namesAFolderGivenAsADotByItsRealName() {
    // Given
    write(temp.resolve("wire/a.txt"), BODY);

    // When
    var article = Deliveries.of(temp.resolve("wire/.")).article();

    // Then
    assertThat(article.publisher()).isEqualTo("wire");
    assertThat(article.id()).isEqualTo("a.txt");
  }

  @Test
  void passesOverOtherFilesInAFolderAndCountsThem() throws InterruptedException {
    // Given
    write(temp.resolve("a.txt"), BODY);
    write(temp.resolve("b.pdf"), BODY);
    write(temp.resolve(".hidden.txt"), BODY);
    write(temp.resolve(".git/c.txt"), BODY);

    // When
    try (Source source = Sources.of(List.of(temp.toString()), InputStream.nullInputStream())) {

      // Then
      assertThat(source.next()).isPresent();
      assertThat(source.next()).isEmpty();
      assertThat(source.skipped()).isEqualTo(2);
    }
  }

  @Test
  void rejectsAFileOfAnotherKindThatWasNamed() {
    // Given
    Path pdf = write(temp.resolve("b.pdf"), BODY);
    Path text = write(temp.resolve("c.txt"), BODY);

    // When
    var deliveries = Deliveries.of(pdf, text);

    // Then
    assertThat(deliveries.ids()).containsExactly("c.txt");
    assertThat(deliveries.reasons())
        .singleElement()
        .asString()
        .startsWith(pdf + ": is of a kind that is not read; name .txt, .html");
  }

  @Test
  void saysWhichPathsAreNotThere() {
    assertThatThrownBy(() -> Deliveries.of(temp, temp.resolve("x.txt"), temp.resolve("y")))
        .isInstanceOf(NoSuchSource.class)
        .hasMessageContaining("No such file or folder: " + temp.resolve("x.txt"))
        .hasMessageContaining(temp.resolve("y").toString())
        .hasMessageEndingWith("or '-' for standard input.");
  }

  @Test
  void rejectsBadFilesAndGoesOn() {
    // Given
    byte[] cut = Arrays.copyOf(gzip(BODY.repeat(50)), 40);
    write(temp.resolve("1-empty.txt"), "");
    write(temp.resolve("2-blank.txt"), " \n\n");
    write(temp.resolve("3-binary.txt"), new byte[] {1, 0, 2});
    write(temp.resolve("4-cut.txt.gz"), cut);
    write(temp.resolve("5-no-gzip.txt.gz"), BODY);
    write(temp.resolve("6-empty.jsonl"), "");
    write(temp.resolve("7-binary.jsonl"), new byte[] {1, 0, 10, 2});
    write(temp.resolve("8-good.txt"), BODY);

    // When
    var deliveries = Deliveries.of(temp);

    // Then
    assertThat(deliveries.ids()).containsExactly("8-good.txt");
    assertThat(deliveries.reasons())
        .satisfiesExactly(
            reason -> assertThat(reason).contains("1-empty.txt: is empty"),
            reason -> assertThat(reason).contains("2-blank.txt: holds nothing but space"),
            reason -> assertThat(reason).contains("3-binary.txt: holds NUL bytes"),
            reason -> assertThat(reason).contains("4-cut.txt.gz: ends in the middle"),
            reason -> assertThat(reason).contains("5-no-gzip.txt.gz: is no sound gzip file"),
            reason -> assertThat(reason).contains("6-empty.jsonl: is empty"),
            reason -> assertThat(reason).contains("7-binary.jsonl: holds NUL bytes"))
        .allSatisfy(reason -> assertThat(reason).endsWith(".").doesNotContain("\n"));
    assertThat(deliveries.rejected().get(2).head()).containsExactly(1, 0, 2);
  }

  @Test
  void rejectsADocumentAboveTheLimit() {
    // Given
    Path file = write(temp.resolve("big.txt.gz"), gzip("a".repeat(Source.MAX_ITEM_BYTES + 1)));

    // When
    var deliveries = Deliveries.of(file);

    // Then
    assertThat(deliveries.reasons()).singleElement().asString().contains("20,000,000");
    assertThat(deliveries.rejected().get(0).head()).hasSize(Delivery.MAX_HEAD);
  }

  @Test
  void readsAPageWithTheAddressItTells() {
    // Given
    String page =
        """
        <html><head><meta property="og:url" content="https://m.example.org/x">
        <link href='https://www.example.co.uk/news?a=1&amp;b=2' rel="canonical"/>
        </head><body><p>Text</p>
        """;
    Path file = write(temp.resolve("wire/p.htm"), page);

    // When
    var article = Deliveries.of(file).article();

    // Then
    assertThat(article.url()).isEqualTo("https://www.example.co.uk/news?a=1&b=2");
    assertThat(article.publisher()).isEqualTo("example.co.uk");
    assertThat(article.html()).isEqualTo(page);
    assertThat(article.text()).isNull();
    assertThat(article.id()).isEqualTo("p.htm");
  }

  @Test
  void readsAPageInTheEncodingItDeclares() {
    // Given
    String page = "<html><head><meta charset=\"windows-1251\"></head><body>Россия";
    Path file = write(temp.resolve("p.html"), page.getBytes(Charset.forName("cp1251")));

    // When // Then
    assertThat(Deliveries.of(file).article().html()).isEqualTo(page);
  }

  @Test
  void readsUtf16ByItsMarkWhateverTheFormat() {
    // Given
    Path text = write(temp.resolve("a.txt"), ("\uFEFF" + BODY + "…").getBytes(UTF_16LE));
    Path lines =
        write(
            temp.resolve("b.jsonl"),
            "\uFEFF{\"text\":\"eins 😀\"}\n{\"text\":\"zwei\"}\n".getBytes(UTF_16LE));

    // When
    var deliveries = Deliveries.of(text, lines);

    // Then
    assertThat(deliveries.articles())
        .extracting(article -> article.text())
        .containsExactly(BODY + "…", "eins 😀", "zwei");
    assertThat(deliveries.rejected()).isEmpty();
  }

  @Test
  void tellsTheKindOfStandardInputByItsBeginning() {
    assertThat(Deliveries.ofStdin("\uFEFF \n{\"text\":\"a\"}".getBytes(UTF_8)).article().text())
        .isEqualTo("a");
    assertThat(Deliveries.ofStdin("<!doctype html><p>a".getBytes(UTF_8)).article().html())
        .isEqualTo("<!doctype html><p>a");
    assertThat(Deliveries.ofStdin(BODY.getBytes(UTF_8)).article())
        .satisfies(
            article -> {
              assertThat(article.text()).isEqualTo(BODY);
              assertThat(article.publisher()).isEqualTo("stdin");
              assertThat(article.id()).matches("[0-9a-f]{32}");
            });
    assertThat(Deliveries.ofStdin(gzip("{\"text\":\"zipped\"}")).article().text())
        .isEqualTo("zipped");
    assertThat(Deliveries.ofStdin(new byte[0]).reasons())
        .containsExactly("stdin: is empty; nothing was delivered from it.");
  }
}
