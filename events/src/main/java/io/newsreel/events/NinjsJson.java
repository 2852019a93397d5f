package io.newsreel.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Writes the ninjs object of a row; what is empty is left out. */
final class NinjsJson {

  private static final byte[] ROLE = "{\"role\":".getBytes(UTF_8);
  private static final byte[] VALUE = ",\"value\":".getBytes(UTF_8);
  private static final byte[] CONTENT_TYPE = ",\"contentType\":".getBytes(UTF_8);
  private static final byte[] WORD_COUNT = ",\"wordCount\":".getBytes(UTF_8);
  private static final byte[] URI = "{\"uri\":".getBytes(UTF_8);
  private static final byte[] NAME = "{\"name\":".getBytes(UTF_8);
  private static final byte[] NEXT_URI = ",\"uri\":".getBytes(UTF_8);
  private static final byte[] NEXT_NAME = ",\"name\":".getBytes(UTF_8);
  private static final byte[] NEXT_ROLE = ",\"role\":".getBytes(UTF_8);
  private static final byte[] REL = ",\"rel\":".getBytes(UTF_8);
  private static final byte[] CONFIDENCE = ",\"confidence\":".getBytes(UTF_8);
  private static final byte[] CREATOR = ",\"creator\":".getBytes(UTF_8);

  private final JsonBytes out;
  private boolean any;

  NinjsJson(JsonBytes out) {
    this.out = out;
  }

  void write(Ninjs article) {
    out.raw('{');
    text("uri", article.uri());
    text("type", article.type());
    text("language", article.language());
    time("firstCreated", article.firstCreated());
    time("versionCreated", article.versionCreated());
    list("headlines", article.headlines(), this::headline);
    list("bodies", article.bodies(), this::body);
    list("subjects", article.subjects(), this::subject);
    list("people", article.people(), this::named);
    list("organisations", article.organisations(), this::named);
    list("places", article.places(), this::named);
    list("infoSources", article.infoSources(), this::source);
    out.raw('}');
  }

  private void headline(Ninjs.Headline headline) {
    out.raw(ROLE).string(headline.role()).raw(VALUE).string(headline.value()).raw('}');
  }

  private void body(Ninjs.Body body) {
    out.raw(ROLE).string(body.role()).raw(CONTENT_TYPE).string(body.contentType());
    out.raw(WORD_COUNT).number(body.wordCount()).raw(VALUE).string(body.value()).raw('}');
  }

  private void subject(Ninjs.Subject subject) {
    out.raw(URI).string(subject.uri()).raw(NEXT_NAME).string(subject.name());
    out.raw(REL).string(subject.rel()).raw(CONFIDENCE).number(subject.confidence());
    out.raw(CREATOR).string(subject.creator()).raw('}');
  }

  private void named(Ninjs.Named named) {
    out.raw(NAME).string(named.name()).raw(NEXT_URI).string(named.uri());
    if (named.rel() != null) {
      out.raw(REL).string(named.rel());
    }
    out.raw('}');
  }

  private void source(Ninjs.InfoSource source) {
    out.raw(NAME).string(source.name()).raw(NEXT_ROLE).string(source.role()).raw('}');
  }

  private void text(String key, String value) {
    if (value != null && !value.isEmpty()) {
      key(key);
      out.string(value);
    }
  }

  private void time(String key, Instant value) {
    if (value != null) {
      text(key, value.toString());
    }
  }

  private <T> void list(String key, List<T> values, Consumer<T> writer) {
    if (values == null || values.isEmpty()) {
      return;
    }
    key(key);
    char before = '[';
    for (T value : values) {
      out.raw(before);
      writer.accept(value);
      before = ',';
    }
    out.raw(']');
  }

  private void key(String key) {
    if (any) {
      out.raw(',');
    }
    any = true;
    out.string(key).raw(':');
  }
}
