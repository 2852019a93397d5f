package io.newsreel.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.newsreel.events.Analysis.Dropped;
import io.newsreel.events.Analysis.Match;
import io.newsreel.events.Analysis.Mention;
import io.newsreel.events.Analysis.Overlap;
import io.newsreel.events.Analysis.SubjectReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenRowTest {

  /** Plain, escaped, of two, three and four bytes. */
  private static final String[] PIECES = {
    "a",
    "Z",
    " ",
    "“",
    "é",
    "中",
    "😀",
    "\"",
    "\\",
    "/",
    "\n",
    "\t",
    "\b",
    "\f",
    "\r",
    "\u0001",
    "\u001f",
    "\u007f",
    "word",
    "\u2028",
    "&<",
    ",\"revision\":"
  };

  private static final WrittenRow.Tail OTHER =
      new WrittenRow.Tail(
          7,
          "another \"one\"",
          0.75,
          new Overlap("b \"", Overlap.Kind.EXTENDED, 0.9, 0.25),
          "s-9",
          "says ,\"revision\": 1");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void writesWhatJacksonWrites(long seed) throws JsonProcessingException {
    // Given
    AnnotatedArticle row = row(new Random(seed));

    // When
    byte[] written = WrittenRow.of(row).bytes();

    // Then
    assertThat(new String(written, UTF_8)).isEqualTo(jackson(row));
  }

  @Test
  void writesRowsWithoutAnythingAsJacksonDoes() throws JsonProcessingException {
    for (AnnotatedArticle row : List.of(Samples.ANNOTATED, Samples.CUT, Samples.WITHDRAWN)) {
      assertThat(new String(WrittenRow.of(row).bytes(), UTF_8)).isEqualTo(jackson(row));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void withAnotherTailIsTheRowWrittenWhole(long seed) throws JsonProcessingException {
    // Given
    AnnotatedArticle row = row(new Random(seed));
    String whole = jackson(withTail(row, OTHER));

    // When
    WrittenRow changed = WrittenRow.of(row).with(OTHER);
    WrittenRow readAgain = WrittenRow.of(WrittenRow.of(row).bytes()).with(OTHER);
    WrittenRow changedBack = readAgain.with(WrittenRow.Tail.of(row.analysis()));

    // Then
    assertThat(new String(changed.bytes(), UTF_8)).isEqualTo(whole);
    assertThat(new String(readAgain.bytes(), UTF_8)).isEqualTo(whole);
    assertThat(new String(changedBack.bytes(), UTF_8)).isEqualTo(jackson(row));
  }

  @Test
  void replacesHalfACharacter() {
    // Given
    AnnotatedArticle row =
        new AnnotatedArticle("a\ud83db", Samples.WITHDRAWN.article(), Samples.ANALYSIS);

    // When
    String written = new String(WrittenRow.of(row).bytes(), UTF_8);

    // Then
    assertThat(written).startsWith("{\"id\":\"a\ufffdb\",");
  }

  @Test
  void refusesWhatIsNoRow() {
    assertThatThrownBy(() -> WrittenRow.of("{\"id\":\"a\"}".getBytes(UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no revision");
  }

  private static String jackson(AnnotatedArticle row) throws JsonProcessingException {
    return Json.writer(AnnotatedArticle.class).writeValueAsString(row);
  }

  private static AnnotatedArticle withTail(AnnotatedArticle row, WrittenRow.Tail tail) {
    Analysis old = row.analysis();
    return new AnnotatedArticle(
        row.id(),
        row.article(),
        new Analysis(
            tail.revision(),
            old.dropped(),
            old.mentions(),
            old.subjects(),
            tail.duplicateOf(),
            tail.similarity(),
            tail.overlaps(),
            tail.story(),
            tail.storyReason(),
            old.published(),
            old.firstSeen(),
            old.ingested(),
            old.timeTrust(),
            old.withdrawn()));
  }

  private static AnnotatedArticle row(Random random) {
    Ninjs article =
        new Ninjs(
            text(random),
            "text",
            random.nextBoolean() ? null : "en",
            time(random),
            time(random),
            list(random, () -> new Ninjs.Headline("main", text(random))),
            List.of(new Ninjs.Body("main", "text/plain", random.nextInt(9999), text(random))),
            list(
                random,
                () ->
                    new Ninjs.Subject(
                        text(random), text(random), "about", random.nextInt(101), "newsreel")),
            list(random, () -> new Ninjs.Named(text(random), text(random), "mentions")),
            list(random, () -> new Ninjs.Named(text(random), text(random), null)),
            List.of(),
            list(random, () -> new Ninjs.InfoSource(text(random), "publisher")));
    Analysis analysis =
        new Analysis(
            random.nextLong(),
            list(random, () -> new Dropped(text(random), random.nextInt(1 << 20), text(random))),
            list(random, () -> mention(random)),
            list(
                random,
                () ->
                    new SubjectReason(
                        text(random),
                        text(random),
                        list(
                            random,
                            () ->
                                new Match(
                                    field(random),
                                    random.nextInt(),
                                    random.nextInt(Integer.MAX_VALUE))))),
            random.nextBoolean() ? null : text(random),
            random.nextDouble(),
            random.nextBoolean()
                ? null
                : new Overlap(
                    text(random), Overlap.Kind.CUT, random.nextDouble(), random.nextDouble()),
            text(random),
            random.nextBoolean() ? null : text(random),
            random.nextBoolean() ? null : time(random),
            time(random),
            time(random),
            one(random, Analysis.TimeTrust.values()),
            random.nextBoolean());
    return new AnnotatedArticle(text(random), article, analysis);
  }

  private static Mention mention(Random random) {
    return new Mention(
        text(random),
        text(random),
        one(random, ActorKind.values()),
        text(random),
        field(random),
        random.nextInt(10),
        random.nextInt(1_000_000_001),
        text(random),
        random.nextBoolean() ? null : "FRA");
  }

  private static Analysis.Field field(Random random) {
    return one(random, Analysis.Field.values());
  }

  private static <T> T one(Random random, T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static Instant time(Random random) {
    return Instant.ofEpochSecond(random.nextInt(), random.nextInt(3) * 1_000L);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(random.nextInt(20) == 0 ? 5_000 : 30);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static <T> List<T> list(Random random, Supplier<T> make) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      list.add(make.get());
    }
    return list;
  }
}
