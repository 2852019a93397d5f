package io.newsreel.ingest.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.newsreel.events.Article;
import io.newsreel.ingest.sources.Delivery.Delivered;
import io.newsreel.ingest.sources.Delivery.Rejected;
import io.newsreel.ingest.text.Decoding;
import io.newsreel.ingest.text.PlainText;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one line of NDJSON as an article. */
final class ArticleJson {

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private static final String EXPECTED =
      "write one object a line, like {\"id\":…,\"url\":…,\"published\":…,\"headline\":…,\"text\":…}";

  private final Origin origin;
  private final JsonNode fields;
  private final List<String> warnings = new ArrayList<>();

  private ArticleJson(Origin origin, JsonNode fields) {
    this.origin = origin;
    this.fields = fields;
  }

  /**
   * Reads a line.
   *
   * @param line its bytes, in any encoding
   * @param publisher the publisher if the line names neither a publisher nor a URL
   * @param now when it is read
   */
  static Delivery read(byte[] line, Origin origin, String publisher, Instant now) {
    try {
      Decoding.Result decoded = Decoding.decode(line);
      if (decoded instanceof Decoding.Undecodable none) {
        throw new Fault("the line " + none.reason());
      }
      Decoding.Decoded text = (Decoding.Decoded) decoded;
      ArticleJson json = new ArticleJson(origin, parse(text.text()));
      if (text.warning() != null) {
        json.warn("the line " + text.warning());
      }
      return json.article(publisher, now);
    } catch (Fault e) {
      return Rejected.of(origin, line, e.getMessage());
    }
  }

  private static JsonNode parse(String line) throws Fault {
    try {
      JsonNode node = READER.readTree(line);
      if (!node.isObject()) {
        throw new Fault("is no JSON object but %s; %s".formatted(kind(node), EXPECTED));
      }
      return node;
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new Fault(
          "is no valid JSON at column %d: %s; %s"
              .formatted(column, firstSentence(e.getOriginalMessage()), EXPECTED));
    }
  }

  private static String firstSentence(String message) {
    String line = message.lines().findFirst().orElse("it cannot be read");
    String brief = line.length() > 160 ? line.substring(0, 160) + "…" : line;
    return brief.endsWith(".") ? brief.substring(0, brief.length() - 1) : brief;
  }

  private Delivery article(String fallbackPublisher, Instant now) throws Fault {
    String headline = line("headline");
    String given = body("text");
    String html = given == null ? body("html") : null;
    if (given == null && html == null && headline == null) {
      throw new Fault(
          fields.hasNonNull("text") || fields.hasNonNull("html")
              ? "\"text\" and \"html\" hold nothing but space; give one of them a value"
              : "has neither \"text\" nor \"html\"; one of them is required");
    }
    // Many an item of a feed is a headline alone: an article whose text is empty.
    String text = given == null && html == null ? "" : given;
    String body = text == null ? html : text;
    Optional<URI> url = url();
    Optional<String> id = id();
    Article article =
        new Article(
            id.orElseGet(
                () ->
                    url.map(uri -> Ids.ofUrl(CanonicalUrl.of(uri)))
                        .orElseGet(() -> Ids.ofContent(headline, body))),
            url.map(URI::toString).orElse(null),
            publisher().or(() -> url.flatMap(PublisherDomain::of)).orElse(fallbackPublisher),
            published().orElse(null),
            now,
            headline,
            text,
            html,
            line("language"));
    return new Delivered(article, origin, warnings);
  }

  private String body(String name) throws Fault {
    return string(name).map(PlainText::of).filter(text -> !text.isBlank()).orElse(null);
  }

  private String line(String name) throws Fault {
    return string(name)
        .map(value -> PlainText.of(value).replace('\n', ' ').strip())
        .filter(value -> !value.isEmpty())
        .orElse(null);
  }

  /** An id that is a number is common and has one meaning. */
  private Optional<String> id() throws Fault {
    JsonNode id = fields.get("id");
    return id != null && id.isIntegralNumber() ? Optional.of(id.asText()) : string("id");
  }

  private Optional<String> publisher() throws Fault {
    return Optional.ofNullable(line("publisher"));
  }

  private Optional<URI> url() throws Fault {
    Optional<String> stated = string("url");
    Optional<URI> url = stated.flatMap(CanonicalUrl::absolute);
    if (stated.isPresent() && url.isEmpty()) {
      warn(
          "\"url\" is '%s', which is no absolute URL; the article goes in without it"
              .formatted(brief(stated.get())));
    }
    return url;
  }

  private Optional<Instant> published() {
    JsonNode stated = fields.get("published");
    if (stated == null || stated.isNull() || (stated.isTextual() && stated.asText().isBlank())) {
      return Optional.empty();
    }
    Optional<Instant> time =
        stated.isNumber()
            ? PublicationTime.ofEpoch(stated.decimalValue())
            : stated.isTextual() ? PublicationTime.parse(stated.asText()) : Optional.empty();
    if (time.isEmpty()) {
      warn(
          "\"published\" is '%s', which is no time; write it like 2025-08-20T09:30:00Z;"
                  .formatted(brief(stated.isValueNode() ? stated.asText() : kind(stated)))
              + " the article goes in without it");
    }
    return time;
  }

  /** A string that is there and not blank. */
  private Optional<String> string(String name) throws Fault {
    JsonNode value = fields.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new Fault("\"%s\" must be a string but is %s".formatted(name, kind(value)));
    }
    return Optional.of(value.asText()).filter(text -> !text.isBlank());
  }

  private void warn(String what) {
    warnings.add(origin + ": " + what + ".");
  }

  private static String brief(String value) {
    return value.length() > 80 ? value.substring(0, 80) + "…" : value;
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case MISSING -> "nothing";
      case NULL -> "null";
      default -> "a " + node.getNodeType().name().toLowerCase(Locale.ROOT);
    };
  }

  /** What is wrong with the line, and what to do about it. */
  private static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;

    Fault(String message) {
      super(message, null, false, false);
    }
  }
}
