package io.newsreel.sink.api;

import com.fasterxml.jackson.databind.ObjectReader;
import io.javalin.http.Context;
import io.newsreel.events.BucketSize;
import io.newsreel.events.Json;
import io.newsreel.events.SummaryKey;
import io.newsreel.events.Window;
import io.newsreel.sink.view.Slice;
import io.newsreel.sink.view.Span;
import io.newsreel.sink.view.Summaries;
import io.newsreel.sink.view.View;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;

/** Reads what was asked for; every method throws a {@link Problem} that quotes what is wrong. */
final class Asked {

  static final int DEFAULT_LIMIT = 50;
  static final int MAX_LIMIT = 500;
  private static final int MAX_TEXT = 500;
  private static final int MAX_OFFSET = 1_000_000;
  private static final ObjectReader BOUNDS = Json.reader(Bounds.class);

  private Asked() {}

  private record Bounds(Instant start, Instant end) {}

  static Optional<String> text(Context ctx, String name) {
    Optional<String> text = Optional.ofNullable(ctx.queryParam(name)).filter(t -> !t.isBlank());
    if (text.isPresent() && text.get().length() > MAX_TEXT) {
      throw Problem.wrong("'%s' is longer than %d characters.".formatted(name, MAX_TEXT));
    }
    return text;
  }

  static String required(Context ctx, String name) {
    return text(ctx, name)
        .orElseThrow(() -> Problem.wrong("The parameter '%s' is missing.".formatted(name)));
  }

  static Slice slice(Context ctx) {
    return new Slice(
        number(ctx, "offset", 0, 0, MAX_OFFSET), number(ctx, "limit", DEFAULT_LIMIT, 1, MAX_LIMIT));
  }

  static int number(Context ctx, String name, int otherwise, int least, int most) {
    Optional<String> text = text(ctx, name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw Problem.wrong(
        "'%s' is not right for '%s': give a whole number from %d to %d."
            .formatted(text.get(), name, least, most));
  }

  static Window window(String label) {
    return Arrays.stream(Window.values())
        .filter(window -> window.label().equals(label))
        .findFirst()
        .orElseThrow(
            () -> Problem.wrong("'%s' is no window: give 1h, 24h, 7d or all.".formatted(label)));
  }

  static BucketSize size(Context ctx, BucketSize otherwise) {
    Optional<String> label = text(ctx, "size");
    if (label.isEmpty()) {
      return otherwise;
    }
    return Arrays.stream(BucketSize.values())
        .filter(size -> size.label().equals(label.get()))
        .findFirst()
        .orElseThrow(
            () -> Problem.wrong("'%s' is no size: give 5m, 1h or 1d.".formatted(label.get())));
  }

  /** The time of {@code from} and {@code to}, or that of the running {@code window}, or always. */
  static Span span(Context ctx, View view) {
    Optional<String> window = text(ctx, "window");
    if (window.isPresent()) {
      return running(window(window.get()), view);
    }
    Span span =
        new Span(
            time(ctx, "from").orElse(Span.ALWAYS.from()), time(ctx, "to").orElse(Span.ALWAYS.to()));
    if (!span.from().isBefore(span.to())) {
      throw Problem.wrong("'from' must be before 'to'.");
    }
    return span;
  }

  static Optional<Instant> time(Context ctx, String name) {
    Optional<String> text = text(ctx, name);
    try {
      Optional<Instant> time = text.map(Instant::parse);
      if (time.isPresent()
          && (time.get().isBefore(Span.ALWAYS.from()) || time.get().isAfter(Span.ALWAYS.to()))) {
        throw Problem.wrong("'%s' is not right for '%s'.".formatted(text.get(), name));
      }
      return time;
    } catch (DateTimeParseException e) {
      throw Problem.wrong(
          "'%s' is not right for '%s': give a time such as 2026-03-01T00:00:00Z."
              .formatted(text.orElse(""), name));
    }
  }

  private static Span running(Window window, View view) {
    Optional<Summaries.Stored> summary = view.summaries().one(new SummaryKey(window, null));
    if (summary.isEmpty()) {
      return Span.ALWAYS;
    }
    try {
      Bounds bounds = BOUNDS.readValue(summary.get().value());
      return bounds.start().isBefore(bounds.end())
          ? new Span(bounds.start(), bounds.end())
          : Span.ALWAYS;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
