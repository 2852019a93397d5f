package io.newsreel.sink.api;

import io.javalin.http.Context;
import io.newsreel.events.Story;
import io.newsreel.sink.view.ArticleHead;
import io.newsreel.sink.view.Counts;
import io.newsreel.sink.view.Listing;
import io.newsreel.sink.view.Slice;
import io.newsreel.sink.view.Span;
import io.newsreel.sink.view.Things;
import io.newsreel.sink.view.Timeline;
import io.newsreel.sink.view.View;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Articles, stories, and the search over everything. */
final class ArticleRoutes {

  private static final Slice FOUND = new Slice(0, 8);
  private static final int POINTS = 120;
  private static final List<Duration> STEPS =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(7),
          Duration.ofDays(30),
          Duration.ofDays(365));

  private final View view;

  ArticleRoutes(View view) {
    this.view = view;
  }

  /** What a search found. */
  record Found(
      Listing<Things.Thing> actors,
      Listing<Things.Thing> subjects,
      Listing<Story> stories,
      Listing<ArticleHead> articles) {}

  /** Articles over time; {@code seconds} is the length of a bucket. */
  record Times(Span span, long seconds, List<Timeline.Point> points) {}

  void articles(Context ctx) {
    Optional<String> actor = Asked.text(ctx, "actor");
    Optional<String> subject = Asked.text(ctx, "subject");
    Optional<String> story = Asked.text(ctx, "story");
    Optional<String> words = Asked.text(ctx, "q");
    if (List.of(actor, subject, story, words).stream().filter(Optional::isPresent).count() > 1) {
      throw Problem.wrong("Give one of 'actor', 'subject', 'story' and 'q'.");
    }
    Slice slice = Asked.slice(ctx);
    Span span = Asked.span(ctx, view);
    String with = Asked.text(ctx, "with").orElse(null);
    if (actor.isPresent()) {
      Answer.json(ctx, view.evidence().articles(Counts.Sort.ACTOR, actor.get(), with, span, slice));
    } else if (subject.isPresent()) {
      Answer.json(
          ctx, view.evidence().articles(Counts.Sort.SUBJECT, subject.get(), with, span, slice));
    } else if (story.isPresent()) {
      Answer.json(ctx, view.articles().ofStory(story.get(), slice));
    } else if (words.isPresent()) {
      Answer.json(ctx, view.articles().search(words.get(), span, slice));
    } else {
      Answer.json(ctx, view.articles().latest(span, slice));
    }
  }

  void article(Context ctx) {
    String id = Asked.required(ctx, "id");
    Optional<byte[]> row = view.article(id);
    if (row.isEmpty()) {
      throw view.knows(id)
          ? Problem.gone("The topic has forgotten the text of '%s'.".formatted(id))
          : Problem.absent("There is no article '%s'.".formatted(id));
    }
    Answer.json(ctx, row.get());
  }

  void stories(Context ctx) {
    Optional<String> words = Asked.text(ctx, "q");
    Slice slice = Asked.slice(ctx);
    Answer.json(
        ctx,
        words.isPresent()
            ? view.stories().search(words.get(), slice)
            : view.stories().largest(Asked.span(ctx, view), slice));
  }

  void story(Context ctx) {
    String id = Asked.required(ctx, "id");
    Answer.json(
        ctx,
        view.stories()
            .one(id)
            .orElseThrow(() -> Problem.absent("There is no story '%s'.".formatted(id))));
  }

  void search(Context ctx) {
    String words = Asked.required(ctx, "q");
    Answer.json(
        ctx,
        new Found(
            view.things().search(Counts.Sort.ACTOR, words, FOUND),
            view.things().search(Counts.Sort.SUBJECT, words, FOUND),
            view.stories().search(words, FOUND),
            view.articles().search(words, Span.ALWAYS, FOUND)));
  }

  void timeline(Context ctx) {
    Span asked = Asked.span(ctx, view);
    Span span = asked.equals(Span.ALWAYS) ? view.timeline().whole().orElse(asked) : asked;
    Duration step =
        STEPS.stream()
            .filter(s -> span.millis() / s.toMillis() <= POINTS)
            .findFirst()
            .orElse(STEPS.get(STEPS.size() - 1));
    Answer.json(ctx, new Times(span, step.toSeconds(), view.timeline().of(span, step)));
  }

  void deadLetters(Context ctx) {
    Answer.json(ctx, view.deadLetters().latest(Asked.slice(ctx)));
  }
}
