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

  /** How a figure has changed: {@code +12}, {@code −3}, {@code ±0}. */
  static String change(long now, long before) {
    long change = now - before;
    return change == 0 ? "±0" : (change > 0 ? "+" : "−") + number(Math.abs(change));
  }

  /** How the articles have changed: {@code +12 articles on the 24 hours before}. */
  static String change(Summary summary) {
    String change = change(summary.totals().articles(), summary.before().articles());
    return change + " articles on the time before";
  }

  /** Why an actor counts as rising: {@code 14 texts, 2.1 expected, score 6.8}. */
  static String rising(Summary.RisingActor actor) {
    return String.format(
        Locale.ROOT,
        "%s, %.1f expected, score %.1f",
        count(actor.seen(), "text"),
        actor.expected(),
        actor.score());
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
