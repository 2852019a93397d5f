package io.newsreel.sink.api;

import io.javalin.http.Context;
import io.newsreel.events.SummaryKey;
import io.newsreel.events.Window;
import io.newsreel.sink.view.Span;
import io.newsreel.sink.view.View;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Windows: those that are summarised, and any other. */
final class SummaryRoutes {

  private final View view;

  SummaryRoutes(View view) {
    this.view = view;
  }

  void list(Context ctx) {
    Window window = Asked.window(Asked.required(ctx, "window"));
    Answer.json(ctx, view.summaries().list(window, Asked.slice(ctx)));
  }

  void running(Context ctx) {
    give(ctx, new SummaryKey(Asked.window(ctx.pathParam("window")), null));
  }

  void calendar(Context ctx) {
    try {
      give(
          ctx,
          new SummaryKey(
              Asked.window(ctx.pathParam("window")), Instant.parse(ctx.pathParam("end"))));
    } catch (DateTimeParseException e) {
      throw Problem.wrong("'%s' is no time.".formatted(ctx.pathParam("end")));
    }
  }

  void requested(Context ctx) {
    Instant from = Asked.time(ctx, "from").orElseThrow(() -> missing("from"));
    Instant to = Asked.time(ctx, "to").orElseThrow(() -> missing("to"));
    if (!from.isBefore(to)) {
      throw Problem.wrong("'from' must be before 'to'.");
    }
    Answer.json(ctx, view.windows().of(new Span(from, to)));
  }

  private static Problem missing(String name) {
    return Problem.wrong("The parameter '%s' is missing.".formatted(name));
  }

  private void give(Context ctx, SummaryKey key) {
    Answer.json(
        ctx,
        view.summaries()
            .one(key)
            .orElseThrow(() -> Problem.absent("There is no summary '%s' yet.".formatted(key)))
            .value());
  }
}
