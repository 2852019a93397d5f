package io.newsreel.processor.clean;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page's JSON-LD (schema.org) says of the article: the first object whose type is an
 * article, and for what that leaves out, the other objects in order. Entries of lists are other
 * articles.
 *
 * <p>Read as a stream: broken and deep input gives what stood before the fault.
 */
final class JsonLd {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** An object that is open, and what it has said so far. */
  private static final class Thing {
    private final String role;
    private final Map<String, String> values = new HashMap<>();
    private final List<String> authors = new ArrayList<>();
    private boolean article;

    Thing(String role) {
      this.role = role;
    }
  }

  private final Thing article = new Thing("");
  private final Thing other = new Thing("");
  private boolean found;
  private String body;

  /** Reads one script; the first value found for a field stays. */
  void read(String json) {
    Deque<Thing> open = new ArrayDeque<>();
    try (JsonParser parser = FACTORY.createParser(json)) {
      String field = "";
      int listed = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        switch (token) {
          case FIELD_NAME -> field = parser.currentName();
          case START_OBJECT -> {
            listed += isList(field) ? 1 : 0;
            open.push(new Thing(field));
          }
          case END_OBJECT -> {
            Thing thing = open.pop();
            close(thing, open.peek(), listed > 0);
            listed -= isList(thing.role) ? 1 : 0;
            field = thing.role;
          }
          case VALUE_STRING -> {
            if (!open.isEmpty()) {
              value(open.peek(), field, parser.getText());
            }
          }
          default -> {}
        }
      }
    } catch (IOException e) {
      // Publishers' JSON-LD is often broken; the page itself has the rest.
      while (!open.isEmpty()) {
        Thing thing = open.pop();
        close(thing, open.peek(), false);
      }
    }
  }

  private static boolean isList(String role) {
    return role.equals("itemListElement") || role.equals("hasPart") || role.equals("comment");
  }

  private void value(Thing thing, String field, String value) {
    if (value.isBlank()) {
      return;
    }
    switch (field) {
      case "@type" ->
          thing.article |=
              value.endsWith("Article") || value.endsWith("Posting") || value.equals("Report");
      case "author", "creator" -> thing.authors.add(value);
      case "articleBody" -> body = body == null || body.length() < value.length() ? value : body;
      case "headline", "name", "datePublished", "dateModified", "inLanguage", "publisher" ->
          thing.values.putIfAbsent(field, value);
      default -> {}
    }
  }

  private void close(Thing thing, Thing around, boolean listed) {
    String name = thing.values.get("name");
    if (around != null && name != null) {
      switch (thing.role) {
        case "author", "creator" -> around.authors.add(name);
        case "publisher" -> around.values.putIfAbsent("publisher", name);
        default -> {}
      }
    }
    if (listed) {
      return;
    }
    if (thing.article && !found) {
      found = true;
      take(article, thing);
    } else {
      take(other, thing);
    }
  }

  private static void take(Thing into, Thing from) {
    from.values.forEach(into.values::putIfAbsent);
    if (into.authors.isEmpty()) {
      into.authors.addAll(from.authors);
    }
  }

  private String value(String field) {
    return article.values.getOrDefault(field, other.values.get(field));
  }

  String headline() {
    return value("headline");
  }

  /** When the article was published, by an object that is an article; else null. */
  String published() {
    return article.values.get("datePublished");
  }

  /** When anything on the page was published; the page itself, mostly. */
  String pagePublished() {
    return other.values.get("datePublished");
  }

  String modified() {
    return value("dateModified");
  }

  String language() {
    return value("inLanguage");
  }

  String publisher() {
    return value("publisher");
  }

  List<String> authors() {
    return article.authors.isEmpty() ? other.authors : article.authors;
  }

  /** The longest text that is stated to be an article's. */
  String body() {
    return body;
  }
}
