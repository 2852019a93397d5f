package io.newsreel.ingest.sources;

import io.newsreel.events.Article;
import io.newsreel.ingest.sources.Delivery.Delivered;
import io.newsreel.ingest.sources.Delivery.Rejected;
import io.newsreel.ingest.text.Decoding;
import io.newsreel.ingest.text.Headlines;
import io.newsreel.ingest.text.PlainText;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One article that is a whole file: a plain text or an HTML page.
 *
 * @param name what messages call it
 * @param id its id; null to take one from its content
 * @param publisher its publisher if it does not tell its address
 * @param html whether it is a page, not plain text
 */
record Document(String name, String id, String publisher, boolean html) {

  /** Reads the article from the bytes of the file; more than the limit, and they are rejected. */
  Delivery read(byte[] bytes, Instant now) {
    Origin origin = Origin.of(name);
    if (bytes.length > Source.MAX_ITEM_BYTES) {
      return Rejected.of(origin, bytes, Faults.tooLong("the file", 0));
    }
    Charset declared = html ? HtmlHead.charset(bytes) : null;
    Decoding.Result decoded = Decoding.decode(bytes, declared);
    if (decoded instanceof Decoding.Undecodable none) {
      return Rejected.of(origin, bytes, none.reason());
    }
    Decoding.Decoded text = (Decoding.Decoded) decoded;
    String body = PlainText.of(text.text());
    if (body.isBlank()) {
      return Rejected.of(origin, bytes, body.isEmpty() ? Faults.EMPTY : "holds nothing but space");
    }
    List<String> warnings =
        text.warning() == null ? List.of() : List.of(origin + ": " + text.warning() + ".");
    return new Delivered(html ? page(body, now) : plain(body, now), origin, warnings);
  }

  private Article plain(String body, Instant now) {
    Headlines.Parted parted = Headlines.part(body);
    return new Article(
        id == null ? Ids.ofContent(null, body) : id,
        null,
        publisher,
        null,
        now,
        parted.headline(),
        parted.text(),
        null,
        null);
  }

  private Article page(String body, Instant now) {
    Optional<URI> url = HtmlHead.address(body);
    return new Article(
        id == null ? Ids.ofContent(null, body) : id,
        url.map(URI::toString).orElse(null),
        url.flatMap(PublisherDomain::of).orElse(publisher),
        null,
        now,
        null,
        null,
        body,
        null);
  }
}
