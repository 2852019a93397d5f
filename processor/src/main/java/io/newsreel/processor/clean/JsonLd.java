package io.newsreel.processor.clean;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;

/**
 * What a page's JSON-LD (schema.org) says of the article. Read as a stream: broken and deep input
 * gives what stood before the fault.
 */
final class JsonLd {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private String headline;
  private String published;
  private String language;
  private String body;

  /** Reads one script; the first value found for a field stays. */
  void read(String json) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          field(parser.currentName(), parser);
        }
      }
    } catch (IOException e) {
      // Publishers' JSON-LD is often broken; the page itself has the rest.
      return;
    }
  }

  private void field(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "headline", "datePublished", "inLanguage", "articleBody" -> {
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          take(name, parser.getText());
        }
      }
      default -> {}
    }
  }

  private void take(String name, String value) {
    switch (name) {
      case "headline" -> headline = headline == null ? value : headline;
      case "datePublished" -> published = published == null ? value : published;
      case "articleBody" -> body = body == null || body.length() < value.length() ? value : body;
      default -> language = language == null ? value : language;
    }
  }

  String headline() {
    return headline;
  }

  String published() {
    return published;
  }

  String language() {
    return language;
  }

  /** The longest text that is stated to be an article's. */
  String body() {
    return body;
  }
}
