package io.newsreel.sink;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Figures;
import io.newsreel.events.Summary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says in words what windows, times and figures are. All times are UTC. */
final class Words {

  private static final DateTimeFormatter TIME = formatter("HH:mm");
  private static final DateTimeFormatter DATE = formatter("d MMMM yyyy");
  private static final DateTimeFormatter SHORT = formatter("d MMM HH:mm");

  private Words() {}

  /** What a summary covers: {@code Last 24 hours, to 10:05 UTC on 1 March 2026}. */
  static String window(Summary summary) {
    Instant start = summary.start();
    Instant end = summary.end();
    boolean calendar = !summary.running();
    return switch (summary.window()) {
      case HOUR ->
          calendar
              ? "%s, %s to %s UTC".formatted(date(start), time(start), time(end))
              : "Last hour, to " + moment(end);
      case DAY ->
          calendar ? date(start) + ", the whole day, UTC" : "Last 24 hours, to " + moment(end);
      case WEEK ->
          calendar
              ? "Week of Monday, %s, UTC".formatted(date(start))
              : "Last 7 days, to " + moment(end);
      case ALL -> "Everything, %s to %s".formatted(moment(start), moment(end));
    };
  }

  /** The totals of a summary: {@code 3 articles, 2 texts, 2 publishers, 12 mentions of actors}. */
  static String totals(Figures totals) {
    return stories(totals) + ", " + count(totals.mentions(), "mention") + " of actors";
  }

  /** The figures of a story: {@code 3 articles, 2 texts, 2 publishers}. */
  static String stories(Figures figures) {
    return String.join(
        ", ",
        count(figures.articles(), "article"),
        count(figures.texts(), "text"),
        count(figures.publishers(), "publisher"));
  }

  /** {@code 1 article}, {@code 1,200 articles}. */
  static String count(long number, String thing) {
    return number(number) + " " + thing + (number == 1 ? "" : "s");
  }

  /** The kind of an actor, as it is written in JSON. */
  static String kind(ActorKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** A number with its thousands apart. */
  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1 Mar 10:05}. */
  static String shortly(Instant time) {
    return SHORT.format(time);
  }

  private static String moment(Instant time) {
    return time(time) + " UTC on " + date(time);
  }

  private static String time(Instant time) {
    return TIME.format(time);
  }

  private static String date(Instant time) {
    return DATE.format(time);
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }
}
