package io.newsreel.events;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A record of every type, as full as it can be, and the emptiest that is legal. */
final class Samples {

  static final Instant TIME = Instant.parse("2026-03-01T10:05:00Z");
  static final String KREMLIN = "http://www.wikidata.org/entity/Q133274";
  static final String POLITICS = "http://cv.iptc.org/newscodes/mediatopic/11000000";
  static final Posting POSTING = new Posting("a-1", 2, "example.org", "a-0");

  static final Article ARTICLE =
      new Article(
          "a-1",
          "https://example.org/a?b=1",
          "example.org",
          TIME,
          TIME.plusNanos(1_234_000),
          "“Talks” — they said",
          "\nFirst block\nSecond block",
          null,
          "en-GB");
  static final Article WITHDRAWAL =
      new Article("a-1", null, "example.org", null, TIME, null, null, null, null);

  static final Ninjs NINJS =
      new Ninjs(
          "https://example.org/a?b=1",
          "text",
          "en-GB",
          TIME,
          TIME,
          List.of(new Ninjs.Headline("main", "Talks")),
          List.of(new Ninjs.Body("main", "text/plain", 4, "First block\nSecond block")),
          List.of(new Ninjs.Subject(POLITICS, "politics", "about", 80, "newsreel")),
          List.of(new Ninjs.Named("Ada Byron", "urn:newsreel:actor:ada-byron", "mentions")),
          List.of(new Ninjs.Named("Kremlin", KREMLIN, null)),
          List.of(new Ninjs.Named("France", "http://www.wikidata.org/entity/Q142", "mentions")),
          List.of(new Ninjs.InfoSource("example.org", "publisher")));
  static final Analysis ANALYSIS =
      new Analysis(
          2,
          List.of(new Analysis.Dropped("Subscribe now", 7, "cue 'subscribe now'")),
          List.of(mention(Analysis.Field.HEADLINE), mention(Analysis.Field.BODY)),
          List.of(
              new Analysis.SubjectReason(
                  POLITICS,
                  "query politics-3",
                  List.of(
                      new Analysis.Match(Analysis.Field.HEADLINE, 0, 5),
                      new Analysis.Match(null, 4, 9)))),
          "a-0",
          0.93,
          null,
          "a-0",
          "names in common: Kremlin",
          TIME,
          TIME,
          TIME,
          Analysis.TimeTrust.PUBLISHED,
          false);
  static final AnnotatedArticle ANNOTATED = new AnnotatedArticle("a-1", NINJS, ANALYSIS);
  static final AnnotatedArticle CUT =
      new AnnotatedArticle(
          "a-2",
          NINJS,
          new Analysis(
              1,
              List.of(),
              List.of(),
              List.of(),
              null,
              0,
              new Analysis.Overlap("a-0", Analysis.Overlap.Kind.CUT, 0.96, 0.2),
              "a-0",
              null,
              TIME,
              TIME,
              TIME,
              Analysis.TimeTrust.PUBLISHED,
              false));
  static final AnnotatedArticle WITHDRAWN =
      new AnnotatedArticle(
          "a-1",
          new Ninjs(
              "urn:newsreel:article:a-1",
              "text",
              null,
              TIME,
              TIME,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of()),
          new Analysis(
              3,
              List.of(),
              List.of(),
              List.of(),
              null,
              0,
              null,
              null,
              null,
              null,
              TIME,
              TIME,
              Analysis.TimeTrust.FIRST_SEEN,
              true));

  static final Boilerplate BOILERPLATE =
      new Boilerplate(
          "example.org",
          "Follow us wherever you are.",
          TIME,
          TIME.plusSeconds(3600),
          TIME,
          List.of("a-0", "a-1", "a-2"),
          "repeated by its publisher in 3 or more different articles");

  static final Figures FIGURES = new Figures(5, 3, 2, 2);
  static final Story STORY =
      new Story(
          "a-0",
          "Talks",
          TIME,
          TIME.plusSeconds(60),
          FIGURES,
          3,
          List.of(
              new Story.Member("a-0", TIME, "example.com", "Talks", null, "a-0"),
              new Story.Member(
                  "a-1", TIME, "example.org", "Talks", "https://example.org/a?b=1", "a-0")),
          List.of(new Story.Part(KREMLIN, "Kremlin", 2)),
          List.of(new Story.Part(POLITICS, "politics", 1)),
          List.of(new Story.SummarySentence("a-1", 0, 12, "They talked.", "names Kremlin")));
  static final Story EMPTY_STORY =
      new Story(
          "a-0", null, null, null, Figures.NONE, 4, List.of(), List.of(), List.of(), List.of());

