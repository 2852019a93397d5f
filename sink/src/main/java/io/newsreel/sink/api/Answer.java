package io.newsreel.sink.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.newsreel.events.Json;

/** Writes answers. */
final class Answer {

  /** Attribute of a request that was answered with a problem. */
  static final String PROBLEM = "problem";

  private static final ObjectWriter WRITER = Json.writer(Object.class);

  private Answer() {}

  /** What went wrong, as <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a> has it. */
  record ProblemDetails(String title, int status, String detail) {}

  static void json(Context ctx, Object value) {
    json(ctx, text(value).getBytes(UTF_8));
  }

  /** JSON that is written already. */
  static void json(Context ctx, byte[] value) {
    ctx.contentType("application/json; charset=utf-8").header("Cache-Control", "no-store");
    ctx.result(value);
  }

  static void csv(Context ctx, String name, String rows) {
    ctx.contentType("text/csv; charset=utf-8").header("Cache-Control", "no-store");
    ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    ctx.result(rows);
  }

  static void problem(Context ctx, int status, String detail) {
    ctx.attribute(PROBLEM, detail);
    String title = HttpStatus.forStatus(status).getMessage();
    ctx.status(status).result(text(new ProblemDetails(title, status, detail)));
    ctx.contentType("application/problem+json; charset=utf-8").header("Cache-Control", "no-store");
  }

  static String text(Object value) {
    try {
      return WRITER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
