package io.newsreel.sink.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.newsreel.events.BucketSize;
import io.newsreel.events.Figures;
import io.newsreel.sink.view.Counts;
import io.newsreel.sink.view.Listing;
import io.newsreel.sink.view.Slice;
import io.newsreel.sink.view.Span;
import io.newsreel.sink.view.Things;
import io.newsreel.sink.view.View;
import java.util.List;
import java.util.Optional;

/** Actors and subjects, and their counts. */
final class CountRoutes {

  /** So many rows at most go into one CSV file. */
  private static final int CSV_ROWS = 5000;

  private final View view;

  CountRoutes(View view) {
    this.view = view;
  }

  /** The counts of one actor or subject over time. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CountsOver(
      String id,
      String name,
      String kind,
      String size,
      Figures figures,
      List<Counts.Bucket> buckets) {}

  private record One(Counts.Sort sort, Things.Thing thing) {}

  void actors(Context ctx) {
    Answer.json(ctx, list(ctx, Counts.Sort.ACTOR, Asked.slice(ctx)));
  }

  void subjects(Context ctx) {
    Answer.json(ctx, list(ctx, Counts.Sort.SUBJECT, Asked.slice(ctx)));
  }

  void actorsCsv(Context ctx) {
    csv(ctx, Counts.Sort.ACTOR);
  }

  void subjectsCsv(Context ctx) {
    csv(ctx, Counts.Sort.SUBJECT);
  }

  void counts(Context ctx) {
    One one = one(ctx);
    Span span = Asked.span(ctx, view);
    BucketSize size = Asked.size(ctx, BucketSize.HOUR);
    Things.Thing thing = one.thing();
    Answer.json(
        ctx,
        new CountsOver(
            thing.id(),
            thing.name(),
            thing.kind(),
            size.label(),
            Figures.of(view.counts().postings(one.sort(), thing.id(), span)),
            view.counts().over(one.sort(), thing.id(), span, size.duration())));
  }

  void countsCsv(Context ctx) {
    One one = one(ctx);
    BucketSize size = Asked.size(ctx, BucketSize.HOUR);
    Csv csv = new Csv("id", "name", "start", "end", "mentions", "articles", "texts", "publishers");
    view.counts()
        .over(one.sort(), one.thing().id(), Asked.span(ctx, view), size.duration())
        .forEach(
            bucket ->
                csv.row(
                    one.thing().id(),
                    one.thing().name(),
                    bucket.start(),
                    bucket.start().plus(size.duration()),
                    bucket.figures().mentions(),
                    bucket.figures().articles(),
                    bucket.figures().texts(),
                    bucket.figures().publishers()));
    Answer.csv(ctx, "counts.csv", csv.toString());
  }

  private Listing<Things.Thing> list(Context ctx, Counts.Sort sort, Slice slice) {
    Optional<String> words = Asked.text(ctx, "q");
    return words.isPresent()
        ? view.things().search(sort, words.get(), slice)
        : view.things().most(sort, Asked.span(ctx, view), slice);
  }

  private void csv(Context ctx, Counts.Sort sort) {
    Slice slice = new Slice(0, Asked.number(ctx, "limit", 1000, 1, CSV_ROWS));
    Csv csv = new Csv("id", "name", "kind", "mentions", "articles", "texts", "publishers");
    for (Things.Thing thing : list(ctx, sort, slice).items()) {
      Figures figures = thing.figures();
      csv.row(
          thing.id(),
          thing.name(),
          thing.kind() == null ? "" : thing.kind(),
          figures.mentions(),
          figures.articles(),
          figures.texts(),
          figures.publishers());
    }
    Answer.csv(ctx, sort.label() + "s.csv", csv.toString());
  }

  private One one(Context ctx) {
    Optional<String> actor = Asked.text(ctx, "actor");
    Optional<String> subject = Asked.text(ctx, "subject");
    if (actor.isPresent() == subject.isPresent()) {
      throw Problem.wrong("Give either 'actor' or 'subject'.");
    }
    Counts.Sort sort = actor.isPresent() ? Counts.Sort.ACTOR : Counts.Sort.SUBJECT;
    String id = actor.or(() -> subject).orElseThrow();
    return new One(
        sort,
        view.things()
            .one(sort, id)
            .orElseThrow(
                () -> Problem.absent("No article has the %s '%s'.".formatted(sort.label(), id))));
  }
}