  static final ActorCount ACTOR_COUNT =
      new ActorCount(
          KREMLIN,
          "Kremlin",
          ActorKind.ORGANISATION,
          BucketSize.FIVE_MINUTES,
          TIME,
          new Figures(2, 1, 1, 1),
          1,
          List.of(POSTING));
  static final ActorCount ACTOR_COUNT_OF_AN_HOUR =
      new ActorCount(
          KREMLIN,
          "Kremlin",
          ActorKind.ORGANISATION,
          BucketSize.HOUR,
          BucketSize.HOUR.startOf(TIME),
          FIGURES,
          1,
          null);
  static final SubjectCount SUBJECT_COUNT =
      new SubjectCount(
          POLITICS,
          "politics",
          BucketSize.FIVE_MINUTES,
          TIME,
          new Figures(2, 1, 1, 1),
          1,
          List.of(POSTING));
  static final SubjectCount SUBJECT_COUNT_OF_A_DAY =
      new SubjectCount(
          POLITICS,
          "politics",
          BucketSize.DAY,
          BucketSize.DAY.startOf(TIME),
          Figures.NONE,
          9,
          null);

  private static final List<Long> HISTORY = Collections.nCopies(12, 1L);

  static final Summary SUMMARY =
      new Summary(
          Window.DAY,
          true,
          TIME.minusSeconds(86_400),
          TIME,
          2,
          FIGURES,
          Figures.NONE,
          List.of(
              new Summary.TopActor(
                  KREMLIN, "Kremlin", ActorKind.ORGANISATION, FIGURES, Figures.NONE, HISTORY)),
          List.of(
              new Summary.RisingActor(
                  KREMLIN,
                  "Kremlin",
                  ActorKind.ORGANISATION,
                  5,
                  1.25,
                  2.5,
                  TIME.minusSeconds(172_800),
                  TIME.minusSeconds(86_400))),
          List.of(
              new Summary.TopActor(
                  KREMLIN, "Kremlin", ActorKind.ORGANISATION, FIGURES, Figures.NONE, HISTORY)),
          List.of(new Summary.TopSubject(POLITICS, "politics", FIGURES, Figures.NONE, HISTORY)),
          List.of(new Summary.ActorPair(KREMLIN, "Kremlin", KREMLIN, "Kremlin", 2, 1)),
          List.of(STORY));
  static final Summary EMPTY_SUMMARY =
      new Summary(
          Window.ALL,
          true,
          TIME,
          TIME,
          0,
          Figures.NONE,
          null,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  static final Map<EventType, List<Object>> BY_TYPE =
      Map.of(
          EventType.ARTICLE, List.of(ARTICLE, WITHDRAWAL),
          EventType.ANNOTATED, List.of(ANNOTATED, WITHDRAWN, CUT),
          EventType.BOILERPLATE, List.of(BOILERPLATE),
          EventType.STORY, List.of(STORY, EMPTY_STORY),
          EventType.ACTOR_COUNT, List.of(ACTOR_COUNT, ACTOR_COUNT_OF_AN_HOUR),
          EventType.SUBJECT_COUNT, List.of(SUBJECT_COUNT, SUBJECT_COUNT_OF_A_DAY),
          EventType.SUMMARY, List.of(SUMMARY, EMPTY_SUMMARY));

  private Samples() {}

  /** The bytes that the record's serde writes. */
  static byte[] bytes(Object sample) {
    return serialize(sample.getClass(), sample);
  }

  private static <T> byte[] serialize(Class<T> type, Object sample) {
    return JsonSerde.of(type).serializer().serialize("any", type.cast(sample));
  }

  private static Analysis.Mention mention(Analysis.Field in) {
    return new Analysis.Mention(
        KREMLIN,
        "Kremlin",
        ActorKind.ORGANISATION,
        "the Kremlin",
        in,
        3,
        14,
        "entry 'Kremlin'",
        "RUS");
  }
}
