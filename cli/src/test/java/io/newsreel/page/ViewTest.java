package io.newsreel.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.newsreel.cli.broker.EmbeddedBroker;
import io.newsreel.events.ActorCount;
import io.newsreel.events.ActorKind;
import io.newsreel.events.BucketSize;
import io.newsreel.events.CountKey;
import io.newsreel.events.Figures;
import io.newsreel.events.JsonSerde;
import io.newsreel.events.Posting;
import io.newsreel.events.Topics;
import io.newsreel.sink.view.Counts;
import io.newsreel.sink.view.FeedState;
import io.newsreel.sink.view.Slice;
import io.newsreel.sink.view.Span;
import io.newsreel.sink.view.View;
import io.newsreel.sink.view.ViewListener;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page's view of the topics: it follows them, over restarts too, and holds nothing else. */
class ViewTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final String ADA = "urn:newsreel:actor:ada";
  private static final AtomicInteger COUNT = new AtomicInteger();

  @TempDir static Path data;
  private static EmbeddedBroker broker;
  private static KafkaProducer<String, byte[]> producer;
  private static Admin admin;

  @TempDir Path folder;
  private Topics topics;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(data, 0);
    admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  @AfterAll
  static void stop() {
    producer.close();
    admin.close();
    broker.close();
  }

  @BeforeEach
  void makeTopics() throws Exception {
    topics = new Topics("view-" + COUNT.incrementAndGet());
    create();
  }

  @Test
  void unitesRowsAndTakesBackWhatIsGone() {
    // Given
    put(START, posting("a", 2, "a"), posting("b", 1, "a"));
    put(START.plusSeconds(300), posting("c", 3, "c"));

    try (View view = view()) {
      // When
      awaitFigures(view, new Figures(6, 3, 2, 3));
      put(START, posting("a", 2, "a"));
      awaitFigures(view, new Figures(5, 2, 2, 2));
      remove(START.plusSeconds(300));

      // Then
      awaitFigures(view, new Figures(2, 1, 1, 1));
    }
  }

  @Test
  void leavesOutWhatIsNoRow() {
    // Given
    send(new ProducerRecord<>(topics.actorCounts(), "no key", "no row".getBytes(UTF_8)));
    send(new ProducerRecord<>(topics.annotated(), "a", "{}".getBytes(UTF_8)));
    put(START, posting("a", 2, "a"));

    // When
    try (View view = view()) {
      // Then
      awaitFigures(view, new Figures(2, 1, 1, 1));
      assertThat(view.state().phase()).isNotEqualTo(FeedState.Phase.FAILED);
    }
  }

  @Test
  void goesOnWhereItWas() {
    // Given
    put(START, posting("a", 2, "a"));
    String generation;
    try (View view = view()) {
      awaitFigures(view, new Figures(2, 1, 1, 1));
      generation = view.generation();
    }
    put(START.plusSeconds(300), posting("b", 1, "b"));

    // When
    try (View view = view()) {
      awaitFigures(view, new Figures(3, 2, 2, 2));

      // Then
      assertThat(view.generation()).isEqualTo(generation);
      assertThat(view.state().rows(topics.actorCounts())).isEqualTo(1);
    }
  }

  @Test
  void forgetsTopicsThatWereMadeAnew() throws Exception {
    // Given
    put(START, posting("a", 2, "a"));
    try (View view = view()) {
      awaitFigures(view, new Figures(2, 1, 1, 1));
    }
    admin.deleteTopics(topics.published()).all().get();
    await().ignoreExceptions().untilAsserted(this::create);
    put(START.plusSeconds(600), posting("c", 4, "c"));

    // When
    try (View view = view()) {
      // Then
      awaitFigures(view, new Figures(4, 1, 1, 1));
    }
  }

  @Test
  void findsNamesByTheBeginningsOfTheirWords() {
    // Given
    put(START, posting("a", 2, "a"));

    // When
    try (View view = view()) {
      awaitFigures(view, new Figures(2, 1, 1, 1));

      // Then
      Slice slice = new Slice(0, 10);
      assertThat(view.things().search(Counts.Sort.ACTOR, "byr \"* ada", slice).total())
          .isEqualTo(1);
      assertThat(view.things().search(Counts.Sort.ACTOR, "grace", slice).total()).isZero();
      assertThat(view.things().search(Counts.Sort.ACTOR, "'\"*", slice).total()).isZero();
    }
  }

  @Test
  void anArticleWhoseRowIsAnotherHasNotComeAgain() {
    // Given
    List<String> arrived = new CopyOnWriteArrayList<>();
    List<String> revised = new CopyOnWriteArrayList<>();
    try (View view = view()) {
      view.listen(
          new ViewListener() {
            @Override
            public void changed(Changes changes) {
              changes.arrived().forEach(head -> arrived.add(head.id() + head.duplicateOf()));
              changes.revised().forEach(head -> revised.add(head.id() + head.duplicateOf()));
            }

            @Override
            public void stateChanged() {}
          });

      // When
      article("first", "null");
      await().untilAsserted(() -> assertThat(arrived).containsExactly("firstnull"));
      article("first", "\"earlier\"");
      article("second", "null");

      // Then
      await().untilAsserted(() -> assertThat(arrived).containsExactly("firstnull", "secondnull"));
      assertThat(revised).containsExactly("firstearlier");
    }
  }

  @Test
  void isKeptByOneProcessAtATime() {
    try (View view = view()) {
      assertThat(view.topics()).isEqualTo(topics);
      assertThatThrownBy(this::view)
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("--data-dir");
    }
  }

  private View view() {
    return View.start(Map.of("bootstrap.servers", broker.bootstrapServers()), topics, folder);
  }

  private void create() throws Exception {
    admin
        .createTopics(
            topics.published().stream().map(name -> new NewTopic(name, 2, (short) 1)).toList())
        .all()
        .get();
  }

  private static void awaitFigures(View view, Figures figures) {
    await()
        .atMost(Duration.ofSeconds(40))
        .untilAsserted(
            () ->
                assertThat(Figures.of(view.counts().postings(Counts.Sort.ACTOR, ADA, Span.ALWAYS)))
                    .isEqualTo(figures));
  }

  private void put(Instant start, Posting... postings) {
    ActorCount count =
        new ActorCount(
            ADA,
            "Ada Byron",
            ActorKind.PERSON,
            BucketSize.FIVE_MINUTES,
            start,
            Figures.of(List.of(postings)),
            1,
            List.of(postings));
    byte[] value =
        JsonSerde.of(ActorCount.class).serializer().serialize(topics.actorCounts(), count);
    send(new ProducerRecord<>(topics.actorCounts(), key(start), value));
  }

  private void article(String id, String duplicateOf) {
    String row =
        """
        {"id": "%s", "article": {"headlines": [{"value": "A headline"}]},
         "analysis": {"revision": 1, "published": "%s", "firstSeen": "%2$s", "ingested": "%2$s",
                      "timeTrust": "published", "duplicateOf": %s}}
        """
            .formatted(id, START, duplicateOf);
    send(new ProducerRecord<>(topics.annotated(), 0, id, row.getBytes(UTF_8)));
  }

  private void remove(Instant start) {
    send(new ProducerRecord<>(topics.actorCounts(), key(start), null));
  }

  private static void send(ProducerRecord<String, byte[]> record) {
    Future<?> sent = producer.send(record);
    producer.flush();
    assertThat(sent).isDone();
  }

  private static String key(Instant start) {
    return new CountKey(ADA, BucketSize.FIVE_MINUTES, start).toString();
  }

  private static Posting posting(String article, int mentions, String text) {
    return new Posting(article, mentions, article + ".example", text);
  }
}
