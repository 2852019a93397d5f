package io.newsreel.processor.clean;

import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Reads a page: what it states about itself, and the blocks of its main text. */
final class PageReader {

  /** A page as the rules need it. */
  record Page(
      String headline,
      String language,
      String url,
      String publisher,
      List<String> authors,
      Instant published,
      Instant modified,
      List<String> blocks) {}

  private final ElementNames names = ElementNames.standard();

  /**
   * Reads a page.
   *
   * @param url where it was delivered from, or null
   */
  Page read(String html, String url) {
    Document document = Jsoup.parse(Nesting.bounded(html));
    PageHead head = new PageHead(document);
    PageTree tree = PageBlocks.of(document.body(), names);
    String headline = head.headline();
    tree.findHeadline(headline);
    List<String> found = MainText.of(tree, names).stream().map(Segment::text).toList();
    return new Page(
        headline,
        head.language(),
        head.url(),
        head.publisher(),
        head.authors(),
        head.published(url),
        head.modified(),
        StatedBody.mend(head.body(), found));
  }
}
