package io.newsreel.sink.postgres;

import io.newsreel.events.ActorCount;
import io.newsreel.events.ActorKind;
import io.newsreel.events.Analysis;
import io.newsreel.events.Analysis.Field;
import io.newsreel.events.Analysis.Match;
import io.newsreel.events.Analysis.Mention;
import io.newsreel.events.Analysis.SubjectReason;
import io.newsreel.events.Analysis.TimeTrust;
import io.newsreel.events.AnnotatedArticle;
import io.newsreel.events.BucketSize;
import io.newsreel.events.Figures;
import io.newsreel.events.Ninjs;
import io.newsreel.events.Posting;
import io.newsreel.events.Story;
import io.newsreel.events.SubjectCount;
import io.newsreel.events.Summary;
import io.newsreel.events.Window;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Invented records of every topic. */
final class Records {

  static final Instant TIME = Instant.parse("2026-03-01T10:05:00Z");
  static final String SUBJECT = "medtop:11000000";

  private Records() {}

  /** An article that names some actors, each once. */
  static AnnotatedArticle article(String id, long revision, String headline, String... actors) {
    List<Mention> mentions =
        IntStream.range(0, actors.length)
            .mapToObj(
                i ->
                    new Mention(
                        actors[i],
                        "Name of " + actors[i],
                        ActorKind.PERSON,
                        actors[i],
                        i == 0 ? Field.HEADLINE : Field.BODY,
                        7 * i,
                        7 * i + 5,
                        "entry " + actors[i],
                        i == 0 ? "FRA" : null))
            .toList();
    return new AnnotatedArticle(
        id,
        new Ninjs(
            "https://paper.example/" + id.length(),
            "text",
            "en",
            TIME,
            TIME,
            List.of(new Ninjs.Headline("main", headline)),
            List.of(new Ninjs.Body("main", "text/plain", 4, "One block.\nAnother block.")),
            List.of(new Ninjs.Subject(SUBJECT, "politics", "about", 80, "newsreel")),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Ninjs.InfoSource("paper.example", "publisher"))),
        new Analysis(
            revision,
            List.of(new Analysis.Dropped("Subscribe now", 7, "cue 'subscribe now'")),
            mentions,
            List.of(new SubjectReason(SUBJECT, "query politics-3", List.of(new Match(null, 4, 9)))),
            null,
            0,
            null,
            "story of " + id,
            "shares the actor x",
            TIME,
            TIME,
            TIME,
            TimeTrust.PUBLISHED,
            false));
  }

  static Story story(String id, long revision, String... articles) {
    List<Story.Member> members =
        List.of(articles).stream()
            .map(a -> new Story.Member(a, TIME, "paper.example", "Headline", null, a))
            .toList();
    return new Story(
        id,
        "Headline",
        TIME,
        TIME.plusSeconds(60),
        figures(articles.length),
        revision,
        members,
        List.of(new Story.Part("actor:1", "One", 1)),
        List.of(),
        List.of());
  }

  static ActorCount actorCount(String actor, long revision, int articles) {
    return new ActorCount(
        actor,
        "Name of " + actor,
        ActorKind.ORGANISATION,
        BucketSize.FIVE_MINUTES,
        TIME,
        figures(articles),
        revision,
        List.of(new Posting("a", 1, "paper.example", "a")));
  }

  static SubjectCount subjectCount(String subject, long revision, int articles) {
    return new SubjectCount(
        subject, "politics", BucketSize.DAY, day(), figures(articles), revision, null);
  }

  /** A summary of the day of the calendar. */
  static Summary summary(long revision, int articles) {
    return summary(Window.DAY, revision, articles);
  }

  static Summary summary(Window window, long revision, int articles) {
    return new Summary(
        window,
        false,
        day(),
        day().plusSeconds(86_400),
        revision,
        figures(articles),
        Figures.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(story("s", 1, "a")));
  }

  private static Instant day() {
    return BucketSize.DAY.startOf(TIME);
  }

  private static Figures figures(int articles) {
    return new Figures(articles, articles, articles, 1);
  }
}
