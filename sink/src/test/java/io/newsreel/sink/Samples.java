package io.newsreel.sink;

import io.newsreel.events.ActorKind;
import io.newsreel.events.Figures;
import io.newsreel.events.Story;
import io.newsreel.events.Summary;
import io.newsreel.events.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Summaries to write and render. */
final class Samples {

  static final Instant END = Instant.parse("2026-03-01T10:05:00Z");
  static final Figures FIGURES = new Figures(1234, 3, 2, 2);
  static final List<Long> HISTORY = List.of(0L, 0L, 0L, 1L, 0L, 0L, 0L, 1L, 0L, 0L, 1L, 0L);

  private Samples() {}

  static Summary full(long revision) {
    return with("Talks resume", "Ada Byron", revision);
  }

  static Summary with(String headline, String actor, long revision) {
    return new Summary(
        Window.DAY,
        true,
        END.minus(Duration.ofHours(24)),
        END,
        revision,
        FIGURES,
        Figures.NONE,
        List.of(
            new Summary.TopActor(
                "urn:newsreel:actor:1", actor, ActorKind.PERSON, FIGURES, Figures.NONE, HISTORY),
            new Summary.TopActor(
                "http://www.wikidata.org/entity/Q142",
                "France",
                ActorKind.COUNTRY,
                FIGURES,
                Figures.NONE,
                HISTORY)),
        List.of(
            new Summary.RisingActor(
                "urn:newsreel:actor:1",
                actor,
                ActorKind.PERSON,
                2,
                0.25,
                1.57,
                END.minus(Duration.ofDays(8)),
                END.minus(Duration.ofDays(1)))),
        List.of(
            new Summary.TopActor(
                "urn:newsreel:actor:1", actor, ActorKind.PERSON, FIGURES, Figures.NONE, HISTORY)),
        List.of(
            new Summary.TopSubject(
                "http://cv.iptc.org/newscodes/mediatopic/11000000",
                "politics",
                FIGURES,
                Figures.NONE,
                HISTORY)),
        List.of(
            new Summary.ActorPair(
                "urn:newsreel:actor:1",
                actor,
                "http://www.wikidata.org/entity/Q142",
                "France",
                3,
                2)),
        List.of(
            new Story(
                "a-0",
                headline,
                END.minusSeconds(600),
                END.minusSeconds(60),
                FIGURES,
                1,
                List.of(
                    member("a-0", "example.com", headline, "https://example.com/(talks)|1"),
                    member("talks 2.txt", "example.org", null, null)),
                List.of(),
                List.of(),
                List.of(
                    new Story.SummarySentence(
                        "a-0", 0, 42, "Talks resumed, and <b>nobody</b> said why.", "lead")))));
  }

  /** The running window that ends then. */
  static Summary running(Window window, String end, long revision) {
    return empty(window, true, end, revision);
  }

  /** The window of the calendar that ends then. */
  static Summary calendar(Window window, String end, long revision) {
    return empty(window, false, end, revision);
  }

  private static Summary empty(Window window, boolean running, String end, long revision) {
    Instant to = Instant.parse(end);
    Instant from = to.minus(window.length().orElse(Duration.ofDays(30)));
    return new Summary(
        window,
        running,
        from,
        to,
        revision,
        Figures.NONE,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Story.Member member(String id, String publisher, String headline, String url) {
    return new Story.Member(id, END.minusSeconds(600), publisher, headline, url, "a-0");
  }
}
